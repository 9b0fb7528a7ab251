import { isPageControl, namesEnclosure } from '../../lexicon/page-furniture.js';
import type { Line } from './line-writer.js';

/** A list of links is so many lines of them, one below the other. */
const LIST = 3;

/** For each line of an article whether it is none of its text: controls, asides and lists of links to other pages. */
export function furnitureIn(lines: readonly Line[]): boolean[] {
  const runs = runsOf(lines.map(isLink));
  return lines.map((line, i) => (!line.row && isPageControl(line.text)) || (runs[i] ?? 0) >= LIST);
}

/** A line that leads elsewhere, and is no sentence and no enclosure: `附件：1.实施方案`. */
function isLink({ text, linked }: Line): boolean {
  const length = text.replace(/\s/g, '').length;
  return linked >= length * 0.8 && !/[。；]/.test(text) && !namesEnclosure(text);
}

/** For each line how many links stand in a row around it; 0 for a line that is none. */
function runsOf(links: readonly boolean[]): number[] {
  const runs: number[] = [];
  for (let from = 0; from < links.length;) {
    let to = from;
    while (to < links.length && links[to] === links[from]) to++;
    for (const length = links[from] === true ? to - from : 0; from < to; from++) runs.push(length);
  }
  return runs;
}
