import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { formats, type Pieces } from '../../src/emit/index.js';
import { assemble } from '../../src/validate/index.js';
import { candidate, draft, texts } from '../validate/samples.js';

/** Reads CSV without quotation marks inside of fields, which these do not have. */
function parseCsv(text: string): readonly Record<string, string>[] {
  const [head = [], ...body] = [...text.matchAll(/(?:(?:"[^"]*"|[^",\n]*)(?:,|(?=\n)))+\n/g)].map(([row]) => [...row.matchAll(/(?:"([^"]*)"|([^",\n]*))(?:,|\n)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const { source, normal } = texts('output grew by 27%\nin the year 2023, which is a line of more than eighty characters, all told.\n');
const repeated = { ...candidate, compare: null };
const { report } = assemble(source, normal, [{ draft, extraction: { candidates: [candidate, repeated], quantities: [], rejections: [] } }]);

const all = (pieces: Pieces): string => [...pieces].join('');

/** CSV holds observations alone: it is read back as their ids, metrics and values. */
const rows = (text: string): unknown => (parseCsv(text)).map(({ file, id, metric, value, quote }) => [file, id, metric, value, quote]);
const expectedRows = [source, source].flatMap(({ file }) => report.documents.flatMap(({ observations }) => observations.map((one) => [file, one.id, one.metric.text, String(one.value?.number), one.source.quote])));
const lines = (text: string): unknown[] => text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown);

const readers: Record<string, { readonly one: (text: string) => unknown; readonly many: (text: string) => unknown }> = {
  json: { one: (text) => JSON.parse(text) as unknown, many: (text) => JSON.parse(text) as unknown },
  yaml: { one: (text) => parse(text) as unknown, many: (text) => [parseAllDocuments(text)].flat().map((document) => document.toJS() as unknown) },
  ndjson: { one: (text) => lines(text)[0], many: lines },
};

const whole = formats.filter(({ name }) => name !== 'csv');

test.each(whole)('$name holds one report', async ({ name, load }) => {
  const { one } = await load();
  expect(readers[name]?.one(all(one(report)))).toEqual(report);
  expect(all(one(report)).endsWith('\n')).toBe(true);
});

test.each(whole)('$name holds several reports, written piece by piece', async ({ name, load }) => {
  const { many } = await load();
  expect(readers[name]?.many(many.head + [report, report].map((one, i) => all(many.item(one, i))).join('') + many.tail)).toEqual([report, report]);
});

test('the pieces of JSON are those of JSON.stringify, none of them long', async () => {
  const [document] = report.documents;
  const long = { ...report, documents: document === undefined ? [] : [{ ...document, observations: Array.from({ length: 400 }, () => document.observations).flat() }, { ...document, observations: [], title: 'a\n"b' }] };
  for (const one of [report, long]) {
    const pieces = [...(await formats[0].load()).one(one)];
    expect(pieces.join('')).toBe(`${JSON.stringify(one, null, 2)}\n`);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
    expect(all((await formats[3].load()).one(one))).toBe(`${JSON.stringify(one)}\n`);
  }
  expect([...(await formats[0].load()).one(long)].length).toBeGreaterThan(4);
});

test('yaml keeps long lines whole and uses no aliases', async () => {
  const text = all((await formats[1].load()).one(report));
  expect(text).not.toMatch(/[&*]a\d/);
});

test('csv is one table of observations, however many reports', async () => {
  const { one, many } = await formats[2].load();
  expect(rows(all(one(report)))).toEqual(expectedRows.slice(0, expectedRows.length / 2));
  expect(rows(many.head + [report, report].map((each) => all(many.item(each))).join('') + many.tail)).toEqual(expectedRows);
});

test('csv gives spreadsheets nothing to compute', async () => {
  const [document] = report.documents;
  const hostile = { ...report, documents: document === undefined ? [] : [{ ...document, observations: document.observations.map((one) => ({ ...one, metric: { ...one.metric, text: '=1+1' } })) }] };
  const text = all((await formats[2].load()).one(hostile));
  expect(text).toContain(",'=1+1,");
  expect(text).not.toContain(',=1+1,');
});
