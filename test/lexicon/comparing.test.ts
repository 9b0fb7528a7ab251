import { describe, expect, it } from 'vitest';
import { distinction, isBare, lessIsBetterOf, plainName } from '../../src/lexicon/comparing.js';
import data from '../../src/lexicon/comparing.yaml';

interface PairRow {
  readonly words: readonly string[];
  readonly example: readonly [string, string];
  readonly counterExample: readonly [string, string];
}
interface NameRow {
  readonly words: readonly string[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const tables = data as Readonly<Record<'same' | 'dropped' | 'lead' | 'trail' | 'movable' | 'contrasts', readonly PairRow[]> & Record<'bare' | 'lessIsBetter', readonly NameRow[]>>;
const { same, dropped, lead, trail, movable, contrasts, bare, lessIsBetter } = tables;

describe('the names that diff takes for one', () => {
  it.each([...same, ...dropped, ...lead, ...trail, ...movable])('$example, and not $counterExample', ({ words, example, counterExample }) => {
    expect(words.some((word) => example.join(' ').includes(word) || plainName(example[0]).includes(word))).toBe(true);
    expect(plainName(example[0])).toBe(plainName(example[1]));
    expect(plainName(counterExample[0])).not.toBe(plainName(counterExample[1]));
  });

  it('are looked up as indicators are', () => {
    expect(plainName('全市规模以上工业企业增加值')).toBe(plainName('规模工业增加值'));
    expect(plainName('地区生产总值')).toBe(plainName('GDP'));
    expect(plainName('R&D经费')).toBe(plainName('研究与试验发展经费'));
  });
});

describe('the names that diff never takes for one', () => {
  it.each(contrasts)('$example, unlike $counterExample', ({ words, example, counterExample }) => {
    expect(words.some((word) => example.some((name) => name.includes(word)))).toBe(true);
    expect(distinction(plainName(example[0]))).not.toBe(distinction(plainName(example[1])));
    expect(distinction(plainName(counterExample[0]))).toBe(distinction(plainName(counterExample[1])));
  });
});

describe('names', () => {
  it.each(bare)('that say too little: $examples', ({ examples, counterExamples }) => {
    expect(examples.every(isBare)).toBe(true);
    expect(counterExamples.some(isBare)).toBe(false);
  });

  it.each(lessIsBetter)('of which less is better: $examples', ({ examples, counterExamples }) => {
    expect(examples.map(plainName).every(lessIsBetterOf)).toBe(true);
    expect(counterExamples.map(plainName).some(lessIsBetterOf)).toBe(false);
  });
});
