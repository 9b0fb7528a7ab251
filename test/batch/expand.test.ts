import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expand, namesIn } from '../../src/batch/expand.js';
import { folder } from '../cli/folder.js';

const tree = (): string => folder({ 'b/2.txt': '', 'b/10.MD': '', 'a.txt': '', 'c.jpg': '', '.hidden.txt': '', 'old.doc': '', 'Makefile': '', '.git/x.txt': '', 'b.txt': '' });
const places = async (names: readonly string[], options = {}): Promise<readonly string[]> => (await expand(names, options)).inputs.map(({ place }) => place);

describe('a folder', () => {
  test('gives its documents in the order of their names, the tree kept', async () => {
    const { inputs, passedOver } = await expand([tree()]);
    expect(inputs.map(({ place }) => place)).toEqual(['a.txt', 'b.txt', 'b/10.MD', 'b/2.txt', 'old.doc']);
    expect([...passedOver].sort()).toEqual([['', 1], ['.jpg', 1]]);
  });

  test('that is absolute leaves no trace in the names', async () => {
    const root = tree();
    expect((await expand([join(root, 'b')])).inputs.map(({ file, key }) => [file, key])).toEqual([['10.MD', '10.MD'], ['2.txt', '2.txt']]);
  });

  test('that is relative stands in the names of inputs, and not in those of outputs', async () => {
    const root = relative('.', tree());
    expect((await expand([root])).inputs[2]).toMatchObject({ file: `${root}/b/10.MD`, place: 'b/10.MD' });
  });

  test('is not left by links to folders, nor are outputs read', async () => {
    const root = tree();
    symlinkSync(root, join(root, 'b/round'));
    symlinkSync(join(root, 'a.txt'), join(root, 'b/link.txt'));
    mkdirSync(join(root, 'out'));
    expect(await places([root], { out: join(root, 'b') })).toEqual(['a.txt', 'b.txt', 'old.doc']);
    expect(await places([join(root, 'b')])).toEqual(['10.MD', '2.txt', 'link.txt']);
  });

  test('without documents is a fault', async () => {
    const root = folder({ 'a.jpg': '' });
    expect((await expand([root])).inputs).toMatchObject([{ fault: { message: 'holds no documents' } }]);
  });
});

describe('a pattern', () => {
  test('gives the files it fits, in the order of their names', async () => {
    const root = tree();
    expect(await places([join(root, '**/*.txt')])).toEqual(['a.txt', 'b.txt', 'b/2.txt']);
    expect(await places([join(root, '{a,b}.txt')])).toEqual(['a.txt', 'b.txt']);
  });

  test('that fits nothing is a fault', async () => {
    expect((await expand([join(tree(), '*.pdf')])).inputs).toMatchObject([{ fault: { message: 'fits no file' } }]);
  });

  test('is no pattern where a file has that name', async () => {
    const root = folder({ 'a[1].txt': '', 'a1.txt': '' });
    expect(await places([join(root, 'a[1].txt')])).toEqual(['a[1].txt']);
  });
});

describe('names', () => {
  test('come once, in the order given', async () => {
    const root = tree();
    expect(await places([join(root, 'b.txt'), root, join(root, 'a.txt'), join(root, './b/../b.txt')])).toEqual(['b.txt', 'a.txt', 'b/10.MD', 'b/2.txt', 'old.doc']);
  });

  test('of files that are gone are kept, for reading to fail', async () => {
    expect(await places(['gone/a.txt', '../gone/b.txt', '/gone/c.txt'])).toEqual(['gone/a.txt', 'gone/b.txt', 'c.txt']);
  });

  test('are told from --base', async () => {
    const root = tree();
    const { inputs } = await expand([join(root, 'b/2.txt'), '/gone/c.txt'], { base: root });
    expect(inputs.map(({ file, key, place }) => [file, key, place])).toEqual([['b/2.txt', 'b/2.txt', 'b/2.txt'], ['c.txt', '/gone/c.txt', 'c.txt']]);
  });

  test('of a list are parted by lines or NUL', () => {
    expect(namesIn('\ufeffa.txt\r\nb c.txt\n\n 年.txt')).toEqual(['a.txt', 'b c.txt', ' 年.txt']);
    expect(namesIn('a\n1.txt\0b.txt\0')).toEqual(['a\n1.txt', 'b.txt']);
  });
});
