/** A document number as written, by offsets. */
export interface DocumentNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `〔2024〕`, `[2020]`, `［2019］`, `(1985)`, `【2020】`, `〔86〕` */
const YEAR = '[〔［[（(【﹝〖]\\s?\\d{2,4}\\s?[〕］\\]）)】﹞〗]';
const SERIAL = '第?\\s?[\\d一二三四五六七八九十百零〇]{1,6}\\s?号';
/** `驻政办`, `发改价格`, `教基一厅函`; words of the sentence before it are cut off by `LEAD`. */
const ORGAN = '[\\p{Script=Han}]{1,14}?';
/** `国发〔2020〕15号`, `（85）国函字58号` */
const NUMBER = `(?:${ORGAN}\\s?${YEAR}\\s?(?:[\\p{Script=Han}]{1,3}字)?${SERIAL}|${YEAR}\\s?\\p{Script=Han}{1,8}${SERIAL})`;
/** `国务院令第722号`, `主席令第二十三号`, `财政部公告2021年第5号`, `第748号国务院令` */
const DECREE = `(?:\\p{Script=Han}{1,24}?(?:令|公告|通告)(?:\\d{4}年)?[（(]?${SERIAL}[）)]?|第[\\d一二三四五六七八九十百]{1,5}号(?:\\p{Script=Han}{1,12})?令|\\d{4}年第\\d{1,4}号(?:公告|令)?)`;
/** `GB/T 7714—2015`, `DB41/T 1234-2016`, `CJJ 37-2012` */
const STANDARD = '[A-Z]{2,4}\\d{0,4}(?:/[A-Z])?\\s?\\d{1,6}(?:\\.\\d{1,3})?\\s?[-—–－]\\s?\\d{4}';

/** From the bracket on, so that not every character of a text is tried; what stands before it is read backwards. */
const IN_TEXT = new RegExp(`${YEAR}\\s?(?:\\p{Script=Han}{1,3}字)?${SERIAL}`, 'gu');
/** Up to 14 characters, each of two code units at most. */
const BEFORE = /\p{Script=Han}{0,14}$/u;
const LONGEST_BEFORE = 28;
/** Words before the organ's sign: `根据|国发〔2020〕15号`, `按照省政府|豫政〔2023〕12号`. */
const LEAD = /^.*(?:[抓用做]好|抓住|对标|经商|根据|依据|按照|遵照|依照|按|贯彻落实|贯彻|落实|执行|转发|印发|下发|参照|对照|结合|以及|和|与|及|是|以|见|的|了|经|由|在|对|将|为|文件|通知|意见|精神|发布|原|即|如|同时|废止|所附|有关|关于|现将|附|抓|把握|出台|促进|推进|围绕|聚焦|依托|利用)(?=\p{Script=Han}{2})/u;
/** An issuing organ written out before its sign: `河南省人民政府豫政〔2023〕12号`; what is left of a sign has two characters: `人社厅发〔2013〕25号`. */
const ISSUER = /^.*(?:政府|办公[厅室]|国务院|委员会|中央|[省市县区]委|部|厅|局)(?=\p{Script=Han}{2,8}$)/u;

/** All document numbers of a text that have their year in brackets, each without the words that lead to it. */
export function numbersIn(text: string): DocumentNumber[] {
  let from = 0;
  return Array.from(text.matchAll(IN_TEXT), ({ 0: words, index }) => {
    const organ = BEFORE.exec(text.slice(Math.max(from, index - LONGEST_BEFORE), index))?.[0] ?? '';
    const sign = organ.replace(LEAD, '').replace(ISSUER, '');
    from = index + words.length;
    return { text: clean(sign + words), start: index - sign.length, end: from };
  }).filter((number) => /^\p{Script=Han}/u.test(number.text));
}

/** `（国发〔2020〕15号）`, `（国发〔2020〕15号，以下简称《意见》）`, `（以下简称《办法》，国务院令第722号）`, or the number without brackets. */
export function numberBehind(text: string, at: number): DocumentNumber[] {
  const bracket = bracketAt(text, at);
  if (bracket === null) {
    const bare = BARE_BEHIND.exec(text.slice(at, at + 60));
    const words = bare?.groups?.['number'];
    return words === undefined ? [] : [{ text: clean(words), start: at, end: at + words.length }];
  }
  const inner = text.slice(bracket.start + 1, bracket.end - 1);
  const parts = partsOf(inner);
  const numbers = parts.flatMap(({ words, start }) => {
    const match = WHOLE.exec(words);
    const number = match?.groups?.['number'];
    return number === undefined ? [] : [{ text: clean(number), start: bracket.start + 1 + start + (match?.[0].indexOf(number) ?? 0), end: bracket.end }];
  });
  // Where the brackets say more than the number, the citation ends with the brackets all the same.
  return numbers;
}

const WHOLE = new RegExp(`^(?:文号[：:]?|即|原)?(?<number>${NUMBER}|${DECREE}|${STANDARD})(?:文件?|文)?(?:$|(?=[印发修正订公布]))`, 'u');
/** `《…的意见》豫政〔2023〕12号文件` */
const BARE_BEHIND = new RegExp(`^(?<number>\\p{Script=Han}{1,8}${YEAR}\\s?${SERIAL})(?!《)`, 'u');

/** Brackets that open right behind a title, with what they enclose. */
function bracketAt(text: string, at: number): { readonly start: number; readonly end: number } | null {
  const start = /^\s*[（(]/.exec(text.slice(at, at + 3))?.[0].length;
  if (start === undefined) return null;
  let depth = 0;
  for (let i = at + start - 1; i < Math.min(text.length, at + 160); i++) {
    if (/[（(]/.test(text[i] ?? '')) depth++;
    else if (/[）)]/.test(text[i] ?? '') && --depth === 0) return { start: at + start - 1, end: i + 1 };
  }
  return null;
}

function partsOf(inner: string): { readonly words: string; readonly start: number }[] {
  return Array.from(inner.matchAll(/[^，,；;、\n]+/g), ({ 0: words, index }) => ({ words: words.trim(), start: index }));
}

function clean(number: string): string {
  return number.replace(/\s/g, '');
}

/** For comparing: one kind of brackets, no 第. */
export function canonicalNumber(number: string): string {
  return number.replace(/[［[（(【﹝〖]/g, '〔').replace(/[］\]）)】﹞〗]/g, '〕').replace(/第(?=\d)/g, '').replace(/\s/g, '');
}
