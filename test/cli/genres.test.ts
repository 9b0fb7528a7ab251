import { expect, test } from 'vitest';
import { run } from './run.js';

test('outline shows what only a regulation has', async () => {
  const { out, code } = await run(['outline', '--quiet', 'fixtures/regulation/decree/input.txt']);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 10)).toEqual([
    'd1  regulation  青川市人民政府令  青川市人民政府令第12号  2023-05-20  0 observations',
    '  regulation: 青川市供水管理办法',
    '  articles: 8',
    '  in force: 2023-07-01 (自2023年7月1日起施行)',
    '  repeals: 青川市供水管理暂行办法',
    '  issues: 青川市供水管理办法',
    '  signed: 市长林一舟 2023年5月20日',
    '  cites: 青川市供水管理办法; 青川市供水管理暂行办法 青政〔2010〕9号',
    '  duties: 2',
    '  第一章 总则  [other]  0 observations',
  ]);
});

test('outline shows what only a notice has', async () => {
  const { out } = await run(['outline', '--quiet', 'fixtures/notice/letter/input.txt']);
  expect(out.split('\n').slice(1, 4)).toEqual(['  to: 水利部', '  signed: 国务院办公厅 2018年8月3日', '  encloses: 青川流域协作部际联席会议制度']);
});

test('outline counts a roster by its roles and shows the office', async () => {
  const { out } = await run(['outline', '--quiet', 'fixtures/notice/headquarters-roster/input.txt']);
  expect(out).toContain('  roster: 1 总指挥, 2 副总指挥, 6 成员, 1 组长\n');
  expect(out).toContain('  office: 指挥部办公室, 市发改局 (主任 张三丰, 副主任 王小五, 副主任 赵六)\n');
});

test('--genre overrules what the text says', async () => {
  const { out } = await run(['--quiet', '--genre', 'unknown', 'fixtures/notice/reply/input.txt']);
  expect((JSON.parse(out) as { documents: unknown[] }).documents[0]).toMatchObject({ kind: 'unknown', evidence: ['told to read it as unknown'], notice: null });
});

test('a kind that there is not is said', async () => {
  const { err, code } = await run(['--genre', 'poem', 'fixtures/notice/reply/input.txt']);
  expect(code).toBe(2);
  expect(err).toContain('work-report, regulation, notice');
});
