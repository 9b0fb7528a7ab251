const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．]/;
const ALL_FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．]/g;
const DISTANCE = 0xfee0;

/** Digits, Latin letters, ％ and ． in half width; the length stays the same. */
export function foldWidths(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(ALL_FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - DISTANCE));
}
