import { extendedIndicators, extendedNames, type Indicator } from '../lexicon/index.js';
import { lexiconFiles } from './analysis.js';
import type { Console, ExitCode } from './console.js';

export const indicatorFormats = ['table', 'json'] as const;

export interface IndicatorOptions {
  readonly format: (typeof indicatorFormats)[number];
  readonly lexicon?: readonly string[];
}

/** The indicators that metrics are looked up in: all of them, or those in which each word of the search stands or is one of the names. */
export async function indicators(search: readonly string[], { format, lexicon }: IndicatorOptions, console: Console): Promise<ExitCode> {
  const files = await lexiconFiles(lexicon, console);
  const isCalled = await extendedNames(files);
  const found = (await extendedIndicators(files)).filter((one) => {
    const text = [one.branch, one.code, one.name, one.english].join('\n').toLowerCase();
    return search.every((word) => text.includes(word.toLowerCase()) || isCalled(one, word));
  });
  await console.out.write(format === 'json' ? `${JSON.stringify(found.map(published), null, 2)}\n` : found.map(line).join(''));
  return found.length === 0 ? 1 : 0;
}

const line = ({ code, name, english, base }: Indicator): string => `${[code, name, english, base].join('\t')}\n`;

/** What the list tells of an indicator; its aliases are the lexicon's own affair. */
const published = ({ branch, code, name, english, base, also = [], measures, range }: Indicator): object => ({
  code, name, english, branch, unit: base, otherUnits: also, measures, range: range ?? null,
});
