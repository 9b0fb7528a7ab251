import type { DocumentDraft } from '../../core/document.js';
import type { Citation } from '../../core/citation.js';
import type { NormalOffset } from '../../core/span.js';
import type { NormalText } from '../../core/text.js';
import { type Found, link } from './link.js';
import { type DocumentNumber, canonicalNumber, numberBehind, numbersIn } from './numbers.js';
import { type Title, titlesIn } from './titles.js';

/** Words that may stand between a number and the title it belongs to: `国发〔2020〕15号文件《…》`. */
const BETWEEN = /^(?:文件?|印发的?|发布的?|令?公布的?|下发的?|转发的?|[，、：:]|[）)])?$/u;

/** Every instrument that a document names: in 《…》 with its number, or by its number alone. */
export function extractCitations(draft: DocumentDraft, normal: NormalText): readonly Citation[] {
  const from = draft.span.start;
  const text = normal.text.slice(from, draft.span.end);
  const own = draft.documentNumber === null ? null : canonicalNumber(draft.documentNumber);
  const titles = titlesIn(text);
  const behind = numbersBehind(text, titles);
  const used = new Set(behind.flat().map(({ start }) => start));
  const alone = numbersIn(text).filter((number) => !used.has(number.start) && !titles.some(({ start, end }) => number.start < end && start < number.end));
  const found: Found[] = titles.map((title, i) => {
    const [after] = behind[i] ?? [];
    if (after !== undefined) return { title: title.text, number: after.text, start: title.start, end: after.end };
    const before = alone.find(({ end }) => end <= title.start && BETWEEN.test(text.slice(end, title.start)));
    if (before === undefined) return { title: title.text, number: null, start: title.start, end: title.end };
    alone.splice(alone.indexOf(before), 1);
    return { title: title.text, number: before.text, start: before.start, end: title.end };
  });
  for (const { text: number, start, end } of alone) {
    if (canonicalNumber(number) !== own) found.push({ title: null, number, start, end });
  }
  found.sort((a, b) => a.start - b.start);
  const id = (index: number): string => `${draft.id}.c${String(index + 1)}`;
  return link(found, text).map(({ title, number, start, end, sameAs }, index) => ({
    id: id(index), title, documentNumber: number, sameAs: sameAs === null ? null : id(sameAs),
    source: { start: (from + start) as NormalOffset, end: (from + end) as NormalOffset },
  }));
}

/** For each title the number behind it: `《甲》《乙》（国发〔2020〕1号、国发〔2020〕2号）` has one for each. */
function numbersBehind(text: string, titles: readonly Title[]): DocumentNumber[][] {
  const behind = titles.map((title) => numberBehind(text, title.end));
  return titles.map((_, i) => {
    const mine = behind[i] ?? [];
    if (mine.length > 0) {
      const run = runBefore(text, titles, i);
      return mine.length === run && run > 1 ? mine.slice(-1) : mine.slice(0, 1);
    }
    // The numbers may stand behind the last of a run of titles, as many as there are titles.
    let last = i;
    while (last + 1 < titles.length && adjacent(text, titles[last], titles[last + 1]) && (behind[last] ?? []).length === 0) last++;
    const run = last - i + 1 + runBefore(text, titles, i) - 1;
    const shared = behind[last] ?? [];
    return shared.length > 1 && shared.length === run ? shared.slice(run - 1 - (last - i), run - (last - i)) : [];
  });
}

/** How many titles stand side by side up to this one, without a number between. */
function runBefore(text: string, titles: readonly Title[], i: number): number {
  let first = i;
  while (first > 0 && adjacent(text, titles[first - 1], titles[first])) first--;
  return i - first + 1;
}

function adjacent(text: string, a: Title | undefined, b: Title | undefined): boolean {
  return a !== undefined && b !== undefined && /^[、和及与]?$/.test(text.slice(a.end, b.start));
}
