import { distinction, plainName } from '../lexicon/comparing.js';

/** A name as it is compared with others. */
export interface Name {
  readonly plain: string;
  readonly distinction: string;
  /** Pairs of neighbouring characters, the edges of the name included, each once. */
  readonly pairs: ReadonlySet<string>;
}

export function nameOf(text: string): Name {
  const plain = plainName(text);
  const edged = Array.from(`^${plain}$`);
  return { plain, distinction: distinction(plain), pairs: new Set(edged.slice(1).map((char, at) => `${edged[at] ?? ''}${char}`)) };
}

/**
 * How alike two names are: the share of the pairs of characters that they have in common (Dice), 1 for equal names. Names
 * with different numbers or opposed words are not alike at all, nor is one that only adds words before or after the other: 涉海重点项目
 * and 重点项目, 高新技术企业 and 高新技术企业产值.
 */
export function similarity(a: Name, b: Name): number {
  if (a.plain === b.plain) return 1;
  if (a.distinction !== b.distinction || extend(a.plain, b.plain) || extend(b.plain, a.plain)) return 0;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  // the same pairs in another order are not the same name
  return Math.min(0.99, Math.round((200 * common) / (a.pairs.size + b.pairs.size)) / 100);
}

const extend = (long: string, name: string): boolean => long.startsWith(name) || long.endsWith(name);
