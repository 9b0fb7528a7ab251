import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakText, intact } from '../../normalise/breakage.js';
import { readRosters } from './read.js';
import { type Layout, layouts, namesOnly, notice, rosters, type Row, type Spacing, spacings } from './print.js';

const runs = { numRuns: 300, seed: 3 };

/** What the layout's text says, where it leaves something out. */
function expected(rows: readonly Row[], layout: string): readonly Row[] {
  const grouped = layout.startsWith('several') || layout in namesOnly;
  const order = [...new Set(rows.map(({ role }) => role))];
  const sorted = grouped ? order.flatMap((role) => rows.filter((row) => row.role === role)) : rows;
  if (layout in namesOnly) return sorted.map((row) => ({ ...row, organisation: null, post: null }));
  return layout === 'a plain table' ? sorted.map((row) => ({ ...row, organisation: row.organisation ?? '市政府' })) : sorted;
}

describe('a printed roster reads back the same', () => {
  test.each(Object.entries({ ...layouts, ...namesOnly }))('%s', (name: string, layout: Layout) => {
    fc.assert(
      fc.property(rosters, spacings, (rows: readonly Row[], how: Spacing) => {
        const text = notice(layout(rows, how));
        const { entries, quotes } = readRosters(text);
        expect(entries).toEqual(expected(rows, name));
        entries.forEach((entry, i) => expect(quotes[i]?.replace(/\s/g, '')).toContain(entry.name));
      }),
      runs,
    );
  });
});

describe('a roster broken to a column reads back the same', () => {
  test.each([
    ['name first', 16, 40],
    ['post in brackets', 16, 40],
    ['labels alone', 16, 40],
    ['several a line in brackets', 20, 40],
    ['names in a list', 18, 40],
  ] as const)('%s', (name, least, most) => {
    const layout = layouts[name] ?? namesOnly[name] ?? expect.fail();
    fc.assert(
      fc.property(rosters.filter((rows) => !rows.some((row) => row.name.includes('·'))), fc.integer({ min: least, max: most }), fc.boolean(), fc.constantFrom(0, 12, 20), (rows, width, blankLines, pageLines) => {
        const how: Spacing = { gap: ' ', indent: '', spaced: ' ', label: ' ', colon: '：', blankLines: false };
        const text = breakText(notice(layout(rows, how)), { ...intact, width, blankLines, pageLines, runningHead: '青川市人民政府公报', pageNumber: '- 3 -' });
        expect(readRosters(text).entries).toEqual(expected(rows, name));
      }),
      runs,
    );
  });
});
