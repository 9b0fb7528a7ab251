import type { DocumentDraft } from '../../core/document.js';
import type { Citation } from '../../core/citation.js';
import type { NormalOffset } from '../../core/span.js';
import type { NormalText } from '../../core/text.js';
import { type Found, link } from './link.js';
import { canonicalNumber, type DocumentNumber, numbersIn } from './numbers.js';
import { numbersBehind } from './runs.js';
import { type Title, titlesIn } from './titles.js';

/** Words that may stand between a number and the title it belongs to: `国发〔2020〕15号文件《…》`. */
const BETWEEN = /^(?:文件?|印发的?|发布的?|令?公布的?|下发的?|转发的?|[，、：:]|[）)])?$/u;
const LONGEST_BETWEEN = 4;

/** Every instrument that a document names: in 《…》 with its number, or by its number alone. */
export function extractCitations(draft: DocumentDraft, normal: NormalText): readonly Citation[] {
  const from = draft.span.start;
  const text = normal.text.slice(from, draft.span.end);
  const own = draft.documentNumber === null ? null : canonicalNumber(draft.documentNumber);
  const titles = titlesIn(text);
  const behind = numbersBehind(text, titles);
  const used = new Set(behind.flat().map(({ start }) => start));
  const alone = numbersOutside(titles, numbersIn(text)).filter((number) => !used.has(number.start));
  const byEnd = new Map(alone.map((number) => [number.end, number]));
  const found: Found[] = titles.map((title, i) => {
    const [after] = behind[i] ?? [];
    if (after !== undefined) return { title: title.text, number: after.text, start: title.start, end: after.end };
    const before = numberBefore(text, title, byEnd);
    if (before === undefined) return { title: title.text, number: null, start: title.start, end: title.end };
    byEnd.delete(before.end);
    return { title: title.text, number: before.text, start: before.start, end: title.end };
  });
  for (const { text: number, start, end } of byEnd.values()) {
    if (canonicalNumber(number) !== own) found.push({ title: null, number, start, end });
  }
  found.sort((a, b) => a.start - b.start);
  const id = (index: number): string => `${draft.id}.c${String(index + 1)}`;
  return link(found, text).map(({ title, number, start, end, sameAs }, index) => ({
    id: id(index), title, documentNumber: number, sameAs: sameAs === null ? null : id(sameAs),
    source: { start: (from + start) as NormalOffset, end: (from + end) as NormalOffset },
  }));
}

/** The numbers that are no part of a title; both are in the order of the text. */
function numbersOutside(titles: readonly Title[], numbers: readonly DocumentNumber[]): DocumentNumber[] {
  let next = 0;
  return numbers.filter(({ start, end }) => {
    while ((titles[next]?.end ?? Infinity) <= start) next++;
    return (titles[next]?.start ?? Infinity) >= end;
  });
}

/** `国发〔2020〕15号文件|《…》` */
function numberBefore(text: string, { start }: Title, byEnd: ReadonlyMap<number, DocumentNumber>): DocumentNumber | undefined {
  for (let end = start - LONGEST_BETWEEN; end <= start; end++) {
    const number = byEnd.get(end);
    if (number !== undefined && BETWEEN.test(text.slice(end, start))) return number;
  }
  return undefined;
}
