import { InputError } from '../../core/errors.js';

/** A page with what was said of its encoding outside of it. */
export interface Enveloped {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Headers are ASCII; a page is bytes until its encoding is known. */
type Headers = ReadonlyMap<string, string>;

const LONGEST_HEAD = 16_384;

/** Takes off the head of an HTTP answer that was saved with the page: `curl -i`. */
export function withoutHttpHead(bytes: Uint8Array): Enveloped {
  const start = latin1(bytes.subarray(0, LONGEST_HEAD));
  const head = /^HTTP\/\d[^<]*?\r?\n\r?\n/.exec(start)?.[0];
  if (head === undefined) return { bytes, charset: undefined };
  return { bytes: bytes.subarray(head.length), charset: charsetOf(headersOf(head)) };
}

/** The page in an MHTML file: its first part that is HTML. */
export function pageInMhtml(bytes: Uint8Array, file: string): Enveloped {
  const text = latin1(bytes);
  const end = /\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEAD));
  const boundary = end === null ? undefined : /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headersOf(text.slice(0, end.index)).get('content-type') ?? '');
  const line = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  for (let at = boundary ? text.indexOf(line) : -1; at >= 0;) {
    const next = text.indexOf(`\n${line}`, at + line.length);
    const part = text.slice(at + line.length, next < 0 ? text.length : next);
    const bare = /^[^]*?\r?\n\r?\n/.exec(part.slice(0, LONGEST_HEAD));
    const headers = headersOf(bare?.[0] ?? '');
    if (bare !== null && /^text\/html\b/i.test(headers.get('content-type') ?? '')) return { bytes: decoded(part.slice(bare[0].length), headers), charset: charsetOf(headers) };
    at = next < 0 ? -1 : next + 1;
  }
  throw new InputError(`${file}: there is no page in this MHTML file`, 'open it in a browser and save the page as HTML');
}

function headersOf(head: string): Headers {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  return new Map(Array.from(unfolded.matchAll(/^([\w-]+):[ \t]*(.*?)\r?$/gm), ([, name = '', value = '']) => [name.toLowerCase(), value]));
}

function charsetOf(headers: Headers): string | undefined {
  return /charset\s*=\s*"?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
}

function decoded(body: string, headers: Headers): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return quotedPrintable(body);
    case 'base64':
      return Buffer.from(body, 'base64');
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** `=E4=B8=AD` is three bytes; `=` at the end of a line is nothing. */
function quotedPrintable(body: string): Uint8Array {
  const text = body.replace(/=[ \t]*\r?\n/g, '');
  const bytes = Buffer.alloc(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i] === '=' ? Number.parseInt(text.slice(i + 1, i + 3), 16) : NaN;
    if (Number.isNaN(byte)) bytes[length++] = text.charCodeAt(i);
    else {
      bytes[length++] = byte;
      i += 2;
    }
  }
  return bytes.subarray(0, length);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
