import { describe, expect, test } from 'vitest';
import { changesSince } from '../../src/batch/baseline.js';
import { type Facts, failed, faultOf, succeeded } from '../../src/batch/facts.js';
import { judge, missingFrom } from '../../src/batch/gates.js';
import { InputError } from '../../src/core/errors.js';
import { extract } from '../../src/index.js';
import type { Observation, Report } from '../../src/index.js';
import { sample } from '../cli/folder.js';

const report = extract(sample, { file: 'a.txt' });
const rest = { result: { bytes: 1, sha256: 'f'.repeat(64) }, missing: [], changes: [] };
const facts = succeeded({ file: 'a.txt', output: 'a.json' }, report, rest);
const with_ = (counts: Partial<NonNullable<Facts['counts']>>): Facts => ({ ...facts, counts: facts.counts && { ...facts.counts, ...counts } });

/** The report with its observations replaced. */
const restated = (change: (observations: readonly Observation[]) => readonly Observation[]): Report => ({
  ...report, documents: report.documents.map((document) => ({ ...document, observations: change(document.observations) })),
});

describe('an input', () => {
  test('is ok without findings, whatever its notes', () => {
    expect(judge(with_({ notes: 3 }), {})).toMatchObject({ status: 'ok', gates: [] });
    expect(judge(with_({ warnings: 1 }), {}).status).toBe('findings');
    expect(judge(with_({ errors: 1 }), {}).status).toBe('findings');
  });

  test('that failed is measured by no gate', () => {
    const lost = failed({ file: 'a.txt', output: 'a.json' }, 'refused', { message: 'is a binary file', hint: 'give text' });
    expect(judge(lost, { minObservations: 5 })).toMatchObject({ status: 'failed', gates: [], counts: null, result: null });
  });

  test('has its fault without the path of the machine', () => {
    expect(faultOf(new InputError('/data/a.txt: is empty', 'fill it'), '/data/a.txt')).toEqual({ message: 'is empty', hint: 'fill it' });
    expect(faultOf(new TypeError('x is not a function'), '/data/a.txt').message).toBe('internal error (x is not a function)');
  });

  test('is counted as its report is', () => {
    expect(facts.counts).toEqual({ documents: 1, observations: 3, numbers: 10, unattributed: 0, errors: 0, warnings: 0, notes: 0 });
  });
});

describe('gates', () => {
  test('--min-observations', () => {
    expect(judge(facts, { minObservations: 3 }).status).toBe('ok');
    expect(judge(facts, { minObservations: 4 })).toMatchObject({ status: 'findings', gates: [{ gate: 'min-observations', message: 'has 3 observations, fewer than 4' }] });
  });

  test('--max-unattributed as a number and as a share', () => {
    const some = with_({ numbers: 200, unattributed: 10 });
    for (const limit of [{ number: 10 }, { share: 0.05 }]) expect(judge(some, { maxUnattributed: limit }).gates).toEqual([]);
    expect(judge(some, { maxUnattributed: { number: 9 } }).gates[0]?.message).toBe('leaves 10 of 200 numbers unattributed (5%), more than 9');
    expect(judge(some, { maxUnattributed: { share: 0.049 } }).gates[0]?.message).toBe('leaves 10 of 200 numbers unattributed (5%), more than 4.9%');
    expect(judge(with_({ numbers: 0, unattributed: 0 }), { maxUnattributed: { share: 0 } }).gates).toEqual([]);
  });

  test('--require by any of the codes of a word', () => {
    const asked = [{ word: 'gdp', codes: ['gdp'] }, { word: 'investment', codes: ['investment.fixed-asset', 'investment.industrial'] }, { word: 'fiscal', codes: ['fiscal.revenue'] }];
    expect(missingFrom(report, asked)).toEqual(['fiscal']);
    expect(judge({ ...facts, missing: ['fiscal'] }, {}).gates).toEqual([{ gate: 'require', message: 'has no observation of fiscal' }]);
  });
});

describe('--baseline', () => {
  test('passes what only stands elsewhere in the text', () => {
    const moved = extract(`\n\n${sample}`, { file: 'a.txt' });
    expect(changesSince(report, report)).toEqual([]);
    expect(changesSince(report, moved)).toEqual([]);
  });

  test('says which observation changed, is gone, or is new', () => {
    const changed = extract(sample.replace('5.2%', '5.3%').replace('，高于全省3.1个百分点', ''), { file: 'a.txt' });
    expect(changesSince(report, changed)).toEqual([
      'line 10: changed: 地区生产总值 growth 5.2% / 居全省第3位 (actual, yoy, 2023) → 地区生产总值 growth 5.3% / 居全省第3位 (actual, yoy, 2023)',
      'line 10: changed: 工业投资 growth 12.5% / 高于全省3.1个百分点 (actual, yoy, 2023) → 工业投资 growth 12.5% (actual, yoy, 2023)',
    ]);
    const less = restated((observations) => observations.slice(1));
    expect(changesSince(report, less)).toEqual(['gone: 地区生产总值 growth 5.2% / 居全省第3位 (actual, yoy, 2023)']);
    expect(changesSince(less, report)).toEqual(['line 10: new: 地区生产总值 growth 5.2% / 居全省第3位 (actual, yoy, 2023)']);
  });

  test('counts how often something is stated', () => {
    const twice = restated((observations) => [...observations, ...observations.slice(0, 1)]);
    expect(changesSince(report, twice)).toHaveLength(1);
    expect(changesSince(twice, report)).toHaveLength(1);
  });
});
