import { describe, expect, test } from 'vitest';
import { segment } from '../../src/segment/index.js';
import { normalFile, outline, SEED } from './helpers.js';

const normal = normalFile(SEED);
const drafts = segment(normal);

describe('the gazette of 驻马店', () => {
  test('holds three documents', () => {
    expect(drafts.map(({ kind }) => kind)).toEqual(['work-report', 'regulation', 'notice']);
    expect(drafts.map(({ documentNumber }) => documentNumber)).toEqual([null, '驻政〔2024〕6号', '驻政办〔2024〕6号']);
    expect(drafts.map(({ date }) => date)).toEqual(['2024-02-21', '2023-04-11', '2024-03-26']);
    expect(drafts.map(({ issuer }) => issuer)).toEqual(['驻马店市人民政府', '驻马店市人民政府', '驻马店市人民政府办公室']);
    for (const { region } of drafts) expect(region).toEqual({ name: '驻马店市', code: '411700', level: 'prefecture' });
  });

  test('the report: head', () => {
    expect(drafts[0]).toMatchObject({
      title: '政府工作报告',
      reportYear: 2024,
      speaker: { name: '李跃勇', post: '驻马店市人民政府市长' },
      occasion: '驻马店市第五届人民代表大会第二次会议',
      diagnostics: [],
    });
    expect(drafts[0]?.evidence[0]).toBe('the title has “政府工作报告”');
  });

  test('the report: three sections, nine below the third', () => {
    expect(outline(drafts[0]?.sections ?? [])).toEqual([
      '1 一、2023年工作回顾 review',
      '2 二、2024年工作总体要求和主要目标 plan',
      '3 三、2024年重点工作安排 plan',
      '3.1 （一）聚焦转型升级，做大做强工业经济 plan',
      '3.2 （二）聚焦创新引领，大力发展新质生产力 plan',
      '3.3 （三）聚焦项目拉动，扩大有效投资消费 plan',
      '3.4 （四）聚焦基层基础，全面推进乡村振兴 plan',
      '3.5 （五）聚焦带动联动，加快推进新型城镇化 plan',
      '3.6 （六）聚焦关键领域，着力深化改革开放 plan',
      '3.7 （七）聚焦绿色低碳，持续改善生态环境 plan',
      '3.8 （八）聚焦群众关切，不断增进民生福祉 plan',
      '3.9 （九）聚焦红线底线，更好统筹发展和安全 plan',
    ]);
  });

  test('the regulation: seven chapters, twenty-four articles, none missing', () => {
    const chapters = drafts[1]?.sections ?? [];
    expect(chapters.map(({ marker, title }) => marker + title)).toEqual([
      '第一章总则', '第二章工作目标', '第三章职责任务', '第四章管理机制', '第五章评比奖惩', '第六章保障机制', '第七章附则',
    ]);
    const articles = chapters.flatMap(({ sections }) => sections);
    expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(articles[11]).toMatchObject({ marker: '第十二条', title: '落实工作例会制度', level: 2 });
    expect(drafts[1]?.title).toBe('驻马店市人民政府关于印发驻马店市国家卫生城市管理办法的通知');
    expect(drafts[1]?.diagnostics.map(({ code }) => code)).toEqual(['segment.date-clash']);
  });

  test('the notice: three sections, its roster row by row', () => {
    expect(drafts[2]?.sections.map(({ title }) => title)).toEqual(['领导小组成员', '主要职责', '工作要求']);
    const rows = (drafts[2]?.paragraphs ?? []).filter(({ kind }) => kind === 'table').map(({ span }) => normal.text.slice(span.start, span.end));
    expect(rows).toHaveLength(34);
    expect(rows.slice(0, 4)).toEqual(['组长：何冬 市政府副市长', '副组长：李战军 市政府副秘书长', '吴骞 市气象局局长', '成员：季方 市委宣传部四级调研员']);
    expect(rows[32]).toBe('宋新意 国家金融监督管理总局驻马店监管分局副局长');
  });

  test('every paragraph lies in its section and sections nest', () => {
    for (const draft of drafts) {
      const within = (id: string): { start: number; end: number } => {
        let found = draft.sections;
        let span: { start: number; end: number } = draft.span;
        for (const place of id.split('.')) {
          const section = found[Number(place) - 1];
          if (section === undefined) throw new Error(`no section ${id}`);
          expect(section.span.start).toBeGreaterThanOrEqual(span.start);
          expect(section.span.end).toBeLessThanOrEqual(span.end);
          span = section.span;
          found = section.sections;
        }
        return span;
      };
      for (const { section, span } of draft.paragraphs) {
        if (section === null) continue;
        expect(span.start).toBeGreaterThanOrEqual(within(section).start);
        expect(span.end).toBeLessThanOrEqual(within(section).end);
      }
    }
  });
});
