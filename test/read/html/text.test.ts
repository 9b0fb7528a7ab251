import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

describe('the text of a page', () => {
  test.each<[string, string, string[]]>([
    ['spans and line breaks of the markup part nothing', '<p>增长<span>5</span>\n<b>.2</b>%，\n   居全省\n第2。</p>', ['增长5 .2%，居全省第2。']],
    ['breaks, paragraphs and divisions part lines', '增长5%。<br>下降2%。<div>增长3%。<p>增长4%。</div>增长6%。', ['增长5%。', '下降2%。', '增长3%。', '增长4%。', '增长6%。']],
    ['entities, with and without semicolon', '<p>&ldquo;十四五&rdquo;&mdash;增长&#53;&#x2e;5&#65285;&nbsp&ensp;。</p>', ['“十四五”—增长5.5％\u00a0\u2002。']],
    ['what is not shown', '<p>增长5%。<span style="color:red; display: none">增长9%</span><script>增长8%</script><!-- 增长7% --></p><p hidden>增长6%。</p><style>p { 增长4% }</style>', ['增长5%。']],
    ['powers and footnotes', '<p>面积5m<sup>2</sup>、10<sup>4</sup>吨，增长5%<sup>1</sup>、6<sup>[2]</sup>%，CO<sub>2</sub>、21<sup>st</sup>。</p><p><sup>1</sup>按可比价。</p>', ['面积5m²、10⁴吨，增长5%[1]、6[2]%，CO2、21st。', '[1]按可比价。']],
    ['preformatted text keeps its lines', '<pre>增长5%，\n下降2%。</pre>', ['增长5%，', '下降2%。']],
    ['an ordered list', '<p>要求是，</p><ol start=3><li>增长5%。<li>2.增长6%。</ol><ul><li>增长7%。</ul>', ['要求是，', '3. 增长5%。', '2.增长6%。', '增长7%。']],
    ['headings and bold starts', '<h2>一、回顾</h2><p><b>增长。</b>增长5%。</p><p>增长<b>6</b>%。</p><p style="font-weight:700">二、<span style="font-weight: normal">安排</span></p>', ['## 一、回顾', '**增长。**增长5%。', '增长6%。', '二、安排']],
  ])('%s', async (_what, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  test('a page that is bold all over has no headings by that', async () => {
    expect(await linesOf('<b><p>一、回顾</p><p>增长5%。</p><p>增长6%。</p></b>')).toEqual(['一、回顾', '增长5%。', '增长6%。']);
  });
});

describe('tables', () => {
  test('rows as Markdown writes them, spans repeated, bars escaped', async () => {
    const table = '<table><tr><th>指标</th><th>单位</th><th>数值</th></tr><tr><td>粮食|油料</td><td rowspan=2>万吨</td><td>5</td></tr><tr><td>肉<br>类</td><td>7</td></tr><tr><td colspan=2>合计</td><td></td></tr></table>';
    expect(await linesOf(`<p>情况如下：</p>${table}`)).toEqual(['情况如下：', '| 指标 | 单位 | 数值 |', '| --- | --- | --- |', '| 粮食\\|油料 | 万吨 | 5 |', '| 肉类 | 万吨 | 7 |', '| 合计 | 合计 |  |']);
  });

  test('a header of two rows is put together', async () => {
    const table = '<table><tr><td rowspan=2>指标</td><td colspan=2>2023年</td></tr><tr><td>总量</td><td>增长（%）</td></tr><tr><td>生产总值</td><td>3,082.8</td><td>-4.5</td></tr></table>';
    expect(await linesOf(`<p>情况如下：</p>${table}`)).toEqual(['情况如下：', '| 指标 | 2023年总量 | 2023年增长（%） |', '| --- | --- | --- |', '| 生产总值 | 3,082.8 | -4.5 |']);
  });

  test('figures in the first row are no header', async () => {
    expect(await linesOf('<p>情况如下：</p><table><tr><td>工业</td><td>5</td></tr><tr><td>农业</td><td>6</td></tr></table>')).toEqual(['情况如下：', '| 工业 | 5 |', '| 农业 | 6 |']);
  });

  test.each([
    ['one cell', '<table><tr><td><p>增长5%。</p><p>下降2%。</p></td></tr></table>'],
    ['one column', '<table><tr><td>增长5%。</td></tr><tr><td>下降2%。</td></tr></table>'],
    ['an article beside links', '<table><tr><td><p>增长5%。</p><p>下降2%。</p></td><td><a href=/a>一</a></td></tr><tr><td><a href=/b>二</a></td><td><a href=/c>三</a></td></tr></table>'],
    ['tables in a table', '<table><tr><td>&nbsp;</td><td><table><tr><td>增长5%。</td></tr></table></td></tr><tr><td></td><td>下降2%。</td></tr></table>'],
  ])('of layout are lines: %s', async (_what, table) => {
    expect((await linesOf(table)).slice(0, 2).map((line) => line.trim())).toEqual(['增长5%。', '下降2%。']);
  });
});

describe('the article', () => {
  const article = '<p>各位代表，今年工作很好，生产总值增长5%。</p><p>下一步，我们要努力工作。</p>';
  const nav = '<ul><li><a href=/a>首页</a></li><li><a href=/b>新闻</a></li><li><a href=/c>政策</a></li></ul>';

  test('is where the sentences are, whatever its name', async () => {
    expect(await linesOf(`<div class=x1>${nav}</div><div class=x2><div>${article}</div><div>${nav}</div></div><div class=x3>版权所有</div>`)).toEqual(['各位代表，今年工作很好，生产总值增长5%。', '下一步，我们要努力工作。']);
  });

  test('keeps the lines right around it, where no links stand among them', async () => {
    expect(await linesOf(`${nav}<div><h1>政府工作报告</h1><div>${article}</div><div>2024年1月5日</div><div>分享到：微信 微博</div></div>`)).toEqual([
      '政府工作报告', '各位代表，今年工作很好，生产总值增长5%。', '下一步，我们要努力工作。', '2024年1月5日',
    ]);
  });

  test('takes its title from above where it has none', async () => {
    expect((await linesOf(`${nav}<div>${nav}<h1>青川市政府工作报告</h1></div><div>${article}</div>`))[0]).toBe('青川市政府工作报告');
    expect((await linesOf(`${nav}<div><h1>青川市政府工作报告</h1><p>青川市<b>政府工作报告</b></p>${article}</div>`)).slice(0, 2)).toEqual(['青川市政府工作报告', '各位代表，今年工作很好，生产总值增长5%。']);
    const speech = '<p>现在，我代表市人民政府作政府工作报告，请予审议。</p>';
    expect((await linesOf(`${nav}<div class=article-content><h1>政府工作报告</h1>${speech}${article}<p>附件：<a href=a.pdf>政府工作报告（全文）.pdf</a></p></div>`))[0]).toBe('政府工作报告');
    expect((await linesOf(`${nav}<div>${nav}<h1>林一舟作政府工作报告（全文）</h1></div><div><p>政府工作报告</p>${article}</div>`))[0]).toBe('政府工作报告');
  });

  test('that a script would show is read, a copy that is hidden is not', async () => {
    const foot = '<p>阅读 1万+ 点赞 在看</p>';
    expect(await linesOf(`<h1>政府工作报告</h1><div style="visibility: hidden; opacity: 0">${article.repeat(3)}</div>${foot}`)).toHaveLength(7);
    expect(await linesOf(`<h1>政府工作报告</h1>${article}<div style="display:none">${article.repeat(3)}</div>`)).toHaveLength(3);
  });

  test('without controls and asides, but with enclosures and contents', async () => {
    const asides = ['【字体：大 中 小】 打印', '责任编辑：李四', '扫一扫在手机打开当前页', '2024-03-12 19:31 来源：新华社', '（责任编辑：李四）', '来源：青川日报&nbsp;&nbsp;编辑：王五', '[来源：青川日报]', '您现在的位置：首页 > 政务'].map((text) => `<p>${text}</p>`).join('');
    const kept = '<p><a href="#s1">一、回顾</a></p><p><a href=1.doc>附件1：名单</a></p><p><a href=2.pdf>方案.pdf</a></p><p><a href=3>附件3</a></p><p>2024年3月12日</p>';
    expect((await linesOf(article + asides + kept)).slice(2)).toEqual(['一、回顾', '附件1：名单', '方案.pdf', '附件3', '2024年3月12日']);
  });
});
