import { branch, counted, digits, legal, sexagenary, stem } from '../../lexicon/ordinals.js';

/** Numbers in a row of characters: where its first stands, and how many there are. */
const row = (first: number, length: number) => (number: number): string => (number >= 1 && number <= length ? String.fromCodePoint(first + number - 1) : String(number));

const circledTo20 = row(0x2460, 20);
const circledTo35 = row(0x3251, 15);
const circledTo50 = row(0x32b1, 15);
/** 1 → ①, 21 → ㉑, up to ㊿ */
export const circled = (number: number): string => (number === 0 ? '\u24ea' : number <= 20 ? circledTo20(number) : number <= 35 ? circledTo35(number - 20) : number <= 50 ? circledTo50(number - 35) : String(number));
const circledHan = row(0x3280, 10);
const wide = (number: number): string => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 1 → A, 26 → Z, 27 → AA, 28 → BB, as Word counts. */
const letter = (number: number): string => String.fromCharCode(0x41 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 100));

const ROMAN: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(number: number): string {
  let left = number;
  return ROMAN.map(([value, numeral]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return numeral.repeat(times);
  }).join('');
}

/** The formats of ISO/IEC 29500-1, 17.18.59, that Chinese documents use; all others are shown as decimal. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperLetter: letter,
  lowerLetter: (number) => letter(number).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  numberInDash: (number) => `- ${number} -`,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  ideographEnclosedCircle: circledHan,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  koreanCounting: counted,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  koreanDigital2: digits,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: stem,
  ideographZodiac: branch,
  ideographZodiacTraditional: sexagenary,
};

/** No list is longer, and roman numerals of larger numbers would be. */
const LARGEST = 30_000;

/** The number as a list shows it: `formatNumber(3, 'chineseCounting')` → 三. `sample` is what a custom format looks like: `001, 002`. */
export function formatNumber(number: number, format: string, sample?: string): string {
  if (format === 'custom') return String(number).padStart(/^0*\d/.exec(sample ?? '')?.[0].length ?? 1, '0');
  if (number < 1 || number > LARGEST) return String(number);
  return formats[format]?.(number) ?? String(number);
}
