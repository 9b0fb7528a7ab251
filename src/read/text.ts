import type { Format, Reading } from './formats.js';
import { toText } from './encoding.js';

function readText(bytes: Uint8Array, file: string, options: { readonly encoding?: string | undefined }): Reading {
  return { ...toText(bytes, file, options.encoding), pages: null };
}

export const markdown: Format = {
  mediaType: 'text/markdown',
  accepts: (_bytes, file) => /\.(?:md|markdown)$/i.test(file),
  read: readText,
};

export const plainText: Format = {
  mediaType: 'text/plain',
  accepts: () => true,
  read: readText,
};
