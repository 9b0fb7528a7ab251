import { Firsts } from './firsts.js';
import { canonicalNumber } from './numbers.js';

/** A citation by offsets into the document; `title` is `null` where it is named by its number. */
export interface Found {
  readonly title: string | null;
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
}

/** A citation with a title for certain, and the first of the same instrument. */
export interface Linked extends Found {
  readonly title: string;
  readonly sameAs: number | null;
}

/** `（以下简称《意见》）`, `（国发〔2020〕15号，以下简称“意见”）`: a short name, given where it first comes. */
const SHORT = /(?:以下|下同|下)?(?:统一?)?简称(?:为|：)?["“《]{1,2}$/;
/** Short names are given this close behind the title. */
const NEAR = 60;

/**
 * Links citations of the same instrument: by number, by title, or by the short name that the text gives it.
 * Two of one title with different numbers are two instruments.
 */
export function link(found: readonly Found[], text: string): Linked[] {
  const firsts = new Firsts();
  const known = found.map((one, index) => {
    const number = one.number === null ? null : canonicalNumber(one.number);
    const title = one.title === null ? null : canonicalTitle(one.title);
    const named = title !== null && number === null ? shortened(found, index, text) : null;
    const before = named === null ? firsts.find(title, number) : firsts.at(found[named]?.start ?? -1);
    const first = before ?? { index, start: one.start, name: one.title, number: null };
    firsts.learn(first, title, number);
    return { one, first: before ?? null };
  });
  return known.map(({ one, first }) => ({ ...one, title: one.title ?? first?.name ?? one.number ?? '', sameAs: first?.index ?? null }));
}

/** The citation that this one is a short name of. */
function shortened(found: readonly Found[], index: number, text: string): number | null {
  const one = found[index];
  const before = found[index - 1];
  if (one === undefined || before === undefined || !SHORT.test(text.slice(Math.max(0, one.start - 8), one.start + 1))) return null;
  return one.start - before.end < NEAR ? index - 1 : null;
}

/** Brackets of one kind, no spaces: titles are compared, not shown. */
function canonicalTitle(title: string): string {
  return title.replace(/\s/g, '').replace(/[《〈]/g, '〈').replace(/[》〉]/g, '〉').replace(/[(（]/g, '（').replace(/[)）]/g, '）').replace(/[—–－-]+/g, '—');
}
