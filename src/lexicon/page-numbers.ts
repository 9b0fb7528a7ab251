/** `1.`, `（一）`, `一、`, `第三条`, `①`: an item of a list that brings its own number. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|第[\d一二三四五六七八九十百]{1,5}[章节条项]|[①-⑳])/;
/** `1`, `[2]`, `〔3〕`, `注4`, `①`, `*`: the mark of a footnote. */
const NOTE = /^[[［【(（〔]?(?:注释?|附注)?(?:\d{1,3}|[①-⑳]|[*※†])[\]］】)）〕]?$/;

export function bringsNumber(text: string): boolean {
  return NUMBERED.test(text);
}

export function isNoteMark(text: string): boolean {
  return NOTE.test(text);
}
