import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import dataPackages from 'datapackage';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/core/spreadsheet.js';
import { type Chunk, formats } from '../../src/panel/formats/index.js';
import { type FormatName, formatNames, isBinary } from '../../src/panel/formats/names.js';
import { describeTable, packageWith, panelRows } from '../../src/panel/index.js';
import { panelFields, panelKey, panelRowSchema } from '../../src/validate/contract.js';
import type { PanelRow, Report } from '../../src/validate/index.js';
import { folder } from '../cli/folder.js';
import { fact, report, value } from '../diff/reports.js';
import { reports } from './arbitrary.js';

const fields = panelFields();

/** A whole table in one notation. */
async function written(name: FormatName, all: readonly Report[]): Promise<Buffer> {
  const table = (await formats[name].load())(fields);
  const chunks: Chunk[] = [table.head, ...all.map((report) => table.add(panelRows(report))), await table.end()];
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
}

const rowsOf = async (all: readonly Report[]): Promise<readonly PanelRow[]> =>
  (await written('ndjson', all)).toString().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as PanelRow);

/** What a validator of data packages reads from a CSV by its descriptor. */
async function readBack(csv: Buffer): Promise<readonly unknown[]> {
  const directory = folder();
  writeFileSync(join(directory, 'a.csv'), csv);
  const described = describeTable({ path: 'a.csv', format: formats.csv, bytes: csv.length, sha256: 'ab' }, fields, panelKey);
  const descriptor = packageWith(described, null);
  const found = await dataPackages.Package.load(descriptor, { basePath: directory, strict: true });
  expect(found.errors).toEqual([]);
  return (await found.resources[0]?.read({ keyed: true })) ?? [];
}

test('the registry is in the order of the names', () => {
  expect(Object.keys(formats)).toEqual([...formatNames]);
  for (const name of formatNames) expect(formats[name].name).toBe(name);
});

test('every observation gives one row, which fits the published schema', () => {
  fc.assert(fc.property(reports, (all) => {
    const rows = all.flatMap((report) => panelRows(report));
    expect(rows.map(({ observation_id }) => observation_id)).toEqual(all.flatMap(({ documents }) => documents.flatMap(({ observations }) => observations.map(({ id }) => id))));
    for (const row of rows) expect(panelRowSchema.safeParse(row).error?.issues ?? []).toEqual([]);
  }), { numRuns: 50 });
});

describe('what is read back is what NDJSON says', () => {
  const asyncProperty = (check: (all: readonly Report[], rows: readonly PanelRow[]) => Promise<void>, numRuns: number): Promise<void> =>
    fc.assert(fc.asyncProperty(reports, async (all) => check(all, await rowsOf(all))), { numRuns });

  test('from CSV, by a validator that knows its data package alone', async () => {
    await asyncProperty(async (all, rows) => {
      const guarded = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? harmless(cell) : cell])));
      expect(await readBack(await written('csv', all))).toEqual(guarded);
    }, 30);
  });

  test('which is one that refuses what the columns do not allow', async () => {
    const csv = (await written('csv', [report(2024, fact('甲', value(1, '个'))), report(2024, fact('乙', value(2, '个')))])).toString();
    await expect(readBack(Buffer.from(csv.replace(',actual,', ',done,')))).rejects.toThrow();
    // two reports of one digest
    await expect(readBack(Buffer.from(csv))).rejects.toThrow(/unique/i);
    await expect(readBack(Buffer.from(csv.split('\n').slice(0, 2).join('\n')))).resolves.toHaveLength(1);
  });

  test('from Parquet, with its types', async () => {
    await asyncProperty(async (all, rows) => {
      const bytes = await written('parquet', all);
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
      expect(await parquetReadObjects({ file })).toEqual(rows);
      const typed = new Map(parquetMetadata(file).schema.map(({ name, type, repetition_type }) => [name, [type, repetition_type]]));
      expect(['year', 'value', 'metric', 'period_stated', 'source_line'].map((name) => typed.get(name))).toEqual([
        ['INT32', 'OPTIONAL'], ['DOUBLE', 'OPTIONAL'], ['BYTE_ARRAY', 'REQUIRED'], ['BOOLEAN', 'OPTIONAL'], ['INT32', 'REQUIRED'],
      ]);
    }, 50);
  });

  test('from a workbook, numbers as numbers', async () => {
    await asyncProperty(async (all, rows) => {
      const [head, ...cells] = await readSheet(await written('xlsx', all), 'panel', { trim: false });
      expect(head).toEqual(fields.map(({ name }) => name));
      expect(cells).toEqual(rows.map((row) => fields.map(({ name }) => row[name])));
    }, 30);
  });
});

test('what is added in one go or by and by is the same table', async () => {
  await fc.assert(fc.asyncProperty(reports, fc.constantFrom(...formatNames.filter((name) => !isBinary(name))), async (all, name) => {
    const table = (await formats[name].load())(fields);
    const whole = Buffer.concat([table.head, table.add(all.flatMap((report) => panelRows(report))), await table.end()].map((chunk) => Buffer.from(chunk as string)));
    expect((await written(name, all)).equals(whole)).toBe(true);
  }), { numRuns: 30 });
});

describe('words that a spreadsheet would compute', () => {
  test.each([['=1+1', "'=1+1"], ['@a', "'@a"], ['+1+2', "'+1+2"], ['-a', "'-a"], ['=', '='], ['-', '-'], ['-3.2%', '-3.2%'], ['-3.2个百分点', '-3.2个百分点'], ['甲=乙', '甲=乙']])('%s', (text, safe) => {
    expect(harmless(text)).toBe(safe);
  });
});

describe('the data package', () => {
  const table = describeTable({ path: '青河 A.csv', format: formats.csv, bytes: 1, sha256: 'ab' }, fields, panelKey);

  test('describes every column', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(panelRowSchema.shape));
    for (const { title, description } of fields) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$|…$|\d$/);
    }
    expect(fields.find(({ name }) => name === 'region_code')).toMatchObject({ type: 'string', constraints: { pattern: '^\\d{6}$' } });
    expect(fields.find(({ name }) => name === 'status')).toMatchObject({ type: 'string', constraints: { required: true, enum: ['actual', 'estimate', 'target'] } });
    expect(fields.find(({ name }) => name === 'rank_position')).toMatchObject({ type: 'integer', constraints: { minimum: 1 } });
  });

  test('names the table so that a URL can', () => {
    expect(table['name']).toBe('u9752u6cb3u20u41.csv');
  });

  test('keeps the other tables beside it, and replaces its own', () => {
    const [other, mine] = [{ name: 'b', path: 'b.csv' }, { name: 'c', path: '青河 A.csv' }];
    expect(packageWith(table, { resources: [mine, other] }).resources).toEqual([table, other]);
    expect(packageWith(table, { resources: [other] }).resources).toEqual([other, table]);
  });
});
