import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SEED } from '../../segment/helpers.js';
import { readRosters } from './read.js';

/** Copied from the gazette by hand: role, name, organisation, post. Running heads and the break in 宋新意's row left out. */
const ROWS = `
组长 何冬 市政府 副市长
副组长 李战军 市政府 副秘书长
副组长 吴骞 市气象局 局长
成员 季方 市委宣传部 四级调研员
成员 曹恒轩 市委网信办 四级调研员
成员 李静 市发展和改革委员会 副主任
成员 何雪峰 市教育局 四级调研员
成员 韩风 市科学技术局 总工程师
成员 李信 市工业和信息化局 总经济师
成员 赵全中 市公安局 副局长
成员 张建东 市司法局 高级法律专务
成员 王义成 市财政局 总会计师
成员 高建中 市人力资源和社会保障局 副局长
成员 闫建新 市自然资源和规划局 二级调研员
成员 李森 市生态环境局 党组成员
成员 陈金利 市住房和城乡建设局 副局长
成员 何立祥 市城市管理局 副局长
成员 魏景春 市交通运输局 总工程师
成员 耿夕林 市水利局 总工程师
成员 殷玉金 市农业农村局 二级调研员
成员 白云鹤 市文化广电和旅游局 二级调研员
成员 王占磊 市应急管理局 总工程师
成员 张大琳 市市场监督管理局 副局长
成员 冀全力 市粮食和物资储备局 副局长
成员 闫慧勇 市科学技术协会 副主席
成员 朱明春 市通信发展管理办公室 副主任
成员 李慧灵 市商务局 副局长
成员 马松根 驻马店水文局 副局长
成员 魏道阳 市民政局 副局长
成员 唐东升 市金融工作局 副局长
成员 库永恒 供电公司 副总经理
成员 曹立新 卫生健康体育委员会 四级调研员
成员 宋新意 国家金融监督管理总局驻马店监管分局 副局长
成员 王珏 市气象局 副局长
`.trim().split('\n').map((line) => {
  const [role, name, organisation, post] = line.split(' ');
  return { role, name, organisation, post };
});

const read = readRosters(readFileSync(SEED, 'utf8'));

test('every person of the leading group, in order', () => {
  expect(read.entries).toEqual(ROWS);
  expect(read.entries).toHaveLength(34);
});

test('a row leads back to its lines, without the label', () => {
  expect(read.quotes[0]).toBe('何 冬 市政府副市长');
  expect(read.quotes[32]).toBe('宋新意 国家金融监督管理总局驻马店监\n\n管分局副局长');
});

test('the office of the leading group and who heads it', () => {
  expect(read.offices).toEqual([
    { name: '领导小组办公室', location: '市气象局', heads: [{ role: '主任', name: null, organisation: '市气象局', post: '局长' }] },
  ]);
});
