import { headOf, tidy } from '../metric.js';
import { peelLead, peelTail } from '../peel.js';
import { type ItemPattern, wordsIn } from './reader.js';

const round = /^[十百千万亿元级]{1,5}(?:台阶|大关)/;

/** How many round figures were passed is no measure; what passed them is what the next figures are of. */
export const passedPattern: ItemPattern = {
  name: '<metric>跨过<count><round>台阶',
  read(item, reader) {
    const { lexed, lexicon, state } = reader;
    const [group] = item.groups;
    const [figure, another] = group?.figures ?? [];
    const steps = group ? round.exec(wordsIn(reader, group.after))?.[0] : undefined;
    if (!group || !figure || another || figure.unit !== '个' || steps === undefined) return null;
    state.thresholds.add(figure.start);
    const lead = peelLead(lexed, item.words, lexicon);
    const tail = peelTail(lexed, { start: lead.start, end: item.words.end }, lexicon);
    const local = tidy(lexed.text.slice(lead.start, tail.end));
    if (headOf(local, lexicon) !== '') state.metrics = [{ inherited: '', local }];
    return { words: { start: group.after.start + steps.length, end: group.after.end }, groups: item.groups.slice(1) };
  },
  examples: [
    ['生产总值连跨3个千亿元台阶、达到4210亿元，年均增长7%。', '生产总值 level 4210 亿元', '生产总值 growth 7 %'],
    ['地区生产总值跨过4个千亿级台阶。'],
    ['3个园区再上台阶。', '园区再上台阶 level 3 个'],
  ],
};
