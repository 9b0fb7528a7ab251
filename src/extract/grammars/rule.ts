import type { Measure } from '../../core/observation.js';
import { compose } from '../../lexicon/pattern.js';

/**
 * A sentence pattern over the signature of an item: one letter for each thing the lexer found, in order.
 *
 * | letter | stands for | | letter | stands for |
 * |---|---|---|---|---|
 * | K | words with 占…比重, 比例 | | v | link: 达到, 为 |
 * | X | 是…的 before 倍 | | g, s | change up, down: 增长, 下降 |
 * | F | an earlier figure: 由A | | n, m | noun of movement: 增幅, 降幅 |
 * | W | the metric's own words | | a | adverb: 同比 |
 * | q | amount with a unit | | e | 分别, 均, 各 |
 * | p | %, ‰, 成, 分之 | | h | bound: 突破, 约 |
 * | d | percentage points | | t | 倍, 番 |
 * | r | structure | | u | figure without a unit |
 */
export interface Rule {
  /** Reads like the phrase it matches. */
  readonly name: string;
  readonly signature: RegExp;
  readonly measure: Measure;
  /** Sentences with what they give, `metric measure value unit`, executed by the tests. */
  readonly examples: readonly (readonly [sentence: string, ...observations: string[]])[];
  /** Sentences that hold no observation of this rule. */
  readonly counterExamples: readonly string[];
}

const parts = {
  any: '[A-Za-z]*',
  filler: '[aehv]*',
  change: '[gs]',
  noun: '[nm]',
  words: 'W?',
};

/** A signature pattern over the whole item. */
export const signature = (template: string): RegExp => compose(`^${template}$`, parts);
