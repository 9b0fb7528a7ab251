import type { Lexicon } from '../../lexicon/index.js';
import { parseNumeral } from '../lex/numerals.js';

/** A place as written: 第3位, 前十, 首位, 前列. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly position: number | null;
  readonly top: number | null;
  readonly band: string | null;
  /** 六强: so many that only what is measured can be among them; a company among 500强 has entered a list. */
  readonly isGroup: boolean;
}

const ordinal = /第(?<number>\d+|[一二三四五六七八九十]+)(?:位次|位|名|强)?(?![方梯军集])/y;
const top = /前(?<number>\d+|[一二两三四五六七八九十]+|百|五十|二十|三十)(?:位|名|强)?/y;
const group = /(?<number>\d+|[一二三四五六七八九十]+|百)强(?![县区镇市企])/y;
// what may follow a place for it to be a rank: 居全国第一、, not 第一批
const follows = /^(?:$|[，。；、！）)”’,;]|和|及|并|且|以上|的(?:位置|位次|好成绩|行列|水平|目标)|(?:水平|位置|位次|行列|地位|优势|大国|大省|大市|大县)(?=[，。；、和]|$))/;

// 6, 5位 in 全省第4、6、5位; 18位 in 由第24位上升至18位
const next = /(?<=第[\d、]{1,8}[、和])\d{1,2}(?=[\d、和]{0,6}位(?![^，。；、]))位?|(?<=第\d{1,3}[位名][^，。；、\d]{1,6})\d{1,3}位(?![^，。；、])/y;

/** A place that leaves out the 第 of the one before it, as written; `null` where none is. */
function laterPlace(text: string, at: number): string | null {
  if (!/[、和到至为]/.test(text[at - 1] ?? '')) return null;
  next.lastIndex = at;
  return next.exec(text)?.[0] ?? null;
}

const quotedFrom = '“';
/** The characters that a place may start with; a digit where it goes on a list. */
export const placeStarts = ({ bands, firsts }: Lexicon): readonly string[] => ['第', '前', quotedFrom, ...Array.from('123456789一二三四五六七八九十百'), ...bands.firsts(), ...firsts.firsts()];

/** The place that is written at `at`, or `null`. */
export function placeAt(text: string, at: number, lexicon: Lexicon): Place | null {
  const char = text[at];
  let end = 0;
  let place: Omit<Place, 'start' | 'end' | 'isGroup'> | null = null;
  if (char === quotedFrom) {
    if (text[at + 1] === quotedFrom) return null;
    const inner = placeAt(text, at + 1, lexicon);
    return inner && !inner.isGroup && text[inner.end] === '”' ? { ...inner, start: at } : null;
  }
  const band = lexicon.bands.at(text, at);
  const first = lexicon.firsts.at(text, at);
  const later = laterPlace(text, at);
  group.lastIndex = at;
  const strongest = char !== '第' && char !== '前' && !/[\d一二三四五六七八九十百前]/.test(text[at - 1] ?? '') ? group.exec(text) : null;
  if (!band && !first && later === null && !strongest && char !== '第' && char !== '前') return null;
  ordinal.lastIndex = at;
  const nth = char === '第' ? ordinal.exec(text) : null;
  top.lastIndex = at;
  const upTo = char === '前' ? top.exec(text) : null;
  if (band) {
    end = at + band.word.length;
    place = { position: null, top: null, band: band.word };
  } else if (nth?.groups) {
    end = at + nth[0].length;
    place = { position: parseNumeral(nth.groups['number'] ?? ''), top: null, band: null };
  } else if (upTo?.groups) {
    end = at + upTo[0].length;
    place = { position: null, top: parseNumeral(upTo.groups['number'] ?? ''), band: null };
  } else if (first) {
    end = at + first.word.length;
    place = { position: 1, top: null, band: null };
  } else if (strongest?.groups) {
    end = at + strongest[0].length;
    place = { position: null, top: parseNumeral(strongest.groups['number'] ?? ''), band: null };
  } else if (later !== null) {
    end = at + later.length;
    place = { position: Number.parseInt(later, 10), top: null, band: null };
  }
  if (!place || !follows.test(text.slice(end, end + 6))) return null;
  return { start: at, end, isGroup: strongest !== null, ...place };
}

const numbered = '第(?<number>\\d+|[一二三四五六七八九十]+)(?:位次|位|名)?';
const last = '(?:挂末|末位|末尾|末名|垫底|最后一?[位名]|倒数(?:第?[\\d一二三四五六七八九十]+[位名]?)?)';
// 从第13位, 由上年的全省第8位, 由末位: where a place moved from
const earlier = new RegExp(`(?:从|由)(?<scope>[^，、；从由]{0,12}?)(?:${numbered}|${last})$`);

/** Where a place moved from, said before it. */
export interface EarlierPlace {
  readonly start: number;
  /** What stands between 从 and the place: 上年的全省. */
  readonly words: string;
  readonly position: number | null;
}

/** The earlier place that `words` end with: 由全国第22位 before 跃居第6位. */
export function earlierPlace(words: string): EarlierPlace | null {
  const match = earlier.exec(words);
  if (!match?.groups) return null;
  const number = match.groups['number'];
  return { start: match.index, words: match.groups['scope'] ?? '', position: number === undefined ? null : parseNumeral(number) };
}
