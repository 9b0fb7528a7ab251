import { peelLead, peelTail } from '../peel.js';
import { emit } from './facts.js';
import { type ItemPattern, wordsIn } from './reader.js';

// 的比例压减全省一般性支出, 的增幅提高最低生活保障标准
const rateOf = /^的(?:比例|增幅|幅度|速度|标准)/;

/** The rate stands first, then the verb of change, then what changes. */
export const rateFirstPattern: ItemPattern = {
  name: '按照<percent>的比例<change><metric>',
  read(item, reader) {
    const { lexed, lexicon } = reader;
    const [group] = item.groups;
    const [figure, another] = group?.figures ?? [];
    if (!group || !figure || another || figure.form !== 'ratio' || !/按照?/.test(wordsIn(reader, item.words))) return null;
    const rate = rateOf.exec(wordsIn(reader, group.after))?.[0];
    if (rate === undefined) return null;
    const from = group.after.start + rate.length;
    const verb = [2, 3, 4].map((length) => from + length).find((end) => peelTail(lexed, { start: from, end }, lexicon).pieces[0]?.value.kind === 'change');
    if (verb === undefined) return null;
    const lead = peelLead(lexed, { start: verb, end: group.after.end }, lexicon);
    const bound = peelTail(lexed, item.words, lexicon);
    const change = peelTail(lexed, { start: from, end: verb }, lexicon);
    const tail = { ...change, pieces: [...bound.pieces, ...change.pieces] };
    emit({ lead, body: { start: lead.start, end: group.after.end }, tail, figures: [figure], listed: false, from: [], mark: item.mark, shape: 'words', extra: '' }, reader);
    return { words: { start: group.after.end, end: group.after.end }, groups: item.groups.slice(1) };
  },
  examples: [['按照不低于5%的比例压减一般性支出。', '一般性支出 growth -5 %'], ['按照不低于10%的增幅提高最低生活保障标准。', '最低生活保障标准 growth 10 %']],
};
