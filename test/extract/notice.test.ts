import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/core/norm.js';
import { extractNotice } from '../../src/extract/notice/index.js';
import { segment } from '../../src/segment/index.js';
import { normalFile, SEED } from '../segment/helpers.js';

function read(file: string, index = 0): Notice {
  const normal = normalFile(file);
  const draft = segment(normal)[index];
  if (draft === undefined) throw new Error(`no document ${String(index)}`);
  return extractNotice(draft, normal);
}
const fixture = (name: string): Notice => read(`fixtures/notice/${name}/input.txt`);

test('the notice of 驻马店', () => {
  expect(read(SEED, 2)).toMatchObject({
    issuer: '驻马店市人民政府办公室', documentNumber: '驻政办〔2024〕6号', date: { text: '2024年3月26日', date: '2024-03-26' },
    addressees: ['各县区人民政府', '市城乡一体化示范区、经济开发区、高新技术产业开发区管委会', '市直有关单位'],
  });
});

describe('what stands around the text', () => {
  test.each([
    ['reply', { form: '批复', subject: '同意青川市城市总体规划', addressees: ['青川省人民政府'], signers: ['国务院'] }],
    ['letter', { form: '函', addressees: ['水利部'], signers: ['国务院办公厅'], enclosures: [{ number: null, title: '青川流域协作部际联席会议制度' }] }],
    ['decision', { form: '决定', enclosures: [{ number: 1, title: '取消的行政审批事项目录' }, { number: 2, title: '下放管理层级的事项目录' }] }],
    ['opinion', { form: '意见', subject: '深化预算管理制度改革' }],
    ['old-date', { date: { text: '一九八六年三月五日', date: '1986-03-05' } }],
  ])('%s', (name, expected) => {
    expect(fixture(name)).toMatchObject(expected);
  });
});

describe('duties', () => {
  test.each([
    ['opinion', [['省财政厅', '负责制定预算公开办法', null], ['各市人民政府', '报送执行情况', 'month'], ['各级审计机关', '加强监督', null]]],
    ['reply', [['青川省人民政府', '加强对规划实施的指导', null], ['青川市人民政府', '向国务院报告规划实施情况', 'year'], ['驻市各单位', '遵守规划，支持青川市人民政府的工作', null]]],
    ['web-page', [['县级人民政府', '检查渡口', null], ['交通运输部门', '开展检查', 'quarter']]],
  ])('%s', (name, duties) => {
    expect(fixture(name).duties.map(({ body, action, frequency }) => [body, action, frequency?.per ?? null])).toEqual(duties);
  });
});
