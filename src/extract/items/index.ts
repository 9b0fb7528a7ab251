import type { Lexicon } from '../../lexicon/index.js';
import type { Item, Range } from '../clause.js';
import { tidy, verbOf } from '../metric.js';
import { peelLead } from '../peel.js';
import { readRanks } from '../ranks/index.js';
import { contestBefore } from '../ranks/contests.js';
import { hangCompare } from '../refine/hang-compares.js';
import { hangRanks } from '../refine/hang-ranks.js';
import { shareEnding } from '../refine/share-ending.js';
import { spreadBound } from '../refine/spread-bound.js';
import { comparePattern } from './compare.js';
import { countSizePattern } from './count-size.js';
import { countedRatePattern } from './counted-rate.js';
import { moveAcrossPattern, movePattern } from './move.js';
import { passedPattern } from './passed.js';
import { attributePattern, holderPattern, separatePattern, sizedPattern, thresholdCountPattern, twoCountsPattern } from './pairs.js';
import type { ItemPattern, Reader } from './reader.js';
import { rateFirstPattern } from './rate-first.js';
import { singlePattern } from './single.js';
import { sizeClassPattern } from './size-class.js';
import { movingIn } from './subjects.js';
import { thresholdPattern } from './threshold.js';

/** The constructions over figures, in the order they are tried. */
export const itemPatterns: readonly ItemPattern[] = [
  comparePattern, rateFirstPattern, countSizePattern, passedPattern, countedRatePattern, sizeClassPattern, movePattern, moveAcrossPattern, attributePattern, thresholdPattern,
  holderPattern, sizedPattern, thresholdCountPattern, separatePattern, twoCountsPattern, singlePattern,
];

const strongMark = /^[；;。！？!?]$/;
const listJoint = /^[、和及与以或并]/;

/** Reads one item of a sentence: adds its facts to the state. */
export function readItem(item: Item, reader: Reader): void {
  const { lexed, lexicon, state } = reader;
  state.group += 1;
  state.isNewClause = !listJoint.test(item.mark);
  if (state.isNewClause) state.clauseNumber += 1;
  if (strongMark.test(item.mark)) {
    state.verb = '';
    state.recent = [];
    state.whole = null;
    state.contest = null;
  }
  const words = hangLeadingRanks(item.words, item.groups.length > 0, reader);
  if (item.groups.length > 0) {
    readFigures({ ...item, words }, reader);
    return;
  }
  const lead = peelLead(lexed, words, lexicon);
  const clause = lexed.text.slice(lead.start, words.end);
  state.contest = contestBefore(lexed.text.slice(words.start, words.end), lexicon) ?? state.contest;
  if (!hangCompare(words, null, reader) && item.mark !== '、') {
    // 建设大剧院、美术馆和10处名人故居: the verb holds for what is counted, too
    state.verb = /^[和及与]$/.test(state.nextMark) ? verbOf(clause, lexicon) : '';
  }
  const topic = projectIn(clause, lexicon);
  const subject = actor.exec(clause)?.groups?.['subject'] ?? '';
  if (topic !== '') state.topic = topic;
  if (subject !== '' && (strongMark.test(item.mark) || state.clauseNumber === 1)) {
    state.topic = subject;
    state.holder = null;
  }
  const moving = state.contest === null ? movingIn(words, reader) : [];
  if (moving.length > 0) {
    state.metrics = moving;
    state.movingGroup = state.group;
  }
  // 初步预计，… and 到2025年，…: what stands alone before the comma holds for the sentence
  const isAlone = lead.start === words.end && words.start < words.end;
  if (isAlone || state.nextMark === '：') {
    state.status = lead.status ?? state.status;
    state.time = lead.time ?? state.time;
  }
}

// 城市建设战役要重点抓好…: who has to do what the sentence says
const actor = /^(?<subject>[^，、：“”]{3,10}?)要(?=[^求素点害闻道]{2})/;

/** 重点推进宜居示范工程, 推进康养项目建设: the project that a later 完成投资 is spent on; empty for other clauses. */
function projectIn(words: string, lexicon: Lexicon): string {
  const bare = words.replace(/^(?:重点|加快|全力|大力)/, '');
  const object = bare.slice(verbOf(bare, lexicon).length);
  return object.length < bare.length && /(?:项目|工程|基地|园区|集群)(?:建设)?$/.test(object) ? tidy(object.replace(/建设$/, '')) : '';
}

function readFigures(item: Item, reader: Reader): void {
  const before = reader.state.facts.length;
  let rest = item;
  while (rest.groups.length > 0) {
    let left: Pick<Item, 'words' | 'groups'> | null = null;
    for (const pattern of itemPatterns) {
      left = pattern.read(rest, reader);
      if (left) break;
    }
    if (!left) break;
    rest = { words: left.words, groups: left.groups, mark: rest.mark, end: rest.end };
  }
  const made = reader.state.facts.slice(before);
  shareEnding(made, reader);
  spreadBound(item, reader.state.facts.slice(0, before), made, reader);
}

/** Ranks in the words of an item: all of them where no figure follows, else those before its own metric. */
function hangLeadingRanks(words: Range, hasFigures: boolean, { lexed, lexicon, state }: Reader): Range {
  const ranks = readRanks(lexed, words, lexicon);
  if (ranks.length === 0) return words;
  hangRanks(ranks, { lexed, lexicon, state });
  const end = ranks.at(-1)?.end ?? words.start;
  const mark = /^[、和及并且，]+/.exec(lexed.text.slice(end))?.[0].length ?? 0;
  return { start: hasFigures ? Math.min(end + mark, words.end) : words.end, end: words.end };
}
