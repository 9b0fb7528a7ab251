import type { Reading, TextFormat } from './formats.js';
import { toText } from './encoding.js';

function readText(bytes: Uint8Array, file: string, options: { readonly encoding?: string | undefined }): Reading {
  return { ...toText(bytes, file, options.encoding), pages: null };
}

export const markdown: TextFormat = {
  mediaType: 'text/markdown',
  accepts: (_bytes, file) => /\.(?:md|markdown)$/i.test(file),
  read: readText,
};

export const plainText: TextFormat = {
  mediaType: 'text/plain',
  accepts: () => true,
  read: readText,
};
