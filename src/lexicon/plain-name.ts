import type { Measure } from '../core/observation.js';
import type { PairRow, Row, Tables } from './tables.js';
import { type WordTable, wordTable } from './words.js';

/** The name by which a metric is looked up. */
export type PlainNamer = (metric: string, measure: Measure) => string;

/** What texts write around a name in quotation marks: “四上”企业 and 四上企业. */
const quotes = /[“”‘’"'「」『』]/g;

/** Leaves out of a metric what is no part of an indicator's name, and gives the words of names in one form. */
export function plainNamer(sets: readonly Tables[]): PlainNamer {
  const words = (rows: (tables: Tables) => readonly Row[] | undefined): WordTable<string> =>
    wordTable(() => sets.flatMap((tables) => rows(tables) ?? []).map(({ word }) => [word, ''] as const));
  const pairs = (rows: (tables: Tables) => readonly PairRow[] | undefined): WordTable<string> =>
    wordTable(() => sets.flatMap((tables) => rows(tables) ?? []).flatMap((row) => row.words.map((word) => [word, row.word] as const)));
  const drop = words(({ naming }) => naming?.drop);
  const rates = words(({ naming }) => naming?.rates);
  const tails = words(({ naming }) => naming?.tails);
  const heads = pairs(({ naming }) => naming?.heads);
  const inner = wordTable(() => [
    ...sets.flatMap(({ naming }) => naming?.ignore ?? []).map(({ word }) => [word, ''] as const),
    ...sets.flatMap(({ naming }) => naming?.same ?? []).flatMap((row) => row.words.map((word) => [word, row.word] as const)),
  ]);
  return (metric, measure) => {
    const unquoted = metric.replace(quotes, '');
    let start = 0;
    // 全市累计…
    for (let hit = drop.at(unquoted, 0); hit !== null && start + hit.word.length < unquoted.length; hit = drop.at(unquoted, start)) {
      // not the 共 of 共享单车
      if ((heads.at(unquoted, start)?.word.length ?? 0) > hit.word.length) break;
      start += hit.word.length;
    }
    const rate = measure === 'growth' ? rates.endingAt(unquoted, unquoted.length, start + 1) : null;
    let end = unquoted.length - (rate?.word.length ?? 0);
    // …改造任务全面完成
    for (let hit = tails.endingAt(unquoted, end, start + 2); hit !== null; hit = tails.endingAt(unquoted, end, start + 2)) end -= hit.word.length;
    const name = replaced(unquoted.slice(start, end), inner);
    const head = heads.at(name, 0);
    return head === null ? name : head.value + name.slice(head.word.length);
  };
}

/** Each word of the table, the longest first, as what it stands for. */
function replaced(text: string, table: WordTable<string>): string {
  let made = '';
  for (let at = 0; at < text.length;) {
    const hit = table.at(text, at);
    made += hit === null ? text.charAt(at) : hit.value;
    at += hit?.word.length ?? 1;
  }
  return made;
}
