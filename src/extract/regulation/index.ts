import type { Diagnostic } from '../../core/diagnostic.js';
import type { DocumentDraft } from '../../core/document.js';
import type { Regulation } from '../../core/regulation.js';
import type { NormalText } from '../../core/text.js';
import { formOf, letterOf } from '../notice/letter.js';
import { dutiesIn } from '../norms/duties.js';
import type { Passage } from '../norms/passage.js';
import { definitionsIn, statementsIn } from './definitions.js';
import { effectiveIn, historyIn, repealsIn } from './force.js';
import { placesOf, referencesIn } from './references.js';
import { sanctionsIn } from './sanctions.js';
import { articlesIn, passagesOf } from './tree.js';

/** What a regulation says, and what is wrong with it. */
export interface RegulationReading {
  readonly regulation: Regulation;
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of a document that only regulations have: articles with their paragraphs, and the facts they state. */
export function extractRegulation(draft: DocumentDraft, normal: NormalText): RegulationReading {
  const { before, history, name } = headOf(draft, normal);
  const articles = articlesIn(draft, normal);
  const ids = new Set(articles.map(({ section }) => section));
  const inArticles = passagesOf(draft.paragraphs.filter(({ section, kind }) => kind === 'body' && section !== null && ids.has(section)), normal);
  const letter = before.some(({ kind }) => kind === 'body') ? letterOf(draft, normal) : null;
  const introduction = passagesOf(before.filter(({ kind }) => kind === 'body'), normal);
  const entries = historyIn(history);
  const effective = effectiveIn([...introduction, ...inArticles], issuedOn(draft, entries));
  const places = placesOf(articles, draft.sections);
  const references = articles.flatMap((article) =>
    article.clauses.flatMap((clause) =>
      [clause, ...clause.items, ...clause.items.flatMap(({ points }) => points)].flatMap(({ span }) =>
        referencesIn({ text: normal.text.slice(span.start, span.end), start: span.start, section: article.section }, article, clause.number, places),
      ),
    ),
  );
  const regulation: Regulation = {
    name, form: formOf(name), issuedBy: letter, history: entries, articles, ...statementsIn(inArticles),
    definitions: inArticles.flatMap(definitionsIn), duties: dutiesIn(inArticles), sanctions: sanctionsIn(inArticles),
    effective, repeals: repealsIn(inArticles), references,
  };
  const dangling = references.filter(({ target }) => target === null).map(({ text, source }): Diagnostic => ({
    code: 'extract.dangling-reference', severity: 'warning', message: `${text} is not in this regulation`, span: normal.map.toSource(source),
  }));
  const unresolved: Diagnostic[] = effective !== null && effective.date === null
    ? [{ code: 'extract.effective-date', severity: 'warning', message: `the day of “${effective.text}” is not known`, span: normal.map.toSource(effective.source) }]
    : [];
  return { regulation, diagnostics: [...dangling, ...unresolved] };
}

/** What stands above the first chapter or article: the notice or decree, the name of the regulation, its history. */
function headOf(draft: DocumentDraft, normal: NormalText): { before: DocumentDraft['paragraphs']; history: Passage[]; name: string | null } {
  const first = draft.paragraphs.findIndex(({ section }) => section !== null);
  const before = draft.paragraphs.slice(0, first < 0 ? draft.paragraphs.length : first);
  const texts = before.map(({ span, kind }) => ({ kind, text: normal.text.slice(span.start, span.end), start: span.start, section: null }));
  const body = texts.findLastIndex(({ kind }) => kind === 'body');
  const history = texts.filter(({ text, kind }, i) => i > body && (kind === 'signature' || kind === 'title') && /[通批公发颁修]/.test(text) && text.includes('日') && text.length > 14);
  const titles = texts.filter(({ kind, text }, i) => kind === 'title' && i > body && formOf(text) !== null && !/^目[录次]|^第.{1,4}[编章节]|^附/.test(text));
  const enclosed = body >= 0 ? (titles[0]?.text ?? null) : null;
  return { before, history, name: enclosed ?? (body >= 0 ? (issuedName(texts.map(({ text }) => text)) ?? draft.title) : draft.title) };
}

/** `现将《…办法》印发给你们` */
function issuedName(texts: readonly string[]): string | null {
  for (const text of texts) {
    const title = /《(?<title>[^《》]{4,60}(?:法|条例|规定|细则|规则|章程|规程))》/.exec(text)?.groups?.['title'];
    if (title !== undefined && /印发|公布|发布/.test(text)) return title;
  }
  return null;
}

/** The day that 自公布之日起 means: of a law that was revised since, that of the revision; amendments do not count. */
function issuedOn(draft: DocumentDraft, history: Regulation['history']): string | null {
  const [first] = [...history].sort((a, b) => a.date.localeCompare(b.date));
  if (first === undefined) return draft.date;
  const revised = history.findLast(({ event }) => event === 'revised');
  const published = history.find(({ event }) => event === 'published');
  return (revised ?? published ?? first).date;
}
