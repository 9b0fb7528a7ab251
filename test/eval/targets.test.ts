import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { judgeRow } from './targets.js';

const report = (targets: string): string =>
  `政府工作报告\n\n——2024年1月10日在青河省第三届人民代表大会第二次会议上\n\n一、2023年工作回顾\n\n过去一年，地区生产总值增长5.2%。\n\n二、2024年工作安排\n\n今年主要预期目标是：${targets}\n`;
const agrees = (targets: string, value: number): boolean =>
  judgeRow({ province: '青河省', year: 2024, value, report: 'a.md' }, extract(report(targets), { file: 'a.md' })).agrees;

describe('a report agrees with the table', () => {
  test('by one target of the plan year with the value', () => {
    expect(agrees('地区生产总值增长6%左右，固定资产投资增长8%。', 6)).toBe(true);
    expect(agrees('地区生产总值增长6%左右，固定资产投资增长8%。', 8)).toBe(false);
    expect(agrees('固定资产投资增长6%。', 6)).toBe(false);
  });

  test('by a range that holds the value', () => {
    expect(agrees('地区生产总值增长6%-7%。', 6.5)).toBe(true);
    expect(agrees('地区生产总值增长6%-7%。', 5.5)).toBe(false);
  });
});
