import type { Figure, Range } from '../clause.js';
import { headOf } from '../metric.js';
import { type Lead, peelTail, type Tail } from '../peel.js';
import { type Reader, wordsIn } from './reader.js';

/**
 * How words and figures stand to each other. words: the metric before its figure, 增加值增长5% ·
 * counted: the noun after it, 5个标杆 · moved: an earlier figure before it, 从9天缩短至4天 ·
 * rate-after: 增速 after it, 保持30%以上增速
 */
export type Shape = 'words' | 'counted' | 'moved' | 'rate-after';

/** A group of figures with its words sorted: what becomes facts. */
export interface Reading {
  readonly shape: Shape;
  readonly lead: Lead;
  /** The metric's words. */
  readonly body: Range;
  readonly tail: Tail;
  readonly figures: readonly Figure[];
  readonly listed: boolean;
  /** The earlier figures of a move, one a figure; empty for none. */
  readonly from: readonly Figure[];
  readonly mark: string;
  /** The noun after the figure; empty but for `counted`. */
  readonly extra: string;
}

/** A reading with its metric cut to its own words, and its signature (see grammars/rule.ts). */
export interface Signed {
  readonly body: Range;
  readonly basis: string | null;
  readonly signature: string;
}

const shareWords = /占(?!地(?![区方])|用|有|补|线|道|位)|^完成[^，、]{0,4}(?:任务数?|预算|计划|目标)|(?:比重|占比|比例|份额)$/;
// 是2008年的, 相当于上年的
const multipleBase = /(?:是|为|相当于|达到|约为|达)(?<base>[^，、；是为]{1,14}?)的$/;
/** Whether a metric is a part of a whole: 占生产总值比重. */
export const saysShare = (words: string): boolean => shareWords.test(words);
const each = /^(?:分别|均|都|各|分别为|皆|全部|双双)$/;
const formLetter = { amount: 'q', ratio: 'p', points: 'd', times: 't', structure: 'r', bare: 'u' } as const;

/** Whether a word says that what follows holds of each member: 分别, 均. */
export const isEachWord = (word: string): boolean => each.test(word);

function letterOf({ word, value }: Tail['pieces'][number]): string {
  if (isEachWord(word)) return 'e';
  if (value.kind === 'change') return value.sign > 0 ? 'g' : 's';
  if (value.kind === 'noun') return value.sign > 0 ? 'n' : 'm';
  return value.kind === 'bound' ? 'h' : value.kind === 'adverb' ? 'a' : 'v';
}

/** The signature of words, with what is peeled from their end, before a figure: `gq` for 增长 and an amount. */
export const signatureOf = (words: string, pieces: Tail['pieces'], form: Figure['form']): string =>
  `${saysShare(words) && form === 'ratio' ? 'K' : ''}${pieces.map(letterOf).join('')}${formLetter[form]}`;

/** Writes the signature of a reading; `null` for a bare figure with nothing to make it a value: 高探1. */
export function sign({ shape, body, tail, figures, from }: Reading, reader: Reader): Signed | null {
  const { lexed, lexicon } = reader;
  const [figure] = figures;
  if (!figure) return null;
  const words = wordsIn(reader, body);
  if (figure.form === 'bare' && tail.pieces.length === 0 && headOf(words, lexicon) === '' && from.length === 0) return null;
  const letters = `${shape === 'moved' ? 'FW' : ''}${tail.pieces.map(letterOf).join('')}${shape === 'rate-after' ? 'n' : ''}${formLetter[figure.form]}`;
  const multiple = figure.form === 'times' ? multipleBase.exec(lexed.text.slice(body.start, figure.start)) : null;
  if (!multiple?.groups) return { body, basis: tail.basis, signature: saysShare(words) && figure.form === 'ratio' ? `K${letters}` : letters };
  const base = multiple.groups['base'] ?? '';
  const cut = { start: body.start, end: Math.min(body.end, body.start + multiple.index) };
  return {
    body: { start: cut.start, end: peelTail(lexed, cut, lexicon).end },
    basis: /^(?:上年|去年|上一年)/.test(base) ? 'yoy' : base,
    signature: `X${letters}`,
  };
}
