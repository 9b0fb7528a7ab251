import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRosters } from './read.js';

/** Written by hand from the fixtures: role, name, organisation (— for none), post. */
const TABLES: Readonly<Record<string, string>> = {
  'office-roster': `
组长 周宁 市政府 副市长
副组长 许国安 市政府 副秘书长
副组长 贺敏 市水利局 局长
成员 丁卫东 市发展和改革委员会 副主任
成员 欧阳明 市气象局 副局长`,
  'headquarters-roster': `
总指挥 陈建华 市委 副书记、市长
副总指挥 王芳 市委 常委、常务副市长
副总指挥 刘大勇 — 副市长
成员 张三丰 市发改局 局长
成员 李四 市财政局 局长
成员 王小五 市自然资源局 党组书记、局长
成员 赵六 市住建局 局长
组长 陈建华 市委 副书记、市长
成员 周涛 市交通局 局长
成员 吴磊 市水利局 局长`,
  'post-first-roster': `
主任 张建国 县委 副书记、县长
副主任 李明 县委 常委、副县长
副主任 王海燕 县政府 副县长
委员 赵志刚 县政府办公室 主任
委员 钱伟 县委宣传部 副部长
委员 孙丽 县市场监管局 局长`,
  'annex-roster': `
召集人 孙勇 市委 常委、副市长
副召集人 王强 市政府 副秘书长
副召集人 许静 市发展改革委 主任
成员 高峰 市委编办 副主任
成员 方明 市财政局 副局长
成员 石磊 市农业农村局 总农艺师
联络员 郭涛 市发展改革委粮食科 科长`,
  'table-roster': `
组长 王建 市教育局 党组书记、局长
副组长 李红 市教育局 副局长
副组长 买买提·艾力 市体育局 副局长
成员 钱进 市教育局安全科 科长`,
};

describe('rosters, each in a layout of its own', () => {
  test.each(Object.entries(TABLES))('%s', (name, table) => {
    const { entries } = readRosters(readFileSync(`fixtures/notice/${name}/input.txt`, 'utf8'));
    expect(entries.map(({ role, name: who, organisation, post }) => [role, who, organisation ?? '—', post ?? '—'].join(' '))).toEqual(table.trim().split('\n'));
  });
});

test('papers without a roster have none', () => {
  for (const name of ['decision', 'gazette', 'letter', 'old-date', 'opinion', 'reply', 'web-page']) {
    expect(readRosters(readFileSync(`fixtures/notice/${name}/input.txt`, 'utf8')).entries).toEqual([]);
  }
});
