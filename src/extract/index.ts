import type { DocumentDraft, Paragraph } from '../core/document.js';
import type { Candidate, Extraction, Quantity, Rejection, SetAsideReason } from '../core/observation.js';
import type { NormalOffset, NormalSpan } from '../core/span.js';
import type { NormalText } from '../core/text.js';
import type { Lexicon } from '../lexicon/index.js';
import { once, perLexicon } from '../lexicon/lazily.js';
import { candidateOf, spanAt } from './candidate.js';
import { itemsOf } from './clause.js';
import { readItem } from './items/index.js';
import { makeLexer } from './lex/index.js';
import type { Lexed } from './lex/tokens.js';
import type { MetricName } from './metric.js';
import { carryPlaces } from './place.js';
import { mayRank } from './ranks/index.js';
import { newState, type SentenceState } from './state.js';
import { piecesOf, sentencesOf } from './sentences.js';
import { readTables } from './tables/index.js';
import type { Setting } from './time.js';

type Lexer = (sentence: string) => Lexed;
const lexerFor = perLexicon(makeLexer);

/** Makes what reads with this lexicon, which is made with its first document otherwise. */
export function prepare(lexicon: Lexicon): void {
  lexerFor(lexicon);
}

/**
 * Reads every body paragraph of a document, sentence by sentence.
 * Candidates and quantities come in text order; each number of the document has one quantity.
 */
export function extract(draft: DocumentDraft, normal: NormalText, lexicon: Lexicon): Extraction {
  const lexer = lexerFor(lexicon);
  const candidates: Candidate[] = [];
  const quantities: Quantity[] = [];
  const rejections: Rejection[] = [];
  let remark: Remark | null = null;
  for (const [index, paragraph] of draft.paragraphs.entries()) {
    if (paragraph.kind === 'table') {
      // a table is read whole, at its first row
      if (draft.paragraphs[index - 1]?.kind === 'table') continue;
      const tables = readTables(draft, index, normal, { lexer, lexicon, isEstimated: covers(remark, index, paragraph) });
      candidates.push(...tables.candidates);
      quantities.push(...tables.quantities);
      rejections.push(...tables.rejections);
      continue;
    }
    const text = normal.text.slice(paragraph.span.start, paragraph.span.end);
    const isBody = paragraph.kind === 'body';
    const bodyFrom = isBody ? paragraph.bodyStart - paragraph.span.start : text.length;
    for (const { start, end } of piecesOf(text, 0, bodyFrom)) {
      quantities.push(...setAside(lexer(text.slice(start, end)), paragraph, (paragraph.span.start + start) as NormalOffset, lexer));
    }
    let before = (): readonly MetricName[] => [];
    for (const range of sentencesOf(text, bodyFrom)) {
      const base = (paragraph.span.start + range.start) as NormalOffset;
      const lexed = lexer(text.slice(range.start, range.end));
      if (/预计数?[，,（(]?下同/.test(lexed.text)) remark = { section: paragraph.section, at: index };
      const setting: Setting = {
        role: paragraph.role, period: paragraph.period, reportYear: draft.reportYear,
        estimated: covers(remark, index, paragraph), region: draft.region,
      };
      const earlier = before;
      const read = once(() => readSentence(lexed, lexicon, earlier));
      const state = mayState(lexed, lexicon) ? read() : newState();
      // a sentence that states nothing may still name what the next one tells of
      before = () => read().metrics;
      for (const reading of [{ lexed, state, base }, ...asidesIn(lexed, base, lexer, lexicon)]) {
        const facts = reading.state.facts.map((fact) => candidateOf(fact, reading.lexed, setting, paragraph.section, reading.base, lexicon));
        candidates.push(...carryPlaces(facts, reading.lexed.text, reading.base));
        rejections.push(...reading.state.losers.map(({ start, end, rule, why }) => ({ span: spanAt(reading.base, start, end), rule, why })));
        quantities.push(...ledgerOf(reading.lexed, reading.state, reading.base));
      }
    }
  }
  const inOrder = <T extends { readonly span: NormalSpan }>(list: T[]): T[] => list.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { candidates: inOrder(candidates), quantities: inOrder(quantities), rejections: inOrder(rejections) };
}

/** 预计数，下同: where it was said. */
interface Remark {
  readonly section: string | null;
  readonly at: number;
}

/** Whether a paragraph is under the remark: its own and the next of the section; those that follow go from the figures of the year to single works, which are done. */
const covers = (remark: Remark | null, index: number, { section }: Paragraph): boolean => remark?.section === section && index <= remark.at + 1;

/** Whether a sentence has a figure or a rank: without either it states nothing. */
const mayState = ({ tokens, text }: Lexed, lexicon: Lexicon): boolean => tokens.some(({ kind }) => kind === 'value') || mayRank(text, lexicon);

/** Reads one sentence: all its facts, in the order of the text. */
export function readSentence(lexed: Lexed, lexicon: Lexicon, before?: () => readonly MetricName[]): SentenceState {
  const state = newState(before);
  const items = itemsOf(lexed, lexicon);
  items.forEach((item, index) => {
    const next = items[index + 1]?.words;
    state.next = next ?? null;
    state.nextWords = next ? lexed.text.slice(next.start, next.end) : '';
    state.nextMark = items[index + 1]?.mark ?? '';
    readItem(item, { lexed, lexicon, state });
  });
  state.facts.sort((a, b) => a.start - b.start || a.end - b.end);
  return state;
}

/** A sentence, or a parenthesis inside one, that has been read. */
interface SentenceReading {
  readonly lexed: Lexed;
  readonly state: SentenceState;
  readonly base: NormalOffset;
}

/** Parentheses, read as sentences of their own; quotations and note marks give no facts, but their numbers count. */
function asidesIn(lexed: Lexed, base: NormalOffset, lexer: Lexer, lexicon: Lexicon): SentenceReading[] {
  if (lexed.opaque.length === 0) return [];
  return lexed.opaque.flatMap(({ start, end }) => {
    const inner = lexer(lexed.text.slice(start + 1, end - 1));
    const innerBase = (base + start + 1) as NormalOffset;
    const open = lexed.text[start] ?? '';
    // （1）新增…, ［17］: a marker, a note
    const isMarker = /^[（([［]$/.test(open) && /^\d{1,3}$/.test(inner.text);
    const isParenthesis = /[（(]/.test(open) && !isMarker;
    if (isParenthesis) return [{ lexed: inner, state: mayState(inner, lexicon) ? readSentence(inner, lexicon) : newState(), base: innerBase }, ...asidesIn(inner, innerBase, lexer, lexicon)];
    const reason: SetAsideReason = !isMarker ? 'name' : /[（(]/.test(open) ? 'list-marker' : 'footnote';
    const asides = numbersIn(inner, lexer).map(({ start, end }) => ({ start, end, reason, years: null }));
    return [{ lexed: { text: inner.text, tokens: [], opaque: [], asides }, state: newState(), base: innerBase }];
  });
}

/** Where the numbers of a text are, those inside its quotations and parentheses too. */
function numbersIn(lexed: Lexed, lexer: Lexer): { readonly start: number; readonly end: number }[] {
  const inner = lexed.opaque.flatMap(({ start, end }) =>
    numbersIn(lexer(lexed.text.slice(start + 1, end - 1)), lexer).map((span) => ({ start: span.start + start + 1, end: span.end + start + 1 })));
  const own = [...lexed.asides, ...lexed.tokens.filter((token) => token.kind === 'value')].map(({ start, end }) => ({ start, end }));
  return [...own, ...inner].sort((a, b) => a.start - b.start);
}

/** Numbers of headings, glossaries and signatures: read, never observed. */
function setAside(lexed: Lexed, paragraph: Paragraph, base: NormalOffset, lexer: Lexer): Quantity[] {
  const reasons: Partial<Record<Paragraph['kind'], SetAsideReason>> = { glossary: 'footnote', signature: 'date' };
  const reason = reasons[paragraph.kind] ?? 'heading';
  return numbersIn(lexed, lexer).map(({ start, end }) => ({ span: spanAt(base, start, end), text: lexed.text.slice(start, end), fate: { kind: 'set-aside', reason } }));
}

/** What became of each number of a sentence. */
function ledgerOf(lexed: Lexed, state: SentenceState, base: NormalOffset): Quantity[] {
  const isUsed = (start: number): boolean => state.facts.some((fact) => fact.figure?.start === start || fact.from?.start === start);
  const inRank = (start: number): boolean => state.facts.some((fact) => (fact.rank !== null || fact.compare !== null) && start >= fact.start && start < fact.end);
  const rows: Quantity[] = [];
  for (const token of lexed.tokens) {
    if (token.kind !== 'value') continue;
    const isObserved = isUsed(token.start) || inRank(token.start);
    rows.push({
      span: spanAt(base, token.start, token.end), text: token.text,
      fate: isObserved ? { kind: 'observed' } : state.thresholds.has(token.start) ? { kind: 'set-aside', reason: 'threshold' } : { kind: 'unattributed' },
    });
  }
  for (const aside of lexed.asides) {
    const isRank = aside.reason === 'ordinal' && inRank(aside.start);
    rows.push({ span: spanAt(base, aside.start, aside.end), text: lexed.text.slice(aside.start, aside.end), fate: isRank ? { kind: 'observed' } : aside.reason === null ? { kind: 'unattributed' } : { kind: 'set-aside', reason: aside.reason } });
  }
  return rows.sort((a, b) => a.span.start - b.span.start);
}
