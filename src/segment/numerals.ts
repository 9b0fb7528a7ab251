import nzh from 'nzh/cn';

/** What was read before: headings count with the same few numerals, and reading one is dear. */
const known = new Map<string, number | null>();

/** `二十一` → 21, `12` → 12, `〇` and `零` alike; `null` for what is no numeral. */
export function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = read(text);
  known.set(text, value);
  return value;
}

function read(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return null;
  const value = Number(/[十百千]/.test(plain) ? nzh.decodeS(plain) : digitByDigit(plain));
  return Number.isFinite(value) ? value : null;
}

/** `二零二四` → `2024` */
function digitByDigit(text: string): string {
  return Array.from(text, (char) => (char === '零' ? '0' : nzh.decodeS(char))).join('');
}
