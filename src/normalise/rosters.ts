import type { Line } from './lines.js';
import { isSpace } from './spaces.js';

/** `组长：`, `副组长：`, `成 员：` once spaces are out; the label a roster starts with. */
const LABEL =
  /^(?:第一|常务|总)?副?(?:组长|成员|主任|主任委员|委员|召集人|总指挥|指挥长|指挥|总队长|队长|会长|理事长|理事|秘书长|顾问|负责人|联络员|主席|主编|编委|执行\p{Script=Han}{1,3})(?:单位|名单)?[：:]/u;
/** The punctuation of sentences, which a row has none of. */
const SENTENCE = /[，。；！？]/;
const LONGEST_ROW = 60;
const LONGEST_NAME = 5;

/** Rows of a roster: each its own paragraph, one space kept between name and post. */
export function markRosters(source: string, lines: readonly Line[]): Line[] {
  let inRoster = false;
  return lines.map((line) => {
    const labelled = LABEL.test(line.text);
    if (!labelled && !inRoster) return line;
    if (SENTENCE.test(line.text) || line.text.length > LONGEST_ROW) {
      inRoster = false;
      return line;
    }
    const row = asRow(source, line);
    inRoster = labelled ? row !== null : inRoster;
    return row ?? line;
  });
}

/** `何 冬 市政府副市长` → `何冬 市政府副市长`; `null` where no gap parts a name from a post. */
function asRow(source: string, line: Line): Line | null {
  const tokens = tokensOf(source, line);
  const pieces: number[] = [];
  let text = '';
  let cell = '';
  let gaps = 0;
  let first = '';
  for (const { start, end } of tokens) {
    const word = source.slice(start, end);
    const label = /^.{0,8}[：:]$/.test(cell) || /^[副总]?组$|^成$|^主$|^委$/.test(cell);
    const joins = pieces.length === 0 || label || (word.length === 1 && /^\p{Script=Han}$|[：:]\p{Script=Han}$/u.test(cell));
    if (!joins) {
      if (gaps === 0) first = cell;
      gaps++;
      pieces.push(start - 1, start);
      text += ' ';
      cell = '';
    }
    pieces.push(start, end);
    text += word;
    cell += word;
  }
  const name = first.replace(/^.*[：:]/, '');
  const isRow = gaps > 0 && name.length >= 2 && name.length <= LONGEST_NAME && /^[\p{Script=Han}·]+$/u.test(name);
  return isRow ? { ...line, pieces, text, row: true } : null;
}

function tokensOf(source: string, line: Line): { start: number; end: number }[] {
  const tokens: { start: number; end: number }[] = [];
  let start = -1;
  for (let at = line.start; at <= line.end; at++) {
    const space = at === line.end || isSpace(source[at] ?? '');
    if (!space && start < 0) start = at;
    if (space && start >= 0) {
      tokens.push({ start, end: at });
      start = -1;
    }
  }
  return tokens;
}
