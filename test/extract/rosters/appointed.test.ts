import { describe, expect, test } from 'vitest';
import { readRosters } from './read.js';

const notice = (roster: string): string =>
  `青川市人民政府办公室关于成立青川市渡口工作领导小组的通知\n青政办〔2023〕9号\n各县、区人民政府，市政府各部门：\n为加强渡口管理，决定成立领导小组，现将组成人员名单通知如下：\n${roster}\n领导小组办公室设在市交通局，办公室主任由丁卫东兼任。\n青川市人民政府办公室\n2023年3月5日\n`;
const rows = (roster: string): (string | null)[][] => readRosters(notice(roster)).entries.map(({ role, name, organisation, post }) => [role, name, organisation, post]);

describe('people in sentences', () => {
  test('whom a sentence appoints', () => {
    expect(rows('组长由市委常委、副市长林一舟担任，副组长由市政府副秘书长许国安、市水利局局长贺敏担任，成员由市教育局副局长欧阳明组成。')).toEqual([
      ['组长', '林一舟', '市委', '常委、副市长'], ['副组长', '许国安', '市政府', '副秘书长'], ['副组长', '贺敏', '市水利局', '局长'], ['成员', '欧阳明', '市教育局', '副局长'],
    ]);
  });

  test('groups that name their head in the line of their name', () => {
    expect(rows('总指挥：林一舟　市长\n1.综合协调组：组长贺敏（市水利局局长），成员由市财政局人员组成。\n2.安全保障组：组长由市公安局局长赵全中担任，成员单位为市应急局、市交通局。')).toEqual([
      ['总指挥', '林一舟', null, '市长'], ['组长', '贺敏', '市水利局', '局长'], ['组长', '赵全中', '市公安局', '局长'],
    ]);
  });

  test.each([
    '组长由市政府副市长担任，副组长由市水利局局长担任。\n成员单位：市发展改革委、市教育局、市科技局、市公安局。',
    '联席会议由市水利局、市教育局等部门组成，召集人由市水利局主要负责人担任。',
  ])('posts and units alone are nobody: %s', (roster) => {
    expect(rows(roster)).toEqual([]);
  });
});

describe('lists of other layouts', () => {
  test('numbered, in an annex, two-character names spaced', () => {
    const text = '青川市人民政府办公室关于调整防汛专家组的通知\n各县、区人民政府：\n现对专家组进行调整。\n附件：青川市防汛专家组名单\n青川市人民政府办公室\n2023年3月5日\n附件\n青川市防汛专家组名单\n（按姓氏笔画排序）\n1.丁卫东　青川大学教授\n2.王　珏　青川市水利设计院高级工程师\n3.许国安　青川省交通规划研究院院长';
    expect(readRosters(text).entries.map(({ role, name, organisation, post }) => [role, name, organisation, post])).toEqual([
      ['专家', '丁卫东', '青川大学', '教授'], ['专家', '王珏', '青川市水利设计院', '高级工程师'], ['专家', '许国安', '青川省交通规划研究院', '院长'],
    ]);
  });

  test('labels alone behind a full line, the post first', () => {
    expect(rows('组长：\n市政府副市长　林一舟\n成员：\n市教育局副局长　欧阳明\n各县区人民政府主要负责人')).toEqual([['组长', '林一舟', '市政府', '副市长'], ['成员', '欧阳明', '市教育局', '副局长']]);
  });

  test('a title in a sentence, and no labels', () => {
    const text = '关于公布青川市第三届政府法律顾问名单的通知\n青政办字〔2021〕14号\n各县区人民政府：\n现将青川市第三届政府法律顾问名单公布如下：\n林一舟 青川大学法学院教授\n贺 敏 青川同心律师事务所律师\n聘期三年。\n青川市人民政府办公室\n2021年3月1日';
    expect(readRosters(text).entries.map(({ role, name, organisation, post }) => [role, name, organisation, post])).toEqual([
      ['顾问', '林一舟', '青川大学法学院', '教授'], ['顾问', '贺敏', '青川同心律师事务所', '律师'],
    ]);
  });

  test('a telephone is no post', () => {
    expect(rows('组长：林一舟 市政府副市长\n联络员：王珏 市政府办公室科长 电话：0000-1234567')).toEqual([['组长', '林一舟', '市政府', '副市长'], ['联络员', '王珏', '市政府办公室', '科长']]);
  });

  test('兼 in the brackets is no post', () => {
    expect(rows('主  任：丁卫东（市交通局局长，兼）\n副主任：欧阳明（市交通局副局长）')).toEqual([['主任', '丁卫东', '市交通局', '局长'], ['副主任', '欧阳明', '市交通局', '副局长']]);
  });
});
