/** `1.`, `（一）`, `一、`, `第三条`, `①`: an item of a list that brings its own number. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]{1,5}[章节条项]|[①-⑳㉑-㉟㊱-㊿])/;
/** `十五、`, `（一）`, `第三条`: what hardly ever stands behind the end of a sentence but at the head of a paragraph. */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,5}[章节条])/;
/** `1`, `[2]`, `〔3〕`, `注4`, `①`, `*`: the mark of a footnote. */
const NOTE = /^[[［【(（〔]?(?:注释?|附注)?(?:\d{1,3}|[①-⑳㉑-㉟㊱-㊿]|[*※†])[\]］】)）〕]?$/;

export function bringsNumber(text: string): boolean {
  return NUMBERED.test(text);
}

export function opensItem(text: string): boolean {
  return ITEM.test(text);
}

export function isNoteMark(text: string): boolean {
  return NOTE.test(text);
}
