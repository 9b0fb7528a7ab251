import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, sample } from '../cli/folder.js';
import { batch, content, start } from './command.js';

const installed = spawnSync('parallel', ['--version']).status === 0;

describe.skipIf(!installed)('GNU parallel (Debian: apt-get install parallel)', () => {
  const names = Array.from({ length: 18 }, (_, at) => `${String(at % 4)}/${String(at)}.txt`);
  const reports = (): string => folder(Object.fromEntries(names.map((name, at) => [`in/${name}`, sample.replace('5.2%', `${String(at)}%`)])));
  const shell = (line: string, ...argv: readonly string[]): ReturnType<typeof batch> => start(['batch', ...argv, '--jobs', '1', '--quiet'], line).ended;
  const lines = (text: string): readonly string[] => text.split('\n').slice(0, -1);

  test('runs shards whose streams are together the stream of one run', async () => {
    const root = reports();
    const one = await batch(join(root, 'in'), '--format', 'ndjson');
    const shards = await shell(`seq 3 | parallel --will-cite -j2 "$0" "$@" --shard {}/3`, join(root, 'in'), '--format', 'ndjson');
    expect({ code: shards.code, err: shards.err }).toEqual({ code: 0, err: '' });
    expect(lines(one.out)).toHaveLength(names.length);
    expect([...lines(shards.out)].sort()).toEqual([...lines(one.out)].sort());
  });

  test('pipes names to processes whose streams are, in order, the stream of one run', async () => {
    const root = reports();
    const list = join(root, 'list');
    writeFileSync(list, names.map((name) => `${join(root, 'in', name)}\n`).join(''));
    const options = ['--base', join(root, 'in'), '--format', 'ndjson'];
    const one = await batch('--files-from', list, ...options);
    const parts = await shell(`parallel --will-cite -j2 --keep-order --pipe -N5 "$0" "$@" <${list}`, '-', ...options);
    expect(parts).toEqual({ code: 0, out: one.out, err: '' });
    expect(lines(one.out)).toHaveLength(names.length);
  });

  test('runs shards into one folder, which a run over all inputs makes the folder of one run', async () => {
    const root = reports();
    const [whole, shared] = [join(root, 'whole'), join(root, 'shared')];
    await batch(join(root, 'in'), '--out', whole);
    expect((await shell(`seq 3 | parallel --will-cite -j2 "$0" "$@" --shard {}/3`, join(root, 'in'), '--out', shared)).code).toBe(0);
    const apart = content(shared);
    expect(Object.keys(apart).filter((name) => name.startsWith('manifest'))).toEqual(['manifest.1-of-3.json', 'manifest.2-of-3.json', 'manifest.3-of-3.json']);
    for (const [name, text] of Object.entries(content(whole))) if (/^\d/.test(name)) expect(apart[name]).toBe(text);
    const last = await start(['batch', join(root, 'in'), '--out', shared]).ended;
    expect(last.err).toContain(`; ${String(names.length)} unchanged;`);
    expect(content(shared)).toEqual(content(whole));
  });
});
