/** A byte order mark: the encoding it belongs to, and its length in bytes. */
export interface Mark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | 'gb18030';
  readonly length: number;
}

/** Those of UTF-32 stand before that of UTF-16, which one of them begins with. */
const marks: readonly (readonly [Mark['encoding'], readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The byte order mark that the bytes begin with. */
export function byteOrderMark(bytes: Uint8Array): Mark | null {
  const found = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found === undefined ? null : { encoding: found[0], length: found[1].length };
}

/** Text that switches to Chinese and back within ASCII begins to do so here, or is none. */
const HEAD = 4096;
/** `~{9$RU~}`, two printable characters for one of Chinese */
const HZ = /~\{(?:[!-w][!-~]){2,}~\}/;
const ESCAPE = '\u001b';
/** `ESC $ ) A` */
const ISO_2022 = new RegExp(`${ESCAPE}\\$(?:\\)[AEG]|[@AB])`);

/** The name of an encoding in which Chinese is written with ASCII bytes only, so that it passes for UTF-8. */
export function sevenBit(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  if (!head.includes('~{') && !head.includes(`${ESCAPE}$`)) return null;
  const text = head.toString('latin1');
  if (/[\u0080-\u00ff]/.test(text)) return null;
  return HZ.test(text) ? 'HZ' : ISO_2022.test(text) ? 'ISO 2022' : null;
}
