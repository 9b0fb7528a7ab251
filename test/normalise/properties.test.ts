import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NormalOffset, NormalSpan } from '../../src/core/span.js';
import { normalise } from '../../src/normalise/index.js';
import { decode } from '../../src/read/index.js';
import { OFFICE_ROSTER, SEED, TWO_PERIODS } from '../segment/helpers.js';
import { normal, sourceOf } from './helpers.js';

const span = (start: number, end: number): NormalSpan => ({ start: start as NormalOffset, end: end as NormalOffset });
/** What normalising may change inside a paragraph, undone on both sides. */
const bare = (text: string): string =>
  text.replace(/[\s*#\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const files = [SEED, TWO_PERIODS, OFFICE_ROSTER];
/** Pieces of reports, stray white space and widths among them. */
const pieces = fc.array(
  fc.constantFrom('增长', '４．５％', '4.5%', ' ', '　', '\n', '\r\n', '。', '，', '一、', '（一）', '\t', 'GDP', 'A B', '全省第3', '亿元', '\ufeff', '；', '“', '”', '——', '第一条'),
  { maxLength: 60 },
);

describe('the offset map', () => {
  test.each(files)('leads every character of %s back to itself', (file) => {
    const source = decode(readFileSync(file), file);
    const { text, map } = normalise(source);
    for (let i = 0; i < text.length; i++) {
      if (text[i] === '\n' || text[i] === ' ') continue;
      const { start, end } = map.toSource(span(i, i + 1));
      expect(bare(source.text.slice(start, end))).toBe(text[i]);
    }
  });

  test('leads every span of made-up texts back to its words', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const source = sourceOf(`文${parts.join('')}`);
        const { text, map, diagnostics } = normalise(source);
        fc.pre(diagnostics.length === 0);
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { start, end } = map.toSource(span(from, to));
        expect(bare(source.text.slice(start, end))).toBe(bare(text.slice(from, to)));
      }),
    );
  });

  test('numbers lines from 1, over every kind of line break', () => {
    const source = 'a\r\nb\nc\rd';
    const { map } = normal(source);
    expect([0, 3, 5, 7].map((offset) => map.lineOf(offset as never))).toEqual([1, 2, 3, 4]);
  });
});

describe('normalising', () => {
  test.each(files)('%s again changes nothing', (file) => {
    const once = normalise(decode(readFileSync(file), file));
    expect(normal(once.text).text).toBe(once.text);
  });

  test('keeps every character but white space, marks and furniture', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, diagnostics } = normal(`文${parts.join('')}`);
        fc.pre(diagnostics.length === 0);
        expect(bare(text)).toBe(bare(`文${parts.join('')}`));
      }),
    );
  });

  test('paragraphs cover the text and hold no line break', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, paragraphs } = normal(`文${parts.join('')}`);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      }),
    );
  });
});
