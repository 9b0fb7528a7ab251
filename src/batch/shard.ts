import { createHash } from 'node:crypto';

/** The i-th of n parts of a run, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/4`; null for anything else. */
export function parseShard(text: string): Shard | null {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

/** Whether the input of this name belongs to the shard: the same on every machine, whatever the files hold. */
export function inShard(key: string, { index, count }: Shard): boolean {
  const digest = createHash('sha256').update(key.normalize('NFC')).digest();
  return digest.readUIntBE(0, 6) % count === index - 1;
}
