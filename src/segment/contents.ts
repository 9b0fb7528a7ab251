import type { Block } from './blocks.js';
import { markerOf, type Construct } from './markers.js';

/** `目录`, `目 次` with its spaces out. */
const TITLE = /^目[录次]$/;
/** `目录第一章总则第二章…`: a table of contents in one paragraph. */
const IN_ONE = /^目[录次]第[一二三四五六七八九十]{1,3}[编章节]/;
const STRUCTURE: readonly (Construct | undefined)[] = ['part', 'subpart', 'chapter', 'division'];
/** No table of contents is longer. */
const LONGEST = 400;

/** Where a table of contents stands: from its title to the line before the text that it announces. */
export interface Contents {
  readonly start: number;
  readonly end: number;
}

/**
 * The table of contents of a law: a run of chapter headings that come again further down, with or without 目录 above.
 * `null` where there is none.
 */
export function contentsOf(blocks: readonly Block[]): Contents | null {
  const titled = blocks.findIndex((block) => TITLE.test(block.text) || IN_ONE.test(block.text));
  if (titled >= 0 && IN_ONE.test(blocks[titled]?.text ?? '')) return { start: titled, end: titled + 1 };
  const start = titled >= 0 ? titled + 1 : blocks.findIndex((block) => isStructure(block));
  const first = blocks.findIndex((block, i) => i >= start && isStructure(block));
  if (start < 0 || first < 0) return null;
  const again = blocks.findIndex((block, i) => i > first && i < first + LONGEST && sameHeading(blocks[first], block));
  if (again < 0) return null;
  const between = blocks.slice(first, again);
  if (titled < 0 && !between.every((block) => isStructure(block) || isLine(block))) return null;
  // what stands between the last line of the contents and the first chapter is text: 序言
  let last = again - 1;
  while (last > first && !isListed(blocks, last, again)) last--;
  return { start: titled >= 0 ? titled : first, end: last + 1 };
}

/** A line of the contents: a heading, or one without number that comes again below: `附则`. */
function isListed(blocks: readonly Block[], i: number, again: number): boolean {
  const block = blocks[i];
  if (block === undefined || !isLine(block)) return false;
  if (isStructure(block)) return true;
  return blocks.slice(again).some(({ text }) => text === block.text);
}

function isStructure(block: Block): boolean {
  return isLine(block) && STRUCTURE.includes(markerOf(block.text)?.construct);
}

function isLine({ text }: Block): boolean {
  return text.length <= 60 && !/[。；！]/.test(text);
}

/** The same marker, and the same first words, whatever page number follows. */
function sameHeading(one: Block | undefined, other: Block): boolean {
  const [a, b] = [one, other].map((block) => (block === undefined ? null : markerOf(block.text)));
  if (one === undefined || a === null || b === null || a === undefined || b === undefined) return false;
  const words = (block: Block, marker: string): string => block.text.slice(marker.length, marker.length + 2);
  return a.construct === b.construct && a.number === b.number && isLine(other) && words(one, a.text) === words(other, b.text);
}
