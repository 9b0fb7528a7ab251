import { describe, expect, it } from 'vitest';
import { rules } from '../../src/extract/grammars/index.js';
import { itemPatterns } from '../../src/extract/items/index.js';
import { lexemes } from '../../src/extract/lex/index.js';
import { factsOf, lexicon, shorts } from './read.js';

describe.each(rules)('rule $name', (rule) => {
  it.each(rule.examples.map(([sentence, ...wanted]) => ({ sentence, wanted })))('$sentence', ({ sentence, wanted }) => {
    expect(shorts(sentence)).toEqual(wanted);
    expect(factsOf(sentence).some((fact) => fact.rule === rule.name)).toBe(true);
  });

  it.each(rule.counterExamples)('does not fire on %s', (sentence) => {
    expect(factsOf(sentence).filter((fact) => fact.rule === rule.name)).toEqual([]);
  });

  it('is the only rule that its examples need', () => {
    const names = rules.filter((other) => other !== rule && other.signature.source === rule.signature.source);
    expect(names).toEqual([]);
  });
});

describe.each(itemPatterns)('construction $name', ({ examples }) => {
  it.each(examples.map(([sentence, ...wanted]) => ({ sentence, wanted })))('$sentence', ({ sentence, wanted }) => {
    expect(shorts(sentence)).toEqual(wanted);
  });
});

describe.each(lexemes(lexicon))('lexeme $name', ({ starts, pattern, read, examples, counterExamples }) => {
  const readAt = (text: string): unknown => {
    pattern.lastIndex = Math.max(text.indexOf('|'), 0);
    const match = pattern.exec(text.replace('|', ''));
    return match && read(match);
  };

  it.each(examples)('reads %s', (text) => {
    expect(readAt(text)).not.toBeNull();
    expect(starts).toContain(text[text.indexOf('|') + 1]);
  });

  it('misses nothing by being tried only where it may start', () => {
    const texts = lexemes(lexicon).flatMap((lexeme) => lexeme.examples.map((example) => example.replace('|', '')));
    const places = texts.flatMap((text) => Array.from(text, (char, at) => ({ char, text: `${text.slice(0, at)}|${text.slice(at)}` })));
    expect(places.filter(({ char, text }) => !starts.includes(char) && readAt(text) !== null)).toEqual([]);
  });

  it.each(counterExamples)('does not read %s', (text) => {
    expect(readAt(text)).toBeNull();
  });
});
