import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract, extractFile, InputError } from '../../../src/index.js';
import { normalise } from '../../../src/normalise/index.js';
import { decode } from '../../../src/read/index.js';
import { run as runCli } from '../../cli/run.js';
import { cleanObservations, expectSame } from '../pdf/observations.js';
import { paragraphs } from '../pdf/paragraphs.js';
import { outsideTables, readBytes } from './observations.js';
import { asListed, asStyled, asTyped, report } from './report.js';
import { paragraph, run, text, writeDocx, writeStrict } from './write.js';

const fixture = (name: string): string => `fixtures/docx/${name}.docx`;
const ROWS = ['| 指标 | 单位 | 数值 | 比上年增长（%） |', '| --- | --- | --- | --- |', '| 粮食总产量 | 万吨 | 820.5 | 1.3 |', '| 森林面积 | 万亩 | 350 | 0.6 |'];

describe('a report gives the observations of its clean text', () => {
  test.each([
    ['markers typed', () => writeDocx(report(paragraphs(), asTyped))],
    ['markers from lists; runs that end in words and numbers; deletions, notes, a table', () => writeDocx(report(paragraphs(), asListed))],
    ['markers from the lists of styles; still shorter runs', () => writeDocx(report(paragraphs(), asStyled))],
    ['strict namespaces', () => writeStrict(report(paragraphs(), asListed))],
    ['the fixture', () => readFileSync(fixture('report'))],
    ['the same, saved by LibreOffice', () => readFileSync(fixture('libreoffice'))],
  ])('%s', async (_what, bytes) => {
    expectSame(outsideTables(await readBytes(bytes())), await cleanObservations());
  });

  test('the text is the clean text, with the table in it and the notes below', async () => {
    const source = await readBytes(writeDocx(report(paragraphs(), asListed)));
    const clean = paragraphs();
    clean.splice(7, 0, ...ROWS.map((row) => row.replaceAll(' ', '')));
    const lines = normalise(source).text.split('\n');
    expect(lines.slice(0, clean.length)).toEqual(clean);
    expect(lines.slice(clean.length).map((line) => line.slice(0, 8))).toEqual(['[1]本报告中的', '[2]指全市9个', '[3]共有15项']);
    expect(source.text).toContain(`\n\n${ROWS.join('\n')}\n\n`);
    expect(source.text).toMatch(/%\[1\]/);
    expect(source.text).not.toContain('99%');
  });
});

test('a note, be it the only one, is no part of the text', async () => {
  const body = `${text('政府工作报告')}${text('各位代表：')}${paragraph(`${run('生产总值增长5.2%')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('、全省第3。')}`)}`;
  const source = await readBytes(writeDocx({ body, footnotes: `<w:footnote w:id="1">${text('上年增长4.8%。')}</w:footnote>` }));
  expect(source.text).toBe('政府工作报告\n各位代表：\n生产总值增长5.2%[1]、全省第3。\n\n[1]上年增长4.8%。\n');
  expect(outsideTables(source).map(({ value, rank }) => [value?.text, rank?.text])).toEqual([['5.2%', '全省第3']]);
});

describe('the ways in', () => {
  test('offsets refer to what text --source prints; there are no pages; the head of the pages is a finding', async () => {
    const { out } = await runCli(['text', '--source', '-'], { stdin: readFileSync(fixture('report')) });
    const { documents, source, diagnostics } = await extractFile(fixture('report'));
    expect(source).toMatchObject({ mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pages: null });
    for (const { source: place } of documents[0]?.observations ?? []) {
      expect(out.slice(place.start, place.end)).toBe(place.quote);
      expect(place.page).toBeNull();
    }
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'read.furniture-dropped', message: 'running head or foot dropped: 驻马店市人民政府公报' }));
  });

  test('what cannot wait says what can', () => {
    const bytes = readFileSync(fixture('report'));
    expect(() => decode(bytes, 'a.docx')).toThrow('a.docx: is a Word document');
    expect(() => extract(bytes)).toThrow(InputError);
  });
});
