import type { Block } from './blocks.js';

/** What notes explain: `名词解释`, `部分用语说明`. */
const SUBJECT = /名词|词语|用语|术语|用词|词汇/;
const END = /(?:解释|注释|释义|说明|解读|名词)$/;
/** `注释`, `《政府工作报告》释义`, `解释和说明` */
const BARE = /^(?:政府工作报告)?中?的?(?:注释|释义|解释和?说明)$/;
const LONGEST_TITLE = 40;
const LEAST_SHARE = 0.6;

/** For each paragraph whether it belongs to notes after the text: 名词解释, footnotes. */
export function notesOf(blocks: readonly Block[]): boolean[] {
  const start = glossaryStart(blocks);
  let noting = false;
  return blocks.map((block, i) => {
    if (i === start || (i > start && isTitle(block.text))) noting = true;
    else if (noting && endsNotes(blocks, i)) noting = false;
    return noting;
  });
}

/** `名词解释`, `《政府工作报告》有关内容名词注释`, `附件：注释`, `附：名词解释（以出现先后排序）` */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[，。；]/.test(text)) return false;
  const words = text.replace(/[（(][^]*$/, '').replace(/[：:《》]/g, '').replace(/^附件?\d?/, '');
  return END.test(words) && (SUBJECT.test(words) || BARE.test(words));
}

/** The first paragraph of the notes; the number of paragraphs where there are none. */
function glossaryStart(blocks: readonly Block[]): number {
  const from = Math.floor(blocks.length * 0.25);
  for (let i = from; i < blocks.length; i++) {
    const text = blocks[i]?.text ?? '';
    if (isTitle(text)) return i;
  }
  return trailingNotes(blocks);
}

/** `附件`, `附件2：2014年十件民生实事` */
const ANNEX = /^附(?:件|[:：])/;

/** Whether the notes end here because an annex of another kind begins. */
function endsNotes(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]?.text ?? '';
  if (!ANNEX.test(text) || text.length > 45 || /[。；]/.test(text)) return false;
  return ![text, blocks[i + 1]?.text ?? '', blocks[i + 2]?.text ?? ''].some((line) => /名词|注释|解释|释义|用语|术语|说明/.test(line));
}

/** Notes without a heading: paragraphs at the end that nearly all open with a note's number. */
function trailingNotes(blocks: readonly Block[]): number {
  let start = blocks.length;
  let notes = 0;
  for (let i = blocks.length - 1; i > 0; i--) {
    const text = blocks[i]?.text ?? '';
    if (/^[[［〔【](?:\^?\d{1,3}|[①-⑳㉑-㉟㊱-㊿])[\]］〕】]/.test(text)) {
      notes++;
      start = i;
    } else if (notes < (blocks.length - i) * LEAST_SHARE) break;
  }
  return start;
}
