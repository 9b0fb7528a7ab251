import type { DocumentDraft, Paragraph } from '../../core/document.js';
import type { Candidate, Extraction, Quantity, Rejection } from '../../core/observation.js';
import type { NormalSpan } from '../../core/span.js';
import type { NormalText } from '../../core/text.js';
import type { Lexicon } from '../../lexicon/index.js';
import { candidateOf, spanAt } from '../candidate.js';
import type { Setting } from '../time.js';
import { planYear, readCaption, titleYear } from './caption.js';
import { factOf, kindOf, ruleOf } from './facts.js';
import { isNone, readFigure } from './figure.js';
import { isHeaderRow, layoutOf, type Slot } from './layout.js';
import { numbersOf } from './numbers.js';
import { type Outlook, outlookOf } from './outlook.js';
import { bareRank, rankedBy, type Read, readRank } from './ranks.js';
import { isSame, type RawTable, type Row, rowOf, splitTables, tableOf } from './rows.js';
import type { Lexer } from './units.js';

export interface TableReader {
  readonly lexer: Lexer;
  readonly lexicon: Lexicon;
  /** 预计数，下同 stands above. */
  readonly isEstimated: boolean;
}

/** What was read of a table or a row, and which words of it are used up. */
interface Reading {
  readonly reads: readonly Read[];
  readonly used: readonly NormalSpan[];
  readonly rejections: readonly Rejection[];
}

const NOTHING: Reading = { reads: [], used: [], rejections: [] };

/** Reads the tables that start at paragraph `from` and follow each other without text between. */
export function readTables(draft: DocumentDraft, from: number, normal: NormalText, reader: TableReader): Extraction {
  let to = from + 1;
  while (draft.paragraphs[to]?.kind === 'table') to += 1;
  const textOf = ({ span }: Paragraph): string => normal.text.slice(span.start, span.end);
  const rows = draft.paragraphs.slice(from, to).map((paragraph) => rowOf(paragraph, textOf(paragraph)));
  const lines = linesAbove(draft.paragraphs, from, textOf).map(textOf);
  const candidates: Candidate[] = [];
  const used: NormalSpan[] = [];
  const rejections: Rejection[] = [];
  splitTables(rows, (row) => isHeaderRow(row, reader.lexer, reader.lexicon)).forEach((part, i) => {
    const table = tableOf(part, (text) => !/^(?:19|20)\d\d$/.test(text) && readFigure(text, reader.lexer, reader.lexicon) !== null);
    const paragraph = part[0]?.paragraph;
    if (paragraph === undefined) return;
    const setting: Setting = { role: paragraph.role, period: paragraph.period, reportYear: draft.reportYear ?? planYear(draft.title ?? ''), estimated: reader.isEstimated, region: draft.region };
    const { reads, used: here, rejections: lost } = readTable(table, i === 0 ? lines : [], setting, titleYear(draft.title ?? ''), reader);
    candidates.push(...reads.map((read) => candidateFrom(read, setting, paragraph.section, reader.lexicon)));
    used.push(...here);
    rejections.push(...lost);
  });
  return { candidates, quantities: ledgerOf(rows, used, reader), rejections };
}

const LONGEST_CAPTION = 40;
const CAPTION_LINES = 3;

/** The lines right above a table that may name it and its units, from the top. */
function linesAbove(paragraphs: readonly Paragraph[], at: number, textOf: (paragraph: Paragraph) => string): readonly Paragraph[] {
  const before = paragraphs.slice(Math.max(0, at - CAPTION_LINES), at);
  const start = before.findLastIndex((paragraph) => !['body', 'heading', 'title'].includes(paragraph.kind) || paragraph.span.end - paragraph.span.start > LONGEST_CAPTION || /[。；！]/.test(textOf(paragraph)));
  return before.slice(start + 1);
}

function readTable(table: RawTable, lines: readonly string[], setting: Setting, year: number | null, { lexer, lexicon }: TableReader): Reading {
  if (table.header.length === 0) return NOTHING;
  const above = [...lines, ...table.captions.map(({ cells }) => cells.find(({ text }) => text !== '')?.text ?? '')];
  const caption = readCaption(above, lexer, lexicon);
  const layout = layoutOf(table, caption, { lexer, lexicon });
  if (layout === null) return { ...NOTHING, rejections: unread(table) };
  const binding = [...table.header, ...table.body].some(({ cells }) => cells.some(({ text }) => /^(?:指标)?(?:属性|性质)$|^(?:预期|约束)性$/.test(text)));
  const outlook = outlookOf(layout.values, caption, setting, { isPlan: binding || caption.status === 'target', year });
  const rows = table.body.filter((row) => !repeats(row, table.header)).map((row) => readRow(unmerged(layout.read(row)), caption.units, outlook, { lexer, lexicon }));
  return { reads: rows.flatMap(({ reads }) => reads), used: rows.flatMap(({ used }) => used), rejections: rows.flatMap(({ rejections }) => rejections) };
}

/** The header again, as on the next page. */
function repeats(row: Row, header: readonly Row[]): boolean {
  return header.some((one) => isSame(one, row));
}

/** One value that stands in two columns of one header is one value: cells that were merged. */
function unmerged(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ cell, heading }, i) => {
    const before = slots[i - 1];
    return before?.cell.text !== cell.text || JSON.stringify({ ...before.heading, roles: [...before.heading.roles] }) !== JSON.stringify({ ...heading, roles: [...heading.roles] });
  });
}

function readRow(slots: readonly Slot[], captionUnits: readonly string[], outlook: Outlook, { lexer, lexicon }: Pick<TableReader, 'lexer' | 'lexicon'>): Reading {
  const reads: Read[] = [];
  const used: NormalSpan[] = [];
  const rejections: Rejection[] = [];
  for (const slot of slots) {
    const { cell, heading, label } = slot;
    const kind = kindOf(heading);
    if (isNone(cell.text)) continue;
    const lose = (why: string): void => {
      if (/\d/.test(cell.text)) rejections.push({ span: spanAt(cell.start, 0, cell.text.length), rule: ruleOf(kind), why });
    };
    if (kind === 'rank') {
      const rank = readRank(cell.text, heading, lexicon);
      const ranked = rank && rankedBy(slot, reads);
      if (rank === null) {
        lose('no place in an order');
        continue;
      }
      used.push(spanAt(cell.start, 0, cell.text.length));
      if (ranked) {
        ranked.fact.rank = rank;
        ranked.fact.end = cell.start + cell.text.length - ranked.slot.cell.start;
      } else reads.push({ slot, fact: bareRank(slot, rank, { status: outlook.statusOf(heading, label), time: outlook.timeOf(heading, label, false, false) }) });
      continue;
    }
    const figure = readFigure(cell.text, lexer, lexicon);
    const fact = figure && factOf(slot, figure, captionUnits, outlook);
    if (fact === null) lose('no figure, or more than one');
    else if (typeof fact === 'string') lose(fact);
    else {
      reads.push({ slot, fact });
      used.push(spanAt(cell.start, fact.figure?.start ?? 0, fact.figure?.end ?? 0));
    }
  }
  return { reads, used, rejections };
}

function candidateFrom({ fact, slot }: Read, setting: Setting, section: string | null, lexicon: Lexicon): Candidate {
  const candidate = candidateOf(fact, slot.cell, setting, section, slot.cell.start, lexicon);
  return {
    ...candidate,
    // a header that says 预计 means it, wherever the table stands
    status: fact.status === 'estimate' && candidate.status === 'actual' ? 'estimate' : candidate.status,
    // years that no word of the table states are inferred
    period: candidate.period?.text === '' ? { ...candidate.period, text: null } : candidate.period,
  };
}

/** Tables with figures whose header does not say what they are. */
function unread({ header, body }: RawTable): readonly Rejection[] {
  const first = header[0]?.paragraph;
  const hasFigures = body.some(({ cells }) => cells.some(({ text }) => /^[-−]?\d[\d.,]*%?$/.test(text)));
  return first && hasFigures ? [{ span: first.span, rule: '|<header>|', why: 'the header names no metric with a value' }] : [];
}

/** What became of each number of the rows: those that were read are observed. */
function ledgerOf(rows: readonly Row[], used: readonly NormalSpan[], { lexer }: TableReader): Quantity[] {
  const inOrder = [...used].sort((a, b) => a.start - b.start);
  let next = 0;
  return rows.flatMap(({ cells }) => cells.flatMap(({ text, start }) => numbersOf(text, lexer).map((number): Quantity => {
    const span = spanAt(start, number.start, number.end);
    while ((inOrder[next]?.end ?? Infinity) <= span.start) next += 1;
    const isRead = (inOrder[next]?.start ?? Infinity) < span.end;
    return { span, text: text.slice(number.start, number.end), fate: isRead ? { kind: 'observed' } : { kind: 'set-aside', reason: number.isDate ? 'date' : 'table' } };
  })));
}
