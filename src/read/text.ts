import { InputError } from '../core/errors.js';
import type { Reading, TextFormat } from './formats.js';
import { toText } from './encoding.js';

function readText(bytes: Uint8Array, file: string, options: { readonly encoding?: string | undefined }): Reading {
  const decoded = toText(bytes, file, options.encoding);
  if (!/\S/.test(decoded.text)) throw new InputError(`${file}: there is no text in the file, only white space`, 'give a file with text in it');
  return { ...decoded, pages: null };
}

/** `---` with `title: …` below it, or `## 一、…`: what no other text has. */
const MARKDOWN = /^(?:\u00ef\u00bb\u00bf)?[^\S\n]{0,9}---[ \t]{0,9}\r?\n\s{0,9}[A-Za-z][\w-]{0,60}[ \t]{0,9}:|^#{1,6}[ \t]{1,9}[^\s#]/m;

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
