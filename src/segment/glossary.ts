import type { Block } from './blocks.js';

/** `名词解释`, `《政府工作报告》有关内容名词注释`, `附件：注释`, `附：相关名词解释`, `《政府工作报告》释义` */
const TITLE = /^(?:附件?\d?[:：]?)?(?:《?政府工作报告》?)?(?:中?的?(?:有关|相关|部分)?(?:内容|名词|词语|用语|术语|用词|专有名词|词汇)*(?:及有关情况|的)*(?:解释|注释|释义|说明|解读|名词)(?:和?说明)*)[:：]?(?:（[^（）]{0,30}）)?$/;
/** `[1]`, `［1］`, `【1】`, `[^1]:`, `①`, `1.“三区三线”：`, `注1`: how a note opens. */
const NOTE = /^(?:[\[［〔【（(]\^?\d{1,3}[\]］〕】）)]|[①-⑳]|注?\d{1,3}[.．、:：]?(?=[“"《\p{Script=Han}]))/u;
const LEAST_SHARE = 0.6;

/** The first paragraph of the notes after the text; the number of paragraphs where there are none. */
export function glossaryStart(blocks: readonly Block[]): number {
  const from = Math.floor(blocks.length * 0.25);
  for (let i = from; i < blocks.length; i++) {
    const text = blocks[i]?.text ?? '';
    if (text.length <= 40 && TITLE.test(text)) return i;
  }
  return trailingNotes(blocks);
}

/** Notes without a heading: paragraphs at the end that nearly all open with a note's number. */
function trailingNotes(blocks: readonly Block[]): number {
  let start = blocks.length;
  let notes = 0;
  for (let i = blocks.length - 1; i > 0; i--) {
    const text = blocks[i]?.text ?? '';
    if (/^[\[［〔【]\^?\d{1,3}[\]］〕】]/.test(text)) {
      notes++;
      start = i;
    } else if (notes < (blocks.length - i) * LEAST_SHARE) break;
  }
  return notes >= 2 ? start : blocks.length;
}

export function isNote(text: string): boolean {
  return NOTE.test(text);
}
