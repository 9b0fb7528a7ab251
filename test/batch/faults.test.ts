/**
 * Faults that really happen. `npm run drill` does the same for longer, and on more files: REPORT_EXTRACT_DRILL is by how much.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBytes } from '../../src/read/index.js';
import type { Manifest } from '../../src/validate/index.js';
import { folder, sample } from '../cli/folder.js';
import { batch, content, outputs, start } from './command.js';

const drill = Number(process.env['REPORT_EXTRACT_DRILL'] ?? 1);
const growing = (at: number): string => sample.replace('5.2%', `${String(at / 10)}%`);
const reports = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`in/${String(at % 7)}/${String(at)}.txt`, growing(at)]));
const manifest = (out: string): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
const seed = readFileSync('seeds/zhumadian-2024-gazette.txt', 'utf8');

test('a run that is killed at any moment, and again, ends as one that is not', { timeout: 60_000 * drill }, async () => {
  const root = folder({ ...reports(60), 'in/bad.txt': '\0\0' });
  const [input, whole, out] = [join(root, 'in'), join(root, 'whole'), join(root, 'out')];
  const begun = process.hrtime.bigint();
  await batch(input, '--out', whole);
  const took = Number(process.hrtime.bigint() - begun) / 1e6;
  const unbroken = content(whole);
  for (let kill = 0; kill < 20 * drill; kill += 1) {
    const { process: child, ended } = start(['batch', input, '--out', out, '--jobs', '2', '--quiet']);
    // seldom before anything is done
    await Promise.race([wait(took * (0.2 + Math.random() * 0.7)), ended]);
    child.kill('SIGKILL');
    await ended;
    if (!existsSync(out)) continue;
    // nothing is half written
    expect(unbroken).toMatchObject(outputs(out));
    if (!existsSync(join(out, 'manifest.json')) && kill % 3 !== 2) continue;
    await batch(input, '--out', out);
    expect(content(out)).toEqual(unbroken);
    rmSync(out, { recursive: true });
  }
  await batch(input, '--out', out);
  expect(content(out)).toEqual(unbroken);
});

/** Mounts a file system of its own for one test; false where that is not allowed. */
function mounted(directory: string, options: string): boolean {
  mkdirSync(directory);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', [directory]));
  return true;
}

describe('a disk', () => {
  test('that is full is told, spoils nothing, and is gone on with when there is room', async ({ skip }) => {
    const root = folder(reports(40));
    const [input, disk] = [join(root, 'in'), join(root, 'disk')];
    skip(!mounted(disk, 'size=160k'), 'needs the right to mount');
    const out = join(disk, 'out');
    await batch(input, '--out', join(root, 'whole'));
    const { code, err } = await batch(input, '--out', out);
    expect(code).not.toBe(0);
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/cannot be written \(ENOSPC\); check the disk/);
    const done = Object.keys(outputs(out));
    expect(done.length).toBeGreaterThan(3);
    expect(content(join(root, 'whole'))).toMatchObject(outputs(out));
    execFileSync('mount', ['-o', 'remount,size=16m', disk]);
    expect((await batch(input, '--out', out)).code).toBe(0);
    expect(content(out)).toEqual(content(join(root, 'whole')));
  });

  test('that may not be written is told at once', async ({ skip }) => {
    const root = folder(reports(3));
    const disk = join(root, 'disk');
    skip(!mounted(disk, 'ro,size=16k'), 'needs the right to mount');
    const { code, err } = await batch(join(root, 'in'), '--out', join(disk, 'out'));
    expect({ code, err }).toEqual({ code: 2, err: `error: ${join(disk, 'out')}: cannot be written (EROFS); check the disk and the permissions, then run again: what is done is kept\n` });
  });

  test('that takes no large files loses those alone', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': seed, 'in/c.txt': sample });
    const [input, out] = [join(root, 'in'), join(root, 'out')];
    // blocks of 1,024 bytes
    const { code, err } = await start(['batch', input, '--out', out, '--quiet'], 'ulimit -f 100; exec "$0" "$@"').ended;
    expect({ code, err }).toEqual({ code: 1, err: `${join(input, 'b.txt')}: error: the output cannot be written (EFBIG); check the disk and the permissions, then run again [batch.unwritable]\n` });
    expect(Object.keys(outputs(out))).toEqual(['a.json', 'c.json']);
    expect((await batch(input, '--out', out)).code).toBe(0);
    expect(Object.keys(outputs(out))).toEqual(['a.json', 'b.json', 'c.json']);
  });

  test('with a file where a folder must be loses what is in that folder alone', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b/c.txt': sample, 'out/b': '' });
    const { code, err } = await batch(join(root, 'in'), '--out', join(root, 'out'));
    expect({ code, err }).toEqual({ code: 1, err: `${join(root, 'in/b/c.txt')}: error: the output cannot be written (EEXIST); check the disk and the permissions, then run again [batch.unwritable]\n` });
    expect(manifest(join(root, 'out')).totals).toMatchObject({ ok: 1, failed: 1 });
  });
});

describe('a file', () => {
  // on a busy machine the reading may be over before the change
  test('that is changed while it is read is told', { retry: 3 }, async () => {
    const file = join(folder(), 'a.txt');
    for (const change of [() => truncateSync(file, 1000), () => appendFileSync(file, 'more')]) {
      writeFileSync(file, '');
      truncateSync(file, 100_000_000);
      // not the bytes, which a failure would print
      const reading = readBytes(file).then(({ length }) => length);
      const outcome = expect(reading).rejects.toThrow(`${file}: was changed while it was read`);
      await wait(5);
      change();
      await outcome;
    }
  });

  test('that is deleted, cut, replaced or rewritten in a running run is read as it was, or told', { timeout: 60_000 * drill }, async () => {
    const root = folder(reports(60));
    const [input, out] = [join(root, 'in'), join(root, 'out')];
    const names = readdirSync(input, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).map((name) => join(input, name));
    for (let storm = 0; storm < 3 * drill; storm += 1) {
      const { ended } = start(['batch', input, '--out', out, '--jobs', '2', '--quiet', '--force']);
      const state = { over: false };
      void ended.then(() => {
        state.over = true;
      });
      for (let at = storm; !state.over; at += 1) {
        const name = names[(at * 17) % names.length] ?? '';
        if (at % 4 === 0) rmSync(name, { force: true });
        else if (at % 4 === 1 && existsSync(name)) truncateSync(name, 100);
        else if (at % 4 === 2) writeFileSync(name, growing(at));
        else {
          writeFileSync(`${name}~`, growing(at));
          renameSync(`${name}~`, name);
        }
        await wait(1);
      }
      const { err } = await ended;
      for (const line of err.split('\n').slice(0, -1)) expect(line).toMatch(/^\S+\.txt: error: (?:no such file|the file is empty|was changed while it was read); .+ \[batch\.(?:unreadable|refused)\]$/);
      for (const { output, sha256, status } of manifest(out).files) {
        expect(existsSync(join(out, output))).toBe(status !== 'failed');
        if (status !== 'failed') expect((JSON.parse(readFileSync(join(out, output), 'utf8')) as { readonly source: object }).source).toMatchObject({ sha256 });
      }
    }
    names.forEach((name, at) => writeFileSync(name, growing(at)));
    await batch(input, '--out', out);
    await batch(input, '--out', join(root, 'whole'));
    expect(content(out)).toEqual(content(join(root, 'whole')));
  });

  test('of 50 MB is refused by name, and the rest goes on', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': seed.repeat(900), 'in/c.txt': sample });
    const { code, err } = await batch(join(root, 'in'), '--out', join(root, 'out'));
    expect({ code, err }).toEqual({ code: 1, err: `${join(root, 'in/b.txt')}: error: is a text of more than 5 million characters; split it into the documents that it holds [batch.refused]\n` });
    expect(manifest(join(root, 'out')).totals).toMatchObject({ ok: 2, failed: 1 });
  });

  test('that takes too much memory or time fails, and the rest goes on in another thread', async () => {
    const root = folder({ 'in/a.txt': sample, 'in/b.txt': seed.repeat(40), 'in/c.txt': sample, 'in/d.txt': sample });
    const [input, out] = [join(root, 'in'), join(root, 'out')];
    const split = 'split it into the documents that it holds';
    expect(await batch(input, '--out', out, '--memory', '24')).toEqual({ code: 1, out: '', err: `${join(input, 'b.txt')}: error: takes more than 24 MB of memory; ${split}, or raise --memory [batch.memory]\n` });
    expect(Object.keys(outputs(out))).toEqual(['a.json', 'c.json', 'd.json']);
    expect(await batch(input, '--out', out, '--timeout', '1', '--force')).toEqual({ code: 1, out: '', err: `${join(input, 'b.txt')}: error: takes more than 1 s; ${split}, or raise --timeout [batch.timeout]\n` });
    expect(Object.keys(outputs(out))).toEqual(['a.json', 'c.json', 'd.json']);
  });
});

test('thousands of tiny files are all there', { timeout: 60_000 * drill }, async () => {
  const count = drill > 1 ? 10_000 : 1000;
  const root = folder(Object.fromEntries(Array.from({ length: count }, (_, at) => [`in/${String(at % 50)}/${String(at)}.txt`, `地区生产总值增长${String(at % 10)}%。\n`])));
  const out = join(root, 'out');
  expect((await batch(join(root, 'in'), '--out', out)).code).toBe(0);
  expect(Object.keys(outputs(out))).toHaveLength(count);
  expect(manifest(out).totals).toMatchObject({ files: count, failed: 0, observations: count });
});

test('a second run in the folder of a running one is refused', async () => {
  const root = folder({ 'in/a.txt': seed.repeat(20), 'in/b.txt': sample });
  const [input, out] = [join(root, 'in'), join(root, 'out')];
  const { process: child, ended } = start(['batch', input, '--out', out, '--quiet']);
  while (!existsSync(join(out, '.report-extract/whole/journal.ndjson'))) await wait(5);
  expect(await batch(input, '--out', out)).toEqual({ code: 2, out: '', err: `error: ${out}: another run is writing there (process ${String(child.pid)}); wait for it, or name another folder\n` });
  child.kill('SIGKILL');
  await ended;
  expect((await batch(input, '--out', out)).code).toBe(0);
});
