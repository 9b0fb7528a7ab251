/** The blocks of two-byte codes that hold the commoner characters: GB 2312, and level 1 of Big5. */
const COMMON = [
  { encoding: 'gbk', lead: [0xb0, 0xf7], trail: [[0xa1, 0xfe]] },
  { encoding: 'big5', lead: [0xa4, 0xc6], trail: [[0x40, 0x7e], [0xa1, 0xfe]] },
] as const;
/** Digits, letters, what stands in numbers, Chinese marks and wide forms. */
const PLAIN = /[\d A-Za-z.,%\u00b7\u2014\u2018-\u201d\u2026\u2103\u3000-\u303f\uff00-\uffef]/;
/** What means nothing outside its font. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd]/;
/** Text of a hundred different kinds of pages has more than nine tenths; chance gives a third. */
const LEAST_SENSE = 0.6;
const MOST_UNREADABLE = 0.3;
/** Of letters that are none of the plain ones. */
const LEAST_COMMON = 0.9;
/** Fewer characters tell nothing. */
const ENOUGH = 20;

const LETTER = /\p{L}/u;
const FIRST_HAN = 0x3400;
const FIRST_WIDE = 0xff00;

let known: Uint8Array | undefined;

/** By code unit, 1 for what a page may well say. */
function sensible(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) if (PLAIN.test(String.fromCharCode(code))) table[code] = 1;
  for (const { encoding, lead, trail } of COMMON) {
    const bytes: number[] = [];
    for (let first = lead[0]; first <= lead[1]; first++) {
      for (const [from, to] of trail) for (let second = from; second <= to; second++) bytes.push(first, second);
    }
    for (const char of new TextDecoder(encoding).decode(Uint8Array.from(bytes))) if (/\p{Script=Han}/u.test(char)) table[char.charCodeAt(0)] = 1;
  }
  return table;
}

/** Whether the text of a page is none: its fonts do not say which characters their shapes are. */
export function isNoise(texts: Iterable<string>): boolean {
  const table = (known ??= sensible());
  let all = 0;
  let sense = 0;
  let unreadable = 0;
  let letters = 0;
  let common = 0;
  for (const text of texts) {
    all += text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (table[code] === 1) {
        sense += 1;
        if (code >= FIRST_HAN && code < FIRST_WIDE) common += 1;
      } else if (UNREADABLE.test(text.charAt(i))) unreadable += 1;
      else if (LETTER.test(text.charAt(i))) letters += 1;
    }
  }
  const mixed = letters >= ENOUGH && common < (letters + common) * LEAST_COMMON;
  return mixed || unreadable > all * MOST_UNREADABLE || (all >= ENOUGH && sense < all * LEAST_SENSE);
}
