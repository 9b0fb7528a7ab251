import type { Reading, TextFormat } from './formats.js';
import { toText } from './encoding.js';

function readText(bytes: Uint8Array, file: string, options: { readonly encoding?: string | undefined }): Reading {
  return { ...toText(bytes, file, options.encoding), pages: null };
}

/** `---` with `title: …` below it, or `## 一、…`: what no other text has. */
const MARKDOWN = /^(?:\u00ef\u00bb\u00bf)?[^\S\n]*---[ \t]*\r?\n\s*[A-Za-z][\w-]*[ \t]*:|^#{1,6}[ \t]+[^\s#]/m;

/** Markdown by its name, or by its front matter or headings in the sample, which is ASCII and what lies between. */
export function seemsMarkdown(sample: string, file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file) || MARKDOWN.test(sample);
}

export const markdown: TextFormat = {
  mediaType: 'text/markdown',
  accepts: (bytes, file) => seemsMarkdown(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'), file),
  read: readText,
};

export const plainText: TextFormat = {
  mediaType: 'text/plain',
  accepts: () => true,
  read: readText,
};
