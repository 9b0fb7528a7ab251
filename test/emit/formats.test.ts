import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { formats } from '../../src/emit/index.js';
import { assemble } from '../../src/validate/index.js';
import { candidate, draft, texts } from '../validate/samples.js';

const { source, normal } = texts('output grew by 27%\nin the year 2023, which is a line of more than eighty characters, all told.\n');
const repeated = { ...candidate, compare: null };
const { report } = assemble(source, normal, [{ draft, extraction: { candidates: [candidate, repeated], quantities: [], rejections: [] } }]);

const readers: Record<string, { readonly one: (text: string) => unknown; readonly many: (text: string) => unknown }> = {
  json: { one: (text) => JSON.parse(text) as unknown, many: (text) => JSON.parse(text) as unknown },
  yaml: { one: (text) => parse(text) as unknown, many: (text) => [parseAllDocuments(text)].flat().map((document) => document.toJS() as unknown) },
};

test.each(formats)('$name holds one report', async ({ name, load }) => {
  const { one } = await load();
  expect(readers[name]?.one(one(report))).toEqual(report);
  expect(one(report).endsWith('\n')).toBe(true);
});

test.each(formats)('$name holds several reports, written piece by piece', async ({ name, load }) => {
  const { many } = await load();
  expect(readers[name]?.many(many.head + [report, report].map(many.item).join('') + many.tail)).toEqual([report, report]);
});

test('yaml keeps long lines whole and uses no aliases', async () => {
  const text = (await formats[1].load()).one(report);
  expect(text).not.toMatch(/[&*]a\d/);
});
