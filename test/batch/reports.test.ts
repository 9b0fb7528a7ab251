import { describe, expect, test } from 'vitest';
import { failureTable } from '../../src/batch/reports/failures.js';
import { annotations, stepSummary } from '../../src/batch/reports/github.js';
import type { Judged } from '../../src/batch/reports/judged.js';
import { sarif } from '../../src/batch/reports/sarif.js';
import { failed } from '../../src/batch/facts.js';
import { judge } from '../../src/batch/gates.js';

const lost: Judged = { path: 'reports/a,b:c.txt', entry: judge(failed({ file: 'a', output: 'a.json' }, 'refused', { message: 'is 100% binary', hint: 'give\ntext' }), {}) };
const gated: Judged = {
  path: 'reports/#1 年.txt',
  entry: judge(
    {
      ...failed({ file: 'b', output: 'b.json' }, 'internal', { message: '', hint: '' }), failure: null,
      counts: { documents: 1, observations: 0, numbers: 0, unattributed: 0, errors: 0, warnings: 1, notes: 0 },
      findings: [{ code: 'segment.no-title', severity: 'warning', message: 'no title | found', line: 3 }],
      changes: ['line 7: new: output growth 5%'],
    },
    { minObservations: 1 },
  ),
};

describe('GitHub', () => {
  test('gets an annotation a finding, escaped as it wants them', () => {
    expect(annotations(lost)).toBe('::error file=reports/a%2Cb%3Ac.txt,title=batch.refused::is 100%25 binary; give%0Atext\n');
    expect(annotations(gated)).toBe(
      '::error file=reports/#1 年.txt,title=gate.min-observations::has 0 observations, fewer than 1\n' +
        '::error file=reports/#1 年.txt,line=7,title=gate.baseline::line 7: new: output growth 5%25\n' +
        '::warning file=reports/#1 年.txt,line=3,title=segment.no-title::no title | found\n',
    );
  });

  test('gets a summary as tables', () => {
    const page = stepSummary({ files: 3, ok: 1, findings: 1, failed: 1, observations: 20 }, [lost, gated]);
    expect(page).toContain('| 3 | 1 | 1 | 1 | 20 |\n');
    expect(page).toContain('| reports/#1 年.txt:3 | warning | no title \\| found | `segment.no-title` |\n');
    expect(page).toContain('| reports/a,b:c.txt | error | is 100% binary; give text | `batch.refused` |\n');
  });
});

test('SARIF has a result a finding and a rule a code', () => {
  const log = JSON.parse(sarif([lost, gated])) as { readonly version: string; readonly runs: readonly [{ readonly tool: { readonly driver: { readonly rules: unknown } }; readonly results: readonly unknown[] }] };
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0].tool.driver.rules).toEqual(['batch.refused', 'gate.baseline', 'gate.min-observations', 'segment.no-title'].map((id) => ({ id })));
  expect(log.runs[0].results).toHaveLength(4);
  expect(log.runs[0].results[3]).toEqual({
    ruleId: 'segment.no-title', level: 'warning', message: { text: 'no title | found' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'reports/%231%20%E5%B9%B4.txt' }, region: { startLine: 3 } } }],
  });
});

test('failures are a table that spreadsheets do not compute', async () => {
  expect(await failureTable([])).toBe('file,kind,message,hint\n');
  expect(await failureTable([{ ...lost.entry, file: '=1+1.txt' }])).toBe(`file,kind,message,hint\n'=1+1.txt,refused,is 100% binary,"give\ntext"\n`);
});
