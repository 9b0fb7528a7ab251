import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failed } from '../../src/batch/facts.js';
import { openJournal } from '../../src/batch/journal.js';
import { heldBy, lock } from '../../src/batch/lock.js';
import { generator, type RunKey } from '../../src/batch/manifest.js';
import { folder } from '../cli/folder.js';

const key: RunKey = { generator, options: { format: 'json', encoding: null, genre: null, ocr: false, password: false, lexicon: [], require: [] } };
const line = (name: string): { readonly facts: ReturnType<typeof failed>; readonly ms: number } => ({ facts: failed({ file: name, output: `${name}.json` }, 'refused', { message: 'is a binary file', hint: '年' }), ms: 5 });

/** A journal with two lines in it. */
function written(): string {
  const path = join(folder(), 'journal');
  const journal = openJournal(path, key);
  journal.add(line('a'));
  journal.add(line('b'));
  journal.close();
  return path;
}

describe('a journal', () => {
  test('tells what is done, but for the line that was being written, and is gone on with', () => {
    const path = written();
    const torn = Buffer.from(JSON.stringify(line('c')));
    // within a character, too
    for (const length of [1, 30, torn.indexOf('年') + 1, torn.length]) {
      appendFileSync(path, torn.subarray(0, length));
      const journal = openJournal(path, key);
      expect(journal.done).toEqual([line('a'), line('b')]);
      journal.close();
    }
    const journal = openJournal(path, key);
    journal.add(line('c'));
    journal.close();
    const again = openJournal(path, key);
    expect(again.done).toEqual([line('a'), line('b'), line('c')]);
    again.close();
  });

  test('of a run under other options, or that a disk has spoilt, is begun anew', () => {
    for (const [path, other] of [[written(), { ...key, options: { ...key.options, ocr: true } }], [written(), key]] as const) {
      if (other === key) writeFileSync(path, readFileSync(path, 'utf8').replace('"facts"', '"fac'));
      const journal = openJournal(path, other);
      expect(journal.done).toEqual([]);
      journal.close();
      expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(2);
    }
  });
});

describe('a lock', () => {
  test('holds as long as its process runs, on this machine', () => {
    const path = join(folder(), 'lock');
    const parent = process.ppid;
    writeFileSync(path, `${String(parent)} ${hostname()}\n`);
    expect(heldBy(path)).toBe(parent);
    expect(() => lock(path, 'out')).toThrow(`out: another run is writing there (process ${String(parent)})`);
    for (const stale of ['999999999 ' + hostname(), `${String(parent)} elsewhere`, `${String(process.pid)} ${hostname()}`, 'torn']) {
      writeFileSync(path, `${stale}\n`);
      expect(heldBy(path)).toBeNull();
    }
    lock(path, 'out')();
    expect(heldBy(path)).toBeNull();
  });
});
