import { describe, expect, test } from 'vitest';
import type { Office } from '../../../src/core/roster.js';
import { readRosters } from './read.js';

const head = (role: string, name: string | null, organisation: string | null, post: string | null): Office['heads'][number] => ({ role, name, organisation, post });
const notice = (sentence: string): string =>
  `青川市人民政府办公室关于成立青川市防汛指挥部的通知\n各县、区人民政府：\n为做好防汛工作，现通知如下：\n一、工作机构\n${sentence}\n二、要求\n各单位要落实责任。\n青川市人民政府办公室\n2021年5月6日`;

describe('where the office is and who heads it', () => {
  test.each<[string, Omit<Office, 'source'>[]]>([
    ['领导小组下设办公室，办公室设在市水利局，办公室主任由市水利局局长兼任。', [{ name: '领导小组办公室', location: '市水利局', heads: [head('主任', null, '市水利局', '局长')] }]],
    ['指挥部办公室设在市应急管理局，由周宁同志兼任办公室主任。', [{ name: '指挥部办公室', location: '市应急管理局', heads: [head('主任', '周宁', null, null)] }]],
    ['在市水利局设立指挥部办公室，办公室主任由市水利局副局长贺敏担任。', [{ name: '指挥部办公室', location: '市水利局', heads: [head('主任', '贺敏', '市水利局', '副局长')] }]],
    ['领导小组办公室（设在市司法局）负责日常工作。', [{ name: '领导小组办公室', location: '市司法局', heads: [] }]],
    ['办公室要加强协调，各单位由主要负责人担任联络员。', []],
  ])('%s', (sentence, offices) => {
    expect(readRosters(notice(sentence)).offices).toEqual(offices);
  });
});
