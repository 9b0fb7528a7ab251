import { type DocumentNumber, numberBehind } from './numbers.js';
import type { Title } from './titles.js';

/** For each title the number behind it: `《甲》《乙》（国发〔2020〕1号、国发〔2020〕2号）` has one for each. */
export function numbersBehind(text: string, titles: readonly Title[]): DocumentNumber[][] {
  const behind = titles.map((title) => numberBehind(text, title.end));
  const joined = titles.map((title, i) => adjacent(text, titles[i - 1], title));
  const firsts = firstsOf(joined);
  const lasts = lastsOf(joined, behind);
  return titles.map((_, i) => {
    const mine = behind[i] ?? [];
    const before = i - (firsts[i] ?? i);
    if (mine.length > 0) return mine.length === before + 1 && before > 0 ? mine.slice(-1) : mine.slice(0, 1);
    // The numbers may stand behind the last of a run of titles, as many as there are titles.
    const last = lasts[i] ?? i;
    const run = last - i + 1 + before;
    const shared = behind[last] ?? [];
    return shared.length > 1 && shared.length === run ? shared.slice(before, before + 1) : [];
  });
}

/** For each title the first of those that stand side by side up to it. */
function firstsOf(joined: readonly boolean[]): number[] {
  let first = 0;
  return joined.map((goesOn, i) => (goesOn ? first : (first = i)));
}

/** For each title the last of those that stand side by side from it on, without a number between. */
function lastsOf(joined: readonly boolean[], behind: readonly (readonly DocumentNumber[])[]): number[] {
  let last = joined.length - 1;
  return joined
    .map((_, i) => joined.length - 1 - i)
    .map((i) => (joined[i + 1] === true && behind[i]?.length === 0 ? last : (last = i)))
    .reverse();
}

function adjacent(text: string, a: Title | undefined, b: Title | undefined): boolean {
  return a !== undefined && b !== undefined && b.start - a.end <= 1 && /^[、和及与]?$/.test(text.slice(a.end, b.start));
}
