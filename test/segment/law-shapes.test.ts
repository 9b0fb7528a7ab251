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
    { numRuns: 60 },
  );
});
