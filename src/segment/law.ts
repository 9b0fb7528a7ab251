import type { NormalText } from '../core/text.js';
import { articlesOf } from './articles.js';
import type { Block } from './blocks.js';
import { headingOf, plainHeadingAt, type Heading } from './headings.js';
import { markerOf, type Construct } from './markers.js';

const STRUCTURE: readonly (Construct | undefined)[] = ['part', 'subpart', 'chapter', 'division'];
/** Chapters without a number: `序言`, `附则`. */
const UNNUMBERED = /^(?:序言|前言|总则|分则|罚则|附则)$/;
/** `附件`, `附件1`, `附件一：收费标准`, `附表`, `附录`: what follows is no part of the articles. */
export const ANNEX = /^附(?:件|表|录|图)?[一二三四五六七八九十\d]{0,3}(?:[：:].{0,60})?$/;
/** `第二章 许可` is a heading, `第三章规定的…` a sentence. */
const LONGEST = 60;
/** Annexes lie below nothing. */
export const ANNEX_RANK = 0;

/** What a paragraph of a regulation is, where it is not simply text. */
export interface LawLine {
  readonly heading: Heading | null;
  /** A line of the regulation's head: its title, who passed it and when. */
  readonly head: boolean;
}

/**
 * The headings of a regulation from paragraph `from` on: 编, 分编, 章, 节, 条 and nothing else, as what is numbered inside
 * an article is part of it. What stands before the first of them is the head of the regulation, or the notice that issues it.
 */
export function lawLines(blocks: readonly Block[], from: number, normal: NormalText): LawLine[] {
  const articles = articlesOf(blocks.slice(from), normal);
  const first = firstHeading(blocks, from, articles);
  const outer = blocks.slice(first).reduce((least, block) => (isStructure(block) ? Math.min(least, markerOf(block.text)?.rank ?? least) : least), 4);
  const last = from + articles.findLastIndex((article) => article !== null);
  let annexed = false;
  return blocks.map((block, i) => {
    if (i < from) return { heading: null, head: false };
    if (i < first) return { heading: null, head: isNameLine(block.text) };
    const article = articles[i - from] ?? null;
    if (article !== null) return { heading: article, head: false };
    if (isAnnex(blocks, i, last)) {
      annexed = true;
      return { heading: plainHeadingAt(ANNEX_RANK, block.text), head: false };
    }
    if (isStructure(block)) return { heading: headingOf(block), head: false };
    if (!annexed && UNNUMBERED.test(block.text)) return { heading: plainHeadingAt(outer, block.text), head: false };
    // the name of a second regulation that follows the first
    const next = blocks.slice(i + 1, i + 4).find((other) => startsOver(other));
    return { heading: null, head: next !== undefined && isNameLine(block.text) && i > first };
  });
}

function firstHeading(blocks: readonly Block[], from: number, articles: readonly (Heading | null)[]): number {
  const found = blocks.findIndex((block, i) => i >= from && (articles[i - from] !== null || isStructure(block) || UNNUMBERED.test(block.text)));
  return found < 0 ? blocks.length : found;
}

function isStructure({ text }: Block): boolean {
  return text.length <= LONGEST && !/[。；：，]$|[。；]/.test(text) && STRUCTURE.includes(markerOf(text)?.construct);
}

/** An annex stands alone, and after the last article or before the articles of another regulation. */
function isAnnex(blocks: readonly Block[], i: number, last: number): boolean {
  if (!ANNEX.test(blocks[i]?.text ?? '')) return false;
  return i > last || blocks.slice(i + 1, i + 6).some((block) => startsOver(block));
}

function startsOver({ text }: Block): boolean {
  const marker = markerOf(text);
  return (marker?.construct === 'article' || marker?.construct === 'chapter') && marker.number === 1;
}

/** `驻马店市国家卫生城市管理办法`, `（2019年3月2日…通过）`: a line that is no sentence. */
export function isNameLine(text: string): boolean {
  return /^[（(].*[)）]$/.test(text) ? text.length <= 600 : text.length <= 80 && !/[。；！：]$|[。；！]/.test(text) && !text.startsWith("附");
}
