import { type Figure, type FigureGroup, marksIn, type Range } from '../clause.js';
import { readCompare } from '../compares.js';
import { verbOf } from '../metric.js';
import { peelLead, peelTail, type Tail } from '../peel.js';
import { readRanks } from '../ranks/index.js';
import { hangCompare } from '../refine/hang-compares.js';
import { hangRanks } from '../refine/hang-ranks.js';
import { isCount, quantityOf } from '../units.js';
import { emit } from './facts.js';
import { namesClass, promotesClass, takesNoun } from './noun.js';
import type { Reader } from './reader.js';
import type { Shape } from './reading.js';

/** Words, one group of figures, and the words after it. */
export function readGroup(words: Range, group: FigureGroup, reader: Reader, mark: string): void {
  const { lexed, lexicon, state } = reader;
  const figure = group.figures[0];
  if (!figure) return;
  const lead = peelLead(lexed, words, lexicon);
  const tail = peelTail(lexed, { start: lead.start, end: words.end }, lexicon, figure.unit === '番');
  const body = lexed.text.slice(lead.start, tail.end);
  const afterRange = beforeVerb((body === '' || body.endsWith('等')) && countsPlaced(figure, group.after, reader) ? group.after : beforeRanks(group.after, reader), reader);
  const after = lexed.text.slice(afterRange.start, afterRange.end);
  const { figures, listed } = group;
  const say = (shape: Shape, body: Range, extra = ''): void => emit({ lead, body, tail, figures, listed, from: [], shape, mark, extra }, reader);
  if (figure.form === 'ratio' && /^(?:的)?(?:年均|高)?(?:增速|增长速度|增幅|增长|速度|增长率)/.test(after)) {
    // 固定资产投资保持30%以上增速
    say('rate-after', { start: lead.start, end: tail.end });
  } else if (namesClass(figure, body, after, reader) || promotesClass(figure, lexed.text.slice(words.start, words.end), after, reader)) {
    for (const one of group.figures) state.thresholds.add(one.start);
    // 推进甲公司540万吨捣固焦、乙公司风电场等18个项目建设: what is done is done to the projects, too
    const verb = verbOf(body, lexicon);
    if (verb !== '') state.verb = verb;
  } else if (isDoneFor(tail, after, reader)) {
    // 为12万名妇女进行免费筛查, 住房公积金为4000户家庭圆了安居梦: for whom it is done
    say('counted', { start: lead.start, end: words.end }, after);
  } else if (after !== '' && takesNoun(figure, tail, body, after, reader)) {
    const isChange = tail.pieces.some(({ value }) => value.kind === 'change');
    const start = isChange && body === '' ? (tail.pieces.find(({ value }) => value.kind === 'change')?.start ?? lead.start) : lead.start;
    const end = isChange ? words.end : tail.end;
    say('counted', { start, end }, after);
  } else say('words', { start: lead.start, end: tail.end });
  const joint = lexed.text[afterRange.end] === '、' ? 1 : 0;
  hangAfter({ start: afterRange.end + joint, end: group.after.end }, reader);
}

const doneFor = /^[^，、；]{1,14}(?:进行|提供|办理|发放|解决|减免|配备|购买|圆了)/;

/** Whether so many are those for whom something is done: 为 before the count, what is done behind it. */
const isDoneFor = ({ pieces, end }: Tail, after: string, { lexed }: Reader): boolean =>
  pieces.length === 1 && pieces[0]?.word === '为' && !/[率额量值数度]/.test(lexed.text.charAt(end - 1)) && doneFor.test(after);

// 、改造优化…, 、实施…: a second thing that is done
const nextVerb = /^(?:加快|全面|深入|积极|大力)?(?:新建|改造|改建|扩建|建设|建成|实施|推进|启动|开工|优化|完善|打造|推广|开展)(?=[^，、；]{4})(?![^，、；]{0,3}(?:工程|项目|能力|水平|任务|面积)(?:$|[，、；的]))/;

/** 10个社会停车场、改造优化交通控制系统: what is counted ends where another verb begins. */
function beforeVerb(after: Range, { lexed }: Reader): Range {
  const cut = marksIn(lexed, after, '、').find((mark) => nextVerb.test(lexed.text.slice(mark + 1, after.end)));
  return cut === undefined || cut <= after.start + 1 ? after : { start: after.start, end: cut };
}

/** 7项主要经济指标增速位居全省前三位, 23个县生产总值增幅高于全省: so many have that place. */
function countsPlaced({ form, unit }: Figure, after: Range, { lexed, lexicon }: Reader): boolean {
  if (form !== 'amount' || !isCount(quantityOf(unit, lexicon))) return false;
  const placed = readRanks(lexed, after, lexicon)[0] ?? readCompare(lexed, after, null, lexicon);
  return placed != null && placed.start - after.start > 1 && marksIn(lexed, after, '、').length === 0 && !/^的|(?:数量?|总量)$/.test(lexed.text.slice(after.start, placed.start));
}

/** The words after a figure up to a rank or comparison among them. */
function beforeRanks(after: Range, { lexed, lexicon }: Reader): Range {
  if (after.start >= after.end) return after;
  const rank = readRanks(lexed, after, lexicon)[0];
  // 5个在全国处于领先地位、举足轻重的企业集团: what place they have says which are counted
  if (rank && /^(?:地位|水平|优势)?(?:、[^，；]{0,40})?的[^，；、]{2,40}$/.test(lexed.text.slice(rank.end, after.end))) return after;
  // 3个示范县、总数居全国首位: what stands before the last mark is the noun, after it the ranked metric
  if (rank) return { start: after.start, end: marksIn(lexed, { start: after.start, end: rank.start }, '、').at(-1) ?? after.start };
  const compare = readCompare(lexed, after, null, lexicon);
  return compare ? { start: after.start, end: compare.start } : after;
}

/** Hangs the ranks or the comparison that follow a figure. */
export function hangAfter(after: Range, reader: Reader): void {
  if (after.start >= after.end) return;
  const ranks = readRanks(reader.lexed, after, reader.lexicon);
  if (ranks.length > 0) hangRanks(ranks, reader);
  else hangCompare(after, null, reader);
}
