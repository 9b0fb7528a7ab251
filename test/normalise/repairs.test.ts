import { describe, expect, test } from 'vitest';
import { normal, paragraphs } from './helpers.js';

describe('spaces', () => {
  test.each([
    ['实 际到 位省 外 资金 385.4 亿 元， 增 长 9.52%', '实际到位省外资金385.4亿元，增长9.52%'],
    ['政　府　工　作　报　告', '政府工作报告'],
    ['5G 基站\u00a02263\u2002个', '5G基站2263个'],
    ['参加 Asia Cup 和 LED 展', '参加Asia Cup和LED展'],
    ['\ufeff增长\u200b4.5 %', '增长4.5%'],
  ])('%s', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });
});

describe('widths', () => {
  test.each([
    ['增长２７．５％，达Ｂ级', '增长27.5%，达B级'],
    ['（一）：“９＋１５”；', '（一）：“9＋15”；'],
  ])('%s', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });
});

describe('look-alikes', () => {
  test.each([
    ['⼯业⼈⼝，⺠⽣⻓远，年率量', '工业人口，民生长远，年率量'],
    ['﹙一﹚增长5﹪﹔下降3％﹐持平｡', '（一）增长5%；下降3%，持平。'],
    ['长期︰二○二四年，二OO八年，二00九年', '长期：二〇二四年，二〇〇八年，二〇〇九年'],
    ['增长5․2%，下降3·1个百分点', '增长5.2%，下降3.1个百分点'],
    ['7〜8%，―――完成', '7～8%，———完成'],
    ['“5·18”活动，OO七，买买提·艾力，100年', '“5·18”活动，OO七，买买提·艾力，100年'],
  ])('%s', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });
});

describe('marks without ink', () => {
  test.each([
    ['增\ufe00长\u{e0100}5\u20e3%', '增长5%'],
    ['增\u0301长，Cafe\u0301开业', '增长，Cafe\u0301开业'],
    ['\uf0b7增\u202a长\u202c\u0001\ufffc', '增长'],
    ['G\u00adDP增长，Asia\u200b Cup', 'GDP增长，Asia Cup'],
    ['陈\ue000建设', '陈\ue000建设'],
  ])('%j', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });

  test.each(['\r\n', '\r', '\n', '\v', '\f', '\u2028', '\u2029', '\u0085'])('a line ends with %j', (end) => {
    expect(paragraphs(`工业增长5%。${end}农业增长3%。`)).toEqual(['工业增长5%。', '农业增长3%。']);
  });
});

describe('markup', () => {
  test('marks go, their places are kept', () => {
    expect(paragraphs('- [x] 投资增长5%。\n\n- [ ] 消费增长3%。')).toEqual(['投资增长5%。', '消费增长3%。']);
    const { text, marks } = normal('## 二、工作安排\n\n**提振消费。**零售额增长**7%**。\n\n> 一句引文。\n\n- 一条\n\n<!-- 图片说明 -->');
    expect(text).toBe('二、工作安排\n提振消费。零售额增长7%。\n一句引文。\n一条');
    expect(marks.map(({ kind, level, span }) => [kind, level, text.slice(span.start, span.end)])).toEqual([
      ['heading', 2, '二、工作安排'],
      ['bold', 0, '提振消费。'],
      ['bold', 0, '7%'],
    ]);
  });

  test.each([
    ['全年[生产总值](https://a.cn/b(1).htm "标题")增长5%，见<https://a.cn>。', '全年生产总值增长5%，见。'],
    ['![照片](img/a.png)工业**[投资](../c.md)**增长3%', '工业投资增长3%'],
    ['驻政[2024](6)号、[甲](乙)', '驻政[2024](6)号、[甲](乙)'],
    ['增长5%[^1]，~~增长4%~~`投资`增长==6%==、_全省第2_', '增长5%，投资增长6%、全省第2'],
    ['增长5%&nbsp;&ensp、全省第&emsp;2<br>；\\*约\\%', '增长5%、全省第2；*约%'],
    ['## 二、工作回顾 ##', '二、工作回顾'],
    ['C# 语言 # 号，a_b_c', 'C#语言#号，a_b_c'],
  ])('%s', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });

  test('comments over lines, rules, fences and addresses of links are no text', () => {
    expect(paragraphs('增长5%。<!-- 编者\n注：增长99%。\n-->全省第2。\n\n- - -\n* * *\n```text\n投资增长6%。\n```\n\n[1]: https://a.cn "增长3%"')).toEqual(['增长5%。', '全省第2。', '投资增长6%。']);
    expect(paragraphs('增长5%。<!-- 没有完\n全省第2。')).toEqual(['增长5%。<!--没有完', '全省第2。']);
  });

  test('a list of contents is no text', () => {
    expect(paragraphs('[TOC]\n\n- [一、回顾](#一回顾)\n    1. [（一）工业](#一工业)\n\n## [一、回顾](#top)\n\n- [公报](a.md)增长5%。')).toEqual(['一、回顾', '公报增长5%。']);
  });

  test('a line underlined with = is a heading', () => {
    const { text, marks } = normal('工作回顾\n====\n\n增长5%。\n\n====\n全省第2。');
    expect(text).toBe('工作回顾\n增长5%。\n全省第2。');
    expect(marks).toEqual([{ kind: 'heading', level: 1, span: { start: 0, end: 4 } }]);
  });

  test('bold over a line break', () => {
    const { text, marks } = normal('**一、过去一年工作\n回顾**\n工业增长8%。');
    expect(text.split('\n')[0]).toBe('一、过去一年工作回顾');
    expect(marks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['一、过去一年工作回顾']);
  });

  test('front matter is no part of the text', () => {
    const { text, frontMatter, map } = normal('---\ntitle: 2024年报告\n---\n\n增长5%。');
    expect(text).toBe('增长5%。');
    expect(frontMatter).toBe('title: 2024年报告');
    expect(map.lineOf(map.toSource({ start: 0, end: 1 } as never).start)).toBe(5);
  });

  test('a rule on top is no front matter', () => {
    expect(normal('---\n增长5%。\n---\n下降2%。')).toMatchObject({ text: '增长5%。\n下降2%。', frontMatter: null });
  });
});

describe('marks of notes behind words', () => {
  test.each([
    ['新增“四上”企业[25]380家', '新增“四上”企业380家'],
    ['增长18.2%[1]、17.6%［2］以上', '增长18.2%、17.6%以上'],
    ['知识产权保护模式【8】、行动〔31〕、经验[^35]、平台[②]', '知识产权保护模式、行动、经验、平台'],
  ])('%s', (written, repaired) => {
    expect(paragraphs(written)).toEqual([repaired]);
  });

  test.each(['[1]“四上”企业：指规模以上企业。', '川府〔98〕12号', '国发[2012]33号', '得分4[1]5', '指标[2.5]以上'])('no such mark: %s', (written) => {
    expect(paragraphs(written)).toEqual([written]);
  });
});

test('a heading and its paragraph on one line, a space between', () => {
  const body = '完成今年工作任务，必须全面加强政府自身建设，扎实开展教育实践活动，增强机遇意识、忧患意识、责任意识。';
  expect(paragraphs(`三、着力提高行政效能 ${body}`)).toEqual(['三、着力提高行政效能', body]);
  expect(paragraphs('三、2024 年工作安排')).toEqual(['三、2024年工作安排']);
});

describe('page furniture', () => {
  const body = [
    '今年以来，全市上下坚持稳中求进',
    '工作总基调，扎实推动高质量发展',
    '取得新成效，生产总值增长百分之',
  ];
  const after = ['六点五，工业投资增长百分之十二', '，居民收入稳步提高。'];
  const whole = '今年以来，全市上下坚持稳中求进工作总基调，扎实推动高质量发展取得新成效，生产总值增长百分之六点五，工业投资增长百分之十二，居民收入稳步提高。';

  test.each(['- 3 -', '— 12 —', '·7·', '第3页', '第 3 页 共 20 页', '3/20', 'Page 3 of 20'])('page number %s', (number) => {
    const { text, diagnostics } = normal([...body, number, ...after].join('\n'));
    expect(text).toBe(whole);
    expect(diagnostics.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([['normalise.furniture-dropped', 'page number dropped']]);
  });

  test('a running head beside a page number', () => {
    const { text, diagnostics } = normal([...body, '- 3 -', '', '青川市人民政府公报', '', ...after].join('\n'));
    expect(text).toBe(whole);
    expect(diagnostics).toHaveLength(2);
  });

  test('a line of text on top of a page, whatever it speaks of', () => {
    const line = '“十四五”时期是情况报告和公报发布的关键';
    expect(paragraphs(['一、形势', '去年各项工作进展顺利。', '我市面临的形势发生变化。', `\f${line}`, '阶段，任务很重。'].join('\n')).join('')).toContain(line);
  });

  test.each(['2024年第3期（总第120期）', '第3期'])('the number of an issue on top of a page: %s', (issue) => {
    expect(normal([...body, '- 3 -', '', issue, '', ...after].join('\n')).text).toBe(whole);
  });

  test('a letter-spaced head after the space that a page break leaves', () => {
    const source = ['成 员：丁 卫 市财政局局长', '何小青 市水利局局长', ' 办 公 室 文 件', '', '马松 市民政局副局长'].join('\n');
    const { text, diagnostics } = normal(source);
    expect(text.split('\n')).toEqual(['成员：丁卫 市财政局局长', '何小青 市水利局局长', '马松 市民政局副局长']);
    const span = diagnostics[0]?.span;
    expect(source.slice(span?.start, span?.end)).toBe(' 办 公 室 文 件');
  });

  test('a title stays where running heads repeat it', () => {
    const page = [...body, '政府工作报告', ...after];
    expect(paragraphs(['政府工作报告', ...page, ...page, ...page].join('\n'))).toEqual(['政府工作报告', whole, whole, whole]);
  });

  test('directions from page to page', () => {
    const head = '全市工业经济稳定增长，规上工业增加值增长6.1%。原材料工业加快转型，全面提升铝合金精深加工产业丰厚度，';
    expect(paragraphs(`${head}（下转第2版）\n（上接第1版）新增专利授权120件。`)).toEqual([`${head}新增专利授权120件。`]);
  });

  test('a heading that comes back is no running head', () => {
    const text = '各位代表！\n工业增长5%，农业增长3%。\n各位代表！\n投资增长6%，消费增长4%。\n各位代表！\n财政增长2%，外贸增长1%。';
    expect(paragraphs(text)).toEqual(text.split('\n'));
  });
});
