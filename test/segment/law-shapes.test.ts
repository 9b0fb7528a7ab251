import fc from 'fast-check';
import nzh from 'nzh/cn';
import { expect, test } from 'vitest';
import type { Section } from '../../src/core/document.js';
import { draftOf, normalText } from './helpers.js';

const spelled = (number: number): string => nzh.encodeS(number).replace(/^一十/, '十');
const articles = (sections: readonly Section[]): number[] => sections.flatMap(({ marker, number, sections: inner }) => [...(marker.includes('条') ? [number ?? 0] : []), ...articles(inner)]);

/** Paragraphs that stand below articles in real laws. */
const below = ['国家鼓励公众参与。', '（一）从事采砂的；', '第三条第二款规定的活动，从其规定。', '有下列情形之一的，依照第五条的规定处罚：', '前款所称活动，包括取土。', '一、假报的；', '第二条至第九条的规定适用于湖泊。'];

test('every article of a law is found, whatever its layout and whatever stands below it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 400 }), fc.constantFrom('　', ' ', '  '), fc.constantFrom('\n', '\n\n', '\r\n'), fc.boolean(), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 0, max: 6 }),
      (count, gap, end, contents, perChapter, offset) => {
        const chapters = Math.ceil(count / perChapter);
        const chapter = (i: number): string => `第${spelled(i + 1)}章${gap}第${String(i)}类活动`.replace(/\d+/, (digits) => '甲'.repeat(Number(digits) % 5 + 1));
        const lines = ['青川省活动管理条例', '（2020年3月1日青川省人民代表大会常务委员会第三次会议通过）'];
        if (contents) lines.push('目　录', ...Array.from({ length: chapters }, (_, i) => chapter(i)));
        for (let n = 1; n <= count; n++) {
          if ((n - 1) % perChapter === 0) lines.push(chapter((n - 1) / perChapter));
          lines.push(`第${spelled(n)}条${gap}从事第${'乙'.repeat(n % 4)}类活动应当遵守本条例，接受主管部门的监督检查。`, below[(n + offset) % below.length] ?? '');
        }
        const draft = draftOf(normalText(lines.join(end)));
        expect(draft.kind).toBe('regulation');
        expect(articles(draft.sections)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        expect(draft.sections).toHaveLength(chapters);
      },
    ),
    { numRuns: 40 },
  );
});

test('so is one whose articles run on in a paragraph, in whichever figures, past the thousand', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 60 }), fc.integer({ min: 0, max: 1250 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('　', ' '),
      fc.constantFrom((n: number) => spelled(n), (n: number) => String(n), (n: number) => Array.from(spelled(n)).join(' ').replace(/^/, ' ').concat(' ')),
      (count, skip, perLine, gap, figure) => {
        // a law that starts late has the rest above it, one article a line
        const before = Array.from({ length: skip }, (_, i) => `第${spelled(i + 1)}条　从事活动应当遵守本条例。`);
        const numbers = Array.from({ length: count }, (_, i) => skip + i + 1);
        const lines = Array.from({ length: Math.ceil(count / perLine) }, (_, i) =>
          numbers.slice(i * perLine, (i + 1) * perLine).map((n) => `第${figure(n)}条${gap}前款规定的活动，依照第${spelled(Math.max(1, n - 1))}条的规定办理。`).join(''));
        const draft = draftOf(normalText(['青川省活动管理条例', '（2020年3月1日青川省人民代表大会常务委员会第三次会议通过）', ...before, ...lines].join('\n')));
        expect(articles(draft.sections)).toEqual([...before.map((_, i) => i + 1), ...numbers]);
      },
    ),
    { numRuns: 15 },
  );
});

test('a law whose chapters stand in the lines of their articles', () => {
  const draft = draftOf(normalText('青川市渡船办法\n第一章 总则 第一条 为了管理渡船，制定本办法。第二条 本办法适用于本市。第二章 附则 第三条 依照第二条的规定办理。第四条 本办法自公布之日起施行。'));
  expect(draft.sections.map(({ marker, title, sections }) => [marker, title, sections.length])).toEqual([['第一章', '总则', 2], ['第二章', '附则', 2]]);
});

test('chapters that count on over parts are in order', () => {
  const part = (n: number, chapter: number, article: number): string => `第${spelled(n)}编 活动\n第${spelled(chapter)}章 渡口\n第${spelled(article)}条 渡口应当安全。\n第${spelled(article + 1)}条 渡船应当登记。`;
  const codes = (text: string): string[] => draftOf(normalText(`青川省诉讼条例\n${text}`)).diagnostics.map(({ code }) => code).filter((code) => code.includes('numbering'));
  expect(codes(`${part(1, 1, 1)}\n${part(2, 2, 3)}\n${part(3, 3, 5)}`)).toEqual([]);
  expect(codes(`${part(1, 1, 1)}\n${part(2, 1, 3)}`)).toEqual([]);
  expect(codes(`${part(1, 1, 1)}\n${part(2, 4, 3)}`)).toEqual(['segment.numbering-gap']);
});
