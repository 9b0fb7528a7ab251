import type { NormalOffset } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Block } from './blocks.js';
import { trimTitle, type Heading } from './headings.js';
import { markerOf, type Marker } from './markers.js';

/** What follows an article's number where it is only named: `第四条第二款规定的…`, `第六条至第九条所列…`, `第三条和…`. */
const NAMED =
  /^(?:第[一二三四五六七八九十\d]+[款项目条]|的|规定|所[列称指述规]|和(?!平|解|谐|美)|及(?!时)|以及|、|至(?!少|迟|今)|到第|或者?|中(?!国|华|央|医|小|等|外|共|级|学|介|标|止)|，|；|。|之规定)/;
/** `第一条【立法目的】为了…`, `第一条（目的和依据）` */
const BRACKETED = /^(?:【(?<square>[^【】]{1,40})】|（(?<round>[^（）。；]{1,20})）|\[(?<plain>[^[\]]{1,40})\])/;
/** `落实工作例会制度。市爱卫办…`: a first sentence that is a title. */
const SENTENCE_TITLE = /^(?<title>[^。，；：！？“”《》（）]{2,12})。(?=.)/;
/** What states something and is no title. */
const STATES = /应当|必须|不得|可以|禁止|[是为由有均]/;
/** Titles in this share of the articles, and so many, make it a habit of the text. */
const HABIT_SHARE = 0.3;
const HABIT_LEAST = 3;
/** Share of articles with a space after their number that makes it a habit. */
const SPACED_SHARE = 0.6;
/** Numbers that skip more are names of other articles. */
const LARGEST_GAP = 3;

/** How a regulation sets the titles of its articles. */
type TitleStyle = 'bracket' | 'sentence' | 'none';

/** A paragraph that starts with an article's number. */
interface Start {
  readonly marker: Marker;
  readonly rest: string;
  /** White space stands after the number in the original. */
  readonly spaced: boolean;
}

/** The articles of a regulation: for each paragraph the heading that it opens, `null` for those that only name one. */
export function articlesOf(blocks: readonly Block[], normal: NormalText): (Heading | null)[] {
  const starts = blocks.map((block) => startOf(block, normal));
  const found = starts.filter((start) => start !== null);
  const spacedHabit = found.filter(({ spaced }) => spaced).length >= found.length * SPACED_SHARE;
  let last: Marker | null = null;
  const taken = starts.map((start) => {
    if (start === null || !isArticle(start, last, spacedHabit)) return null;
    last = start.marker;
    return start;
  });
  const style = styleOf(taken.filter((start) => start !== null));
  return taken.map((start, i) => (start === null ? null : headingOf(start, style, blocks[i])));
}

function startOf({ text, span, heading, bold }: Block, { map }: NormalText): Start | null {
  const marker = markerOf(text);
  if (marker?.construct !== 'article' || marker.number === null) return null;
  const end = span.start + marker.text.length;
  const around = map.toSource({ start: (end - 1) as NormalOffset, end: (end + 1) as NormalOffset });
  const rest = text.slice(marker.text.length);
  return { marker, rest, spaced: rest === '' || heading > 0 || bold > 0 || around.end - around.start > 2 };
}

/** The number goes on from the last article, or it stands by itself as the others do and names no other place. */
function isArticle({ marker, rest, spaced }: Start, last: Marker | null, spacedHabit: boolean): boolean {
  const named = NAMED.test(rest);
  if (goesOn(marker, last)) return !named || (spaced && rest !== '');
  if (named || (spacedHabit && !spaced)) return false;
  const [number, before] = [marker.number ?? 0, last?.number ?? 0];
  return number === 1 || (number >= before && (spacedHabit || number - before <= LARGEST_GAP));
}

/** 第十三条 after 第十二条 or 第十二条之一; 第十二条之二 after 第十二条之一. */
function goesOn(marker: Marker, last: Marker | null): boolean {
  const before = last?.number ?? 0;
  if (marker.insert === null) return marker.number === before + 1;
  return marker.number === before && marker.insert === (last?.insert ?? 0) + 1;
}

function styleOf(starts: readonly Start[]): TitleStyle {
  const habit = (count: number): boolean => count >= HABIT_LEAST && count >= starts.length * HABIT_SHARE;
  if (habit(starts.filter(({ rest }) => BRACKETED.test(rest)).length)) return 'bracket';
  return habit(starts.filter(({ rest }) => sentenceTitle(rest) !== null).length) ? 'sentence' : 'none';
}

function headingOf({ marker, rest }: Start, style: TitleStyle, block: Block | undefined): Heading {
  const at = marker.text.length;
  const base = { construct: marker.construct, rank: marker.rank, marker: marker.text, number: marker.number, insert: marker.insert };
  const groups = style === 'bracket' ? BRACKETED.exec(rest) : null;
  if (groups !== null) {
    const title = groups.groups?.['square'] ?? groups.groups?.['round'] ?? groups.groups?.['plain'] ?? '';
    return { title, bodyStart: at + groups[0].length, ...base };
  }
  const title = style === 'sentence' ? sentenceTitle(rest) : null;
  if (title !== null) return { title, bodyStart: at + title.length + 1, ...base };
  // `### 第三条 名称`: a Markdown heading that is not a sentence
  if ((block?.heading ?? 0) > 0 && !/[。；：]/.test(rest)) return { title: trimTitle(rest), bodyStart: at + rest.length, ...base };
  return { title: '', bodyStart: at, ...base };
}

function sentenceTitle(rest: string): string | null {
  const title = SENTENCE_TITLE.exec(rest)?.groups?.['title'] ?? null;
  return title === null || STATES.test(title) ? null : title;
}
