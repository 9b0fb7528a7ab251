import { matchesIn } from '../core/matches.js';
import type { NormalOffset } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Block } from './blocks.js';
import { markerOf } from './markers.js';

/** A chapter or an article that starts behind a full stop: `…制定本规定。第二条 凡…`, or behind a chapter: `第一章总则第一条 为了…` */
const INNER = /第[一二三四五六七八九十百千零〇两\d]{1,8}[编章节条]/g;
const ENDED = /[。！；：”）》]/;
const LONGEST_MARKER = 16;
/** What stands between a chapter's number and its first article. */
const TITLE = /^[^，。；：！？]{1,24}$/;

/** Starts a paragraph with each article of a law that runs on in one paragraph; other texts stay as they are. */
export function partRunOn(blocks: readonly Block[], normal: NormalText): Block[] {
  let last = 0;
  return blocks.flatMap((block) => {
    const cuts: number[] = [];
    const own = markerOf(block.text);
    if (own?.construct === 'article' && own.number !== null) last = own.number;
    if (block.row || block.heading > 0) return [block];
    let chapter = isChapter(own?.construct) ? (own?.text.length ?? 0) : -1;
    let chapterAt = -1;
    for (const { index } of matchesIn(block.text, INNER)) {
      if (index === 0) continue;
      const marker = markerOf(block.text.slice(index, index + LONGEST_MARKER));
      if (marker === null || !isSpaced(block, index + marker.text.length, normal)) continue;
      const ended = ENDED.test(block.text[index - 1] ?? '');
      if (isChapter(marker.construct)) {
        if (!ended) continue;
        chapter = index + marker.text.length;
        chapterAt = index;
        continue;
      }
      const headed = chapter >= 0 && TITLE.test(block.text.slice(chapter, index)) && isSpaced(block, index, normal);
      const goesOn = marker.insert === null ? marker.number === last + 1 : marker.number === last;
      if (!goesOn || !(ended || headed)) continue;
      if (headed && chapterAt > 0) cuts.push(chapterAt);
      cuts.push(index);
      last = marker.number ?? last;
      chapter = -1;
    }
    return cuts.length === 0 ? [block] : partsOf(block, cuts);
  });
}

function isChapter(construct: string | undefined): boolean {
  return construct === 'part' || construct === 'chapter' || construct === 'division';
}

/** White space, or the bracket of a title, stands at this place of the original. */
function isSpaced({ text, span }: Block, at: number, { map }: NormalText): boolean {
  if (/[【\s]/.test(text[at] ?? '')) return true;
  const around = map.toSource({ start: (span.start + at - 1) as NormalOffset, end: (span.start + at + 1) as NormalOffset });
  return around.end - around.start > 2;
}

function partsOf(block: Block, cuts: readonly number[]): Block[] {
  const starts = [0, ...cuts];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? block.text.length;
    return {
      ...block, text: block.text.slice(start, end), bold: Math.max(0, Math.min(block.bold - start, end - start)),
      span: { start: (block.span.start + start) as NormalOffset, end: (block.span.start + end) as NormalOffset },
    };
  });
}
