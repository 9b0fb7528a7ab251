import { expect, test } from 'vitest';
import { capped } from '../../src/validate/capped.js';
import type { ReportDiagnostic } from '../../src/validate/index.js';

const findings = (code: ReportDiagnostic['code'], count: number): readonly ReportDiagnostic[] =>
  Array.from({ length: count }, (_, i) => ({ code, severity: 'warning', message: `${code} ${String(i + 1)}`, source: null }));

test('of each kind the first thousand findings stay, the last of them with the number of the others', () => {
  const kept = capped([...findings('segment.numbering-gap', 1500), ...findings('extract.none', 2)]);
  expect(kept).toHaveLength(1002);
  expect(kept.slice(998).map(({ message }) => message)).toEqual([
    'segment.numbering-gap 999', 'segment.numbering-gap 1000 (and 500 more of this kind)', 'extract.none 1', 'extract.none 2',
  ]);
});

test('a thousand stay as they are', () => {
  expect(capped(findings('segment.numbering-gap', 1000))).toEqual(findings('segment.numbering-gap', 1000));
});
