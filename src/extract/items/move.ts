import type { Figure, FigureGroup, Range } from '../clause.js';
import { peelLead, peelTail } from '../peel.js';
import { emit } from './facts.js';
import { hangAfter } from './group.js';
import { type ItemPattern, type Reader, wordsIn } from './reader.js';

const earlier = /(?<!自|经|理|缘|服|顺)(?:由|从)(?!于|事|业|而|此)[^，、；由从]{0,12}$/;

// 调整到2005年的
const moveEnd = /^[^，、]{0,8}(?:到|至|为)(?:[^，、；]{0,12}的)?$/;

/** 由…的A…到B: the words before the first figure and between the two. */
const isEarlier = (before: string, between: string): boolean =>
  earlier.test(before) && /(?:到|至|为|成)(?:了)?(?:[^，、；]{0,12}的)?(?:约|近|超过|预计|超)?$/.test(between);

/** 企业开办时间从9天缩短至4天 */
function readMove(words: Range, mark: string, from: readonly Figure[], second: FigureGroup, reader: Reader): void {
  const { lexed, lexicon } = reader;
  const before = wordsIn(reader, words);
  const cut = words.end - (earlier.exec(before)?.[0].length ?? 0);
  const end = second.figures[0]?.start ?? words.end;
  const between = { start: Math.min(from.at(-1)?.end ?? end, end), end };
  // 增加到2007年的: the date of what it came to
  const particle = lexed.text[between.end - 1] === '的' ? 1 : 0;
  const tail = peelTail(lexed, { start: between.start, end: between.end - particle }, lexicon, true);
  const lead = peelLead(lexed, { start: words.start, end: cut }, lexicon);
  // 补助标准分别从154.3元、220元提高到300元
  const own = peelTail(lexed, { start: lead.start, end: cut }, lexicon);
  emit({ lead, body: { start: lead.start, end: own.end }, tail: { ...tail, pieces: [...own.pieces, ...tail.pieces.filter(({ value }) => value.kind !== 'change')] }, figures: second.figures, listed: second.listed, from, mark, shape: 'moved', extra: '' }, reader);
  hangAfter(second.after, reader);
}

/** 综合排名从369位上升到235位 is a place, not an amount. */
function placeFrom(from: Figure | undefined, to: Figure | undefined, { lexed, state }: Reader): void {
  const fact = state.facts.at(-1);
  if (!from || !to || fact?.figure !== to || !/^(?:位|名)$/.test(to.unit) || to.number === null || from.number === null) return;
  const rank = { text: lexed.text.slice(from.start, to.end), scope: '', position: to.number, top: null, band: null, from: from.number };
  state.facts[state.facts.length - 1] = { ...fact, measure: 'rank', figure: null, from: null, rank, start: Math.min(fact.start, from.start) };
}

export const movePattern: ItemPattern = {
  name: '由<earlier>到<value>',
  read(item, reader) {
    const [first, second] = item.groups;
    if (!first || !second || !isEarlier(wordsIn(reader, item.words), wordsIn(reader, first.after))) return null;
    readMove(item.words, item.mark, first.figures, second, reader);
    placeFrom(first.figures[0], second.figures[0], reader);
    return { words: second.after, groups: item.groups.slice(2) };
  },
  examples: [
    ['企业开办时间从9天缩短至4天。', '企业开办时间 level 4 天'],
    ['全省农业税税率由7%降到5%。', '农业税税率 level 5 %'],
    ['综合排名从369位上升到235位。', '综合排名 rank 235'],
    ['补助标准分别从154.3元、220元提高到300元、320元。', '补助标准 level 300 元', '补助标准 level 320 元'],
  ],
};

/** The end of the move stands in the next clause: the first half waits in the state. */
export const moveAcrossPattern: ItemPattern = {
  name: '由<earlier>，调整到<value>',
  read(item, reader) {
    const { state } = reader;
    const [first, second] = item.groups;
    if (!first || second) return null;
    if (state.moved) {
      readMove(state.moved.words, '，', state.moved.figures, first, reader);
      state.moved = null;
      return { words: first.after, groups: [] };
    }
    if (first.after.start < first.after.end || !earlier.test(wordsIn(reader, item.words)) || !moveEnd.test(state.nextWords)) return null;
    state.moved = { words: item.words, figures: first.figures };
    return { words: first.after, groups: [] };
  },
  examples: [['三次产业结构由2000年的26.3∶35.2∶38.5，调整到2005年的22.3∶39∶38.7。', '三次产业结构 structure 22.3∶39∶38.7 ']],
};
