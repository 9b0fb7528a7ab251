import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentNumberIn, headNumber } from '../../src/segment/document-number.js';
import { dateIn } from '../../src/segment/dates.js';
import { segment } from '../../src/segment/index.js';
import { draftOf, normalFile, normalText } from './helpers.js';

const fixture = (name: string): string => `fixtures/notice/${name}/input.txt`;

describe('notices, each in a layout of its own', () => {
  test.each([
    ['issued-rules', 'regulation', '青川市人民政府办公室关于印发青川市夜间经济管理办法的通知', '青川市人民政府办公室', '青政办〔2022〕31号', '2022-09-08'],
    ['reply', 'notice', '国务院关于同意青川市城市总体规划的批复', '国务院', '国函〔2016〕88号', '2016-05-10'],
    ['letter', 'notice', '国务院办公厅关于同意建立青川流域协作部际联席会议制度的函', '国务院办公厅', '国办函(2018)47号', '2018-08-03'],
    ['decision', 'notice', '国务院关于取消一批行政审批事项的决定', '国务院', '国发[2013]44号', '2013-11-08'],
    ['opinion', 'notice', '青川省人民政府关于深化预算管理制度改革的实施意见', '青川省人民政府', '青政发〔2014〕20号', '2014-12-05'],
    ['old-date', 'notice', '青川省人民政府关于做好春耕工作的通知', '青川省人民政府', '青政〔86〕15号', '1986-03-05'],
    ['web-page', 'notice', '国务院办公厅关于推进渡口安全工作的通知', '国务院办公厅', '国办发〔2023〕12号', '2023-04-05'],
  ])('%s', (name, kind, title, issuer, documentNumber, date) => {
    expect(draftOf(normalFile(fixture(name)))).toMatchObject({ kind, title, issuer, documentNumber, date });
  });

  test('a gazette parts into its documents', () => {
    const drafts = segment(normalFile(fixture('gazette')));
    expect(drafts.map(({ kind, title, issuer, documentNumber, date }) => [kind, title, issuer, documentNumber, date])).toEqual([
      ['notice', '青川市人民政府关于公布市级重点河流名录的通知', '青川市人民政府', '青政〔2021〕3号', '2021-02-01'],
      ['notice', '青川市人民政府办公室关于做好防汛工作的通知', '青川市人民政府办公室', '青政办〔2021〕9号', '2021-05-06'],
      ['notice', '青川市水利局关于启用新印章的公告', '青川市水利局', '2021年第2号', '2021-05-28'],
    ]);
  });

  test('an enclosure with numbers in its rows stays with its decision', () => {
    const draft = draftOf(normalFile(fixture('decision')));
    expect(draft.sections.map(({ title, sections }) => [title, sections.length])).toEqual([['附件1', 2]]);
    expect(draft.diagnostics).toEqual([]);
  });
});

describe('heads of web pages', () => {
  const text = '青川市人民政府办公室关于做好秋粮收购工作的通知\n各县（市、区）人民政府，市政府有关部门：\n为做好秋粮收购，现通知如下：\n一、加强组织。\n二、保障资金。';

  test.each([
    ['labels above their values', '索引号\n11370000MB2845\n成文日期\n2023-09-20\n发布日期\n2023-09-27\n发文字号\n青政办发〔2023〕22号'],
    ['cells of a table', '| 索引号 | 11370000MB2845 | 发文机关 | 青川市人民政府办公室 |\n| --- | --- | --- | --- |\n| 成文日期 | 2023-09-20 | 发布日期 | 2023-09-27 |\n| 发文字号 | 青政办发〔2023〕22号 | 有效性 | 有效 |'],
    ['an empty field above the title', '成文日期：2023年09月20日\n发文字号：青政办发〔2023〕22号\n发布日期：2023年09月27日\n主 题 词：'],
    ['the way to the page', '首页 > 政务公开 > 政策文件\n青川市政府网\n发文日期：2023年9月20日\n文号：青政办发〔2023〕22号'],
  ])('%s', (_what, head) => {
    expect(draftOf(normalText(`${head}\n${text}`))).toMatchObject({
      kind: 'notice', title: '青川市人民政府办公室关于做好秋粮收购工作的通知', issuer: '青川市人民政府办公室', documentNumber: '青政办发〔2023〕22号', date: '2023-09-20',
    });
  });

  test('the date beside the number', () => {
    const reply = '青川省税务局关于渡口税收问题的批复\n青税函[2008]1027号 2008-12-18\n青川市税务局：\n你局《关于渡口的请示》收悉。批复如下：\n渡口收入应当征税。';
    expect(draftOf(normalText(reply))).toMatchObject({ kind: 'notice', documentNumber: '青税函[2008]1027号', date: '2008-12-18' });
  });

  test('who passes a paper on is its issuer', () => {
    const passed = '青川省人民政府办公厅转发省发展改革委等部门关于加快渡口建设意见的通知\n青政办函〔2021〕47号\n各市人民政府：\n意见已经省政府同意，现转发给你们。\n青川省人民政府办公厅\n2021年5月6日';
    expect(draftOf(normalText(passed))).toMatchObject({ issuer: '青川省人民政府办公厅', documentNumber: '青政办函〔2021〕47号', date: '2021-05-06' });
  });
});

describe('document numbers', () => {
  const brackets = fc.constantFrom('〔〕', '［］', '[]', '()', '（）', '【】', '﹝﹞');
  test('read back from any brackets', () => {
    fc.assert(fc.property(fc.constantFrom('青政', '青政办发', '发改价格', '财税', '工信部联通装函', '国办发明电', '银保监办发'), brackets, fc.integer({ min: 1949, max: 2040 }), fc.integer({ min: 1, max: 9999 }), (organ, pair, year, serial) => {
      const number = `${organ}${pair[0] ?? ''}${String(year)}${pair[1] ?? ''}${String(serial)}号`;
      expect(documentNumberIn(number)).toBe(number);
    }));
  });

  test.each([
    '驻政〔2024〕6号', '国发[1985]58号', '财税(2016)36号', '发改价格〔2021〕1439号', '教基一厅函〔2012〕3号', '国办发明电【2008】20号', '(85)国函字58号',
    '中华人民共和国国务院令第708号', '青川市人民政府令第8号', '第12号令', '财政部公告2021年第5号',
  ])('%s', (number) => {
    expect(documentNumberIn(number)).toBe(number);
  });

  test.each([
    [['（青政办〔2025〕18号）'], '青政办〔2025〕18号'],
    [['青政〔2025〕1号签发人：林一舟'], '青政〔2025〕1号'],
    [['发文字号：国办发〔2023〕12号'], '国办发〔2023〕12号'],
    [['中华人民共和国国务院令', '第227号'], '中华人民共和国国务院令第227号'],
    [['关于做好防汛工作的通知（青政办〔2025〕18号）'], '青政办〔2025〕18号'],
    [['关于贯彻《防汛意见》（青政办〔2025〕18号）的通知'], null],
    [['落实《防汛意见》（青政办〔2025〕18号）'], null],
  ])('of the head %j', (lines, number) => {
    expect(headNumber(lines)).toBe(number);
  });
});

describe('dates as they were set', () => {
  test.each([
    ['二○○三年八月二日', '2003-08-02'], ['二OO三年十二月三十一日', '2003-12-31'], ['二零零三年十月十日', '2003-10-10'],
    ['国务院办公厅2003年8月2日', '2003-08-02'], ['2003年2月30日', null],
  ])('%s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});

describe('genre', () => {
  const notice = '青川市人民政府关于防汛的通知\n各县、区人民政府：\n为做好防汛工作，现通知如下：\n一、各单位要落实责任。\n青川市人民政府\n2021年5月6日';

  test('says why', () => {
    expect(draftOf(normalText(notice)).evidence).toEqual(['the title has “通知”', 'a paragraph opens with “各县”', 'the head says “现通知如下”']);
  });

  test('a decision that amends a regulation is none', () => {
    const decision = '国务院关于修改《渡船登记条例》的决定\n国务院决定对《渡船登记条例》作如下修改：\n一、将第六条修改为：“渡船应当登记。”\n二、删去第九条。\n本决定自公布之日起施行。';
    expect(draftOf(normalText(decision))).toMatchObject({ kind: 'notice', sections: [{ marker: '一、' }, { marker: '二、' }] });
  });

  test('can be overruled', () => {
    const [draft] = segment(normalText(notice), { genre: 'plan' });
    expect(draft).toMatchObject({ kind: 'plan', evidence: ['told to read it as plan'] });
  });

  test.each([
    '春天的河边\n清晨，河面上起了雾。渡船慢慢靠岸，人们陆续上船。\n船夫说，今年的水比去年大。',
    '关于水的思考\n水是生命之源。古人说：上善若水。',
    '用工合同\n第一条 甲方聘用乙方。\n第二条 乙方按时上班。',
    '房屋租赁合同\n出租方（甲方）：林一舟\n承租方（乙方）：周宁\n根据《民法典》，甲乙双方订立本合同。\n第一条 房屋坐落于东街3号。\n第二条 租期一年。\n第三条 租金每季度支付一次。\n第四条 本合同自签字之日起生效。',
    '青川市召开防汛会议\n本报讯（记者 周宁）5月6日，青川市召开防汛会议。市长林一舟出席会议并讲话。\n会议强调，要贯彻《关于加强防汛工作的通知》精神，落实责任。',
  ])('is unknown rather than wrong: %s', (text) => {
    expect(draftOf(normalText(text)).kind).toBe('unknown');
  });
});
