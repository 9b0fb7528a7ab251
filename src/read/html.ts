import type { LibraryFormat } from './formats.js';
import { seemsMarkdown } from './text.js';

/** Enough of a file to tell what it is. */
const SAMPLE = 65_536;
/** What may stand before the first tag: a byte order mark, the head of an HTTP answer, comments, an XML declaration. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:HTTP\/\d[^<]{0,8000}\r?\n\r?\n)?(?:\s+|<!--[^]*?-->|<\?xml[^>]*>)*/;
/** `<!DOCTYPE html PUBLIC …`, `<html lang="zh">`, `<frameset cols=…`: a whole page. */
const PAGE = /^<(?:!doctype\s+html|html|head|body|frameset)(?=[\s>])/i;
/** What a page that was saved without `<html>` starts with. */
const FRAGMENT = /^<(?:article|b|br|center|div|font|h[1-6]|link|meta|main|ol|p|script|section|span|strong|style|table|tbody|td|title|tr|ul)(?=[\s/>])/i;
/** End tags of blocks, which a text that speaks of `a<b` or `<p>` has none of. */
const BLOCK_ENDS = /<\/(?:p|div|td|tr|table|li|h[1-6]|body|section|article|center)\s*>/gi;
const LEAST_ENDS = 3;
const ANY_TAG = /<(?:p|br|div|td|span|font|html|body)(?=[\s/>])/i;
const NAME = /\.(?:x?html?|shtml?|jhtml|[aj]spx?|php)$/i;
/** `MIME-Version: 1.0` with `Content-Type: multipart/related`: a page saved as one file. */
const ENVELOPE = /^(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart\/related/i;

/** The start of a file as ASCII, whatever its encoding. */
export function sampleOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1').replaceAll('\0', '');
}

/** A web page by its content; by its name only where it has tags at all. */
function isPage(bytes: Uint8Array, file: string): boolean {
  if (!bytes.subarray(0, SAMPLE).includes(0x3c)) return false;
  const sample = sampleOf(bytes);
  const start = sample.slice(BEFORE.exec(sample)?.[0].length ?? 0);
  if (PAGE.test(start)) return true;
  if (seemsMarkdown(sample, file)) return false;
  if (NAME.test(file) && ANY_TAG.test(sample)) return true;
  const ends = sample.match(BLOCK_ENDS)?.length ?? 0;
  return ends >= (FRAGMENT.test(start) ? 1 : LEAST_ENDS);
}

/** Told by its tags, `.txt` or not. What reads it, and the library behind, load with the first page. */
export const html: LibraryFormat = {
  mediaType: 'text/html',
  name: 'web page',
  accepts: isPage,
  readLater: async (bytes, file, { encoding }) => {
    const { readHtml } = await import('./html/index.js');
    return readHtml(bytes, file, encoding);
  },
};

/** A page saved as one file (.mht, .mhtml). */
export const mhtml: LibraryFormat = {
  mediaType: 'multipart/related',
  name: 'web page saved as MHTML',
  // twice as much, as it may be UTF-16
  accepts: (bytes) => ENVELOPE.test(sampleOf(bytes.subarray(0, 8192)).slice(0, 4096)),
  readLater: async (bytes, file, { encoding }) => {
    const { readMhtml } = await import('./html/index.js');
    return readMhtml(bytes, file, encoding);
  },
};
