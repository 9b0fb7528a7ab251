import type { Diagnostic } from '../core/diagnostic.js';
import type { SourceOffset } from '../core/span.js';
import { endsInPost } from '../lexicon/people.js';
import { endingOf } from './endings.js';
import type { Line } from './lines.js';
import { startsWithMarker } from './markers.js';

/** `- 3 -`, `—12—`, `·7·`, `－ 3 －`: a number between dashes alone on its line. */
const DASHED = /^[-—–－─·•―~]{1,3}\d{1,4}[-—–－─·•―~]{1,3}$/;
/** `第3页`, `第3页共20页`, `3/20`, `Page 3 of 20`, `第12页/共30页` */
const PAGED = /^(?:第\d{1,4}页(?:[,，、/]?共\d{1,4}页)?|共\d{1,4}页第\d{1,4}页|\d{1,4}\/\d{1,4}|[Pp]age\s?\d{1,4}(?:\s?of\s?\d{1,4})?|P\d{1,4})$/;
/** `12` */
const BARE = /^\d{1,4}$/;
/** `---`, `* * *`, `====`: a rule of Markdown or of a plain text. */
const RULE = /^(?:-{3,}|_{3,}|={3,})$/;
/** What a running head names: `驻马店市人民政府公报`, `办公室文件`, `2024年第3期（总第120期）`. */
const HEAD_NOUN = /(?:公报|文件|报告|专刊|月刊|政报|人民政府|办公[室厅]|\d期)[）)]?$|^(?:\d{4}年)?第\d{1,3}期/;
/** The name of a bulletin is a head wherever it interrupts a sentence. */
const BULLETIN = /(?:公报|政报|月刊|专刊)(?:第?\d{1,4}年?(?:第\d{1,3})?期)?$/;
/** Titles stand in the first lines. */
const TITLE_LINES = 10;
const FIRST_LINES = 2;
const LONGEST_HEAD = 30;
/** No column is narrower than so many characters. */
const LEAST_FULL = 12;
const REPEATS = 3;

/** The text without page furniture, and what was dropped. */
export interface Cleared {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Drops page numbers, running heads and rules, known by shape, repetition and place. */
export function dropFurniture(lines: readonly Line[]): Cleared {
  const numbers = pageNumbers(lines);
  const heads = runningHeads(lines, numbers);
  if (numbers.size === 0 && heads.size === 0 && !lines.some((line) => RULE.test(line.text))) {
    return { lines, diagnostics: [] };
  }
  const kept: Line[] = [];
  const diagnostics: Diagnostic[] = [];
  let pageBreak = false;
  let blanks = 0;
  lines.forEach((line, i) => {
    if (RULE.test(line.text)) {
      blanks += line.blanks + 1;
    } else if (numbers.has(i) || heads.has(i)) {
      diagnostics.push(dropped(line, numbers.has(i) ? 'page number' : 'running head'));
      pageBreak = true;
    } else {
      kept.push(pageBreak || blanks > 0 ? { ...line, pageBreak: pageBreak || line.pageBreak, blanks: line.blanks + blanks } : line);
      pageBreak = false;
      blanks = 0;
    }
  });
  return { lines: kept, diagnostics };
}

/** Numbers in dashes and 第3页 always; bare numbers where there are several and they count up. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const bare: number[] = [];
  lines.forEach(({ text }, i) => {
    if (text.length > 16) return;
    if (DASHED.test(text) || PAGED.test(text)) found.add(i);
    else if (BARE.test(text)) bare.push(i);
  });
  const values = bare.map((i) => Number(lines[i]?.text));
  const rising = values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
  if (bare.length >= REPEATS && rising) for (const i of bare) found.add(i);
  return found;
}

function runningHeads(lines: readonly Line[], numbers: ReadonlySet<number>): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (!couldBeHead(line)) return;
    const key = line.text.replace(/\d+/g, '0');
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  });
  const found = new Set<number>();
  for (const [text, at] of places) {
    const sure = at.length >= REPEATS
      ? at.filter((i) => interrupts(lines, i, numbers)).length * 2 >= at.length
      : (HEAD_NOUN.test(text) && at.every((i) => topsPage(lines, i, numbers)))
        || (BULLETIN.test(text) && at.every((i) => i >= TITLE_LINES && interrupts(lines, i, numbers)));
    // The first of them may be the title that the heads repeat.
    if (sure) for (const i of at) if (i >= FIRST_LINES) found.add(i);
  }
  return found;
}

function couldBeHead({ text, heading, bold, row }: Line): boolean {
  return row === null && text.length >= 2 && text.length <= LONGEST_HEAD && heading === 0 && bold.length === 0
    && !/[，。；：！？、,;:!?]|^[^（(]*[）)]/.test(text) && !startsWithMarker(text) && !BARE.test(text) && !endsRow(text);
}

/** `欧阳明 青山县人民政府县长`, `张三（市财政局局长）`: a row of a roster is no head, wherever a page ends. */
function endsRow(text: string): boolean {
  return endsInPost(text.replace(/[）)]$/, ''));
}

/** A head stands in mid-sentence, or where a page ends. */
function interrupts(lines: readonly Line[], i: number, numbers: ReadonlySet<number>): boolean {
  if (topsPage(lines, i, numbers)) return true;
  const before = lines[i - 1];
  const after = lines[i + 1];
  if (before === undefined || after === undefined) return false;
  const ending = endingOf(before.text);
  return ending === 'open' || (ending === 'plain' && before.text.length >= LEAST_FULL && !startsWithMarker(after.text));
}

/** Beside a page number or a form feed, or letter-spaced after the lone space that a page break leaves. */
function topsPage(lines: readonly Line[], i: number, numbers: ReadonlySet<number>): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (line === undefined || before === undefined) return false;
  if (numbers.has(i - 1) || numbers.has(i + 1) || line.pageBreak) return true;
  return line.spaced && line.indent === 1 && endingOf(before.text) !== 'stop';
}

function dropped(line: Line, what: string): Diagnostic {
  return {
    code: 'normalise.furniture-dropped',
    severity: 'info',
    message: `${what} dropped: ${line.text}`,
    span: { start: line.start as SourceOffset, end: line.end as SourceOffset },
  };
}
