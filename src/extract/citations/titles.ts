/** What stands between 《 and 》, by offsets of the marks. */
export interface Title {
  /** Without line breaks; inner 〈〉 as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that open a title, with those that close it. */
const PAIRS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' };
const OPENS = /[《〈]/g;
/** A title is not longer; what is was never closed. */
const LONGEST = 240;

/** Every 《…》, outermost only: `《关于修改〈…条例〉的决定》` is one. */
export function titlesIn(text: string): Title[] {
  const titles: Title[] = [];
  OPENS.lastIndex = 0;
  for (let opening = OPENS.exec(text); opening !== null; opening = OPENS.exec(text)) {
    const at = opening.index;
    const end = endOf(text, at);
    if (end === null) continue;
    const title = text.slice(at + 1, end - 1).replace(/(?<!\s)\s*\n\s*/g, '');
    if (title !== '') titles.push({ text: title, start: at, end });
    OPENS.lastIndex = end;
  }
  return titles;
}

/** Where the title that opens at a place is closed, one break of paragraphs inside it at most; `null` where it never is. */
function endOf(text: string, start: number): number | null {
  const open = text[start] ?? '';
  const close = PAIRS[open] ?? '';
  let depth = 0;
  let breaks = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at++) {
    const char = text[at] ?? '';
    if (char === open) depth++;
    else if (char === close && --depth === 0) return at + 1;
    else if (char === '\n' && ++breaks > 1) return null;
    else if (char === '。' && open === '〈') return null;
  }
  // An inner 《 that was never closed: the first 》 ends it all.
  const near = text.slice(start, start + LONGEST);
  const first = near.indexOf(close);
  return first > 0 && !near.slice(0, first).includes('\n') ? start + first + 1 : null;
}
