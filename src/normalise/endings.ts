/**
 * How a line ends. stop: `…保持稳定。`, `…崇高的敬意！”` · colon: `各位代表：` ·
 * semicolon: `…1 家；` ·
 * open: in the middle of something for sure, `增长 3.5%，`, `（` · plain: a word, a number, a closing mark.
 */
export type Ending = 'stop' | 'colon' | 'semicolon' | 'open' | 'plain';

const STOP = /[。！？!?…][”’」』）)》】"\]］]{0,3}$/;
const COLON = /[：:]$/;
const SEMICOLON = /[；;]$/;
const OPEN = /[，,、“‘「『（(《〈【〔［·～~＋+×/∶]$/;
/** What no paragraph starts with: `，`, `）`, `％`. */
const CONTINUES = /^[，、。；：！？”’」』）》〉】〕％%,;:!?)．]/;

export function endingOf(text: string): Ending {
  const tail = text.slice(-4);
  if (STOP.test(tail)) return 'stop';
  if (COLON.test(tail)) return 'colon';
  if (SEMICOLON.test(tail)) return 'semicolon';
  return OPEN.test(tail) ? 'open' : 'plain';
}

/** Whether a line cannot be the start of a paragraph. */
export function continues(text: string): boolean {
  return CONTINUES.test(text);
}

/** Whether a text is running text and not a heading: it has the punctuation of sentences. */
export function isRunning(text: string): boolean {
  return /[。；！？]./.test(text) || (text.includes('，') && text.length > 45);
}
