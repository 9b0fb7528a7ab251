import type { Block } from './blocks.js';
import { INNER_RANK, markerOf, OUTER_RANK, type Construct } from './markers.js';

/** A paragraph that opens a section. */
export interface Heading {
  readonly construct: Construct | 'plain';
  readonly rank: number;
  readonly marker: string;
  readonly number: number | null;
  /** Of 第十二条之一 the number after 之. */
  readonly insert: number | null;
  readonly title: string;
  /** Where in the paragraph the text after the heading starts; its length where the heading stands alone. */
  readonly bodyStart: number;
}

/** Titles do not get longer. */
const LONGEST_ALONE = 80;
const LONGEST_RUN_IN = 60;
const LONGEST_PLAIN = 36;
/** `建立绩效考核制度。` as the title of an article. */
const LONGEST_ARTICLE = 12;
const SENTENCE_END = /[。！？]/;
/** Counts and measures, but not years: such a line states something and is no mere heading. */
const FIGURE = /\d(?![\d.]*年)/;

/** Reads a paragraph as a heading; `null` for running text. */
export function headingOf(block: Block): Heading | null {
  const { text } = block;
  const marker = markerOf(text);
  if (marker === null) return plainHeading(block);
  const base = { construct: marker.construct, rank: marker.rank, marker: marker.text, number: marker.number, insert: marker.insert };
  const { title, end } = titleAfter(block, marker.text.length, marker.construct === 'article');
  return { title, bodyStart: end, ...base };
}

/** The title that follows a marker, to the end of a short paragraph or of a short first sentence. */
function titleAfter({ text, bold }: Block, from: number, article: boolean): { title: string; end: number } {
  const rest = text.slice(from);
  const stop = rest.search(SENTENCE_END);
  const boldEnd = bold > from && bold < text.length ? bold - from : -1;
  if (boldEnd > 0 && boldEnd <= LONGEST_ALONE && !FIGURE.test(rest.slice(0, boldEnd))) return { title: trimTitle(rest.slice(0, boldEnd)), end: bold };
  if (article && (stop < 0 || stop > LONGEST_ARTICLE || stop === rest.length - 1 || /[，；：]/.test(rest.slice(0, stop)))) {
    return { title: '', end: from };
  }
  if (stop < 0) {
    const alone = rest.length <= LONGEST_ALONE && !/[；;]$/.test(rest);
    return alone ? { title: trimTitle(rest), end: text.length } : { title: '', end: from };
  }
  if (stop > LONGEST_RUN_IN) return { title: '', end: from };
  if (stop === rest.length - 1 && FIGURE.test(rest)) return { title: '', end: from };
  return { title: trimTitle(rest.slice(0, stop)), end: from + stop + 1 };
}

/** `## 关于外交工作`, `**2013年工作回顾**`, `**这五年，综合实力显著提升。**我们…` */
function plainHeading({ text, heading, bold }: Block): Heading | null {
  const alone = { construct: 'plain', marker: '', number: null, insert: null, title: trimTitle(text), bodyStart: text.length } as const;
  if (heading > 0) return isTitle(text) ? { rank: OUTER_RANK, ...alone } : null;
  if (bold >= text.length - 1) {
    return isTitle(text) && !/[：:]$/.test(text) && !FIGURE.test(text) ? { rank: namesPart(text) ? OUTER_RANK : INNER_RANK, ...alone } : null;
  }
  const lead = text.slice(0, bold);
  if (bold >= 4 && bold <= LONGEST_RUN_IN && /[。！：]$/.test(lead) && !FIGURE.test(lead)) {
    return { rank: INNER_RANK, ...alone, title: trimTitle(lead), bodyStart: bold };
  }
  return null;
}

/** One sentence at most; with figures and a comma it states something: a paragraph that only has the style of a heading. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_ALONE && !/[。！？；]./.test(text) && !(/[，。；]/.test(text) && FIGURE.test(text));
}

/** `2013年工作回顾`, `今年重点工作`: the heading of a main part, though it has no marker. */
function namesPart(text: string): boolean {
  return /回顾|工作(?:安排|部署|任务|打算|思路|建议|重点|总结|要点)|总体(?:要求|思路)|(?:主要|预期|奋斗)目标|目标任务|政府自身建设|(?:今后|未来)五年|^(?:\d{4}|去|今|明)年.{0,12}(?:工作|任务|目标)/.test(text);
}

/** Whether a line without marker or emphasis can be a heading between running text: `2021年10件惠民实事`. */
export function isBareHeading(text: string): boolean {
  return text.length >= 4 && text.length <= LONGEST_PLAIN && !/[，。；：！？、…,:;!?》）)”]$/.test(text) && !/[，。；：！？]/.test(text);
}

export function bareHeading(text: string): Heading {
  return plainHeadingAt(namesPart(text) ? OUTER_RANK : INNER_RANK, text);
}

/** A heading without a marker that stands alone. */
export function plainHeadingAt(rank: number, text: string): Heading {
  return { construct: 'plain', rank, marker: '', number: null, insert: null, title: trimTitle(text), bodyStart: text.length };
}

/** What a title ends with and has no use for. */
const BEHIND = /[。；;：:！，\s]/;

export function trimTitle(title: string): string {
  // from its end: what runs on may be a whole paragraph
  let end = title.length;
  while (end > 0 && BEHIND.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end).replace(/^[\s:：、.．—-]+/, '');
}
