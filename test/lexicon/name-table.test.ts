import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTable, ownersOf } from '../../src/lexicon/name-table.js';

const name = fc.string({ unit: fc.constantFrom('粮', '食', '产', '量', '增', '率', 'A', '5'), maxLength: 8 });

describe('a table of names', () => {
  it('gives the owners of each name, and none of any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), fc.uniqueArray(name, { maxLength: 60 }), (names, others) => {
        const table = nameTable(names.map((one, owner) => [one, owner]));
        names.forEach((one, owner) => { expect(ownersOf(one, table)).toEqual([owner]); });
        for (const other of others.filter((one) => !names.includes(one))) expect(ownersOf(other, table)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives a name all its owners', () => {
    const table = nameTable([['耕地面积', 3], ['粮食产量', 7], ['耕地面积', 2143]]);
    expect([...ownersOf('耕地面积', table)].sort((a, b) => a - b)).toEqual([3, 2143]);
    expect(ownersOf('耕地', table)).toEqual([]);
  });

  it('holds as many names as it has room for', () => {
    const table = nameTable(Array.from({ length: 70_000 }, (_, at) => [`第${String(at)}号`, at % 60_000] as const));
    expect(ownersOf('第69999号', table)).toEqual([9999]);
    expect(ownersOf('第70000号', table)).toEqual([]);
  });
});
