/** `<!--` of a comment and the `-->` that ends it; one that is never ended is none. */
const OPENING = '<!--';
const CLOSING = '-->';

/** Pairs of offsets between which a text is comment, over however many lines. */
function commentsIn(source: string, from: number): number[] {
  const found: number[] = [];
  for (let start = source.indexOf(OPENING, from); start >= 0;) {
    const end = source.indexOf(CLOSING, start + OPENING.length);
    if (end < 0) break;
    found.push(start, end + CLOSING.length);
    start = source.indexOf(OPENING, end);
  }
  return found;
}

/** A reader of lines in order that gives the part of a line outside comments: they may take its start, its end or all of it. */
export function outsideComments<T extends { readonly start: number; readonly end: number }>(source: string, from: number): (line: T) => T {
  const comments = commentsIn(source, from);
  let next = 0;
  return (line) => {
    while ((comments[next + 1] ?? Infinity) <= line.start) next += 2;
    let { start, end } = line;
    for (let i = next; (comments[i] ?? Infinity) < end; i += 2) {
      const opened = comments[i] ?? end;
      const closed = comments[i + 1] ?? end;
      if (opened <= start) start = Math.max(start, Math.min(closed, end));
      else if (closed >= end) end = opened;
    }
    return start === line.start && end === line.end ? line : { ...line, start, end };
  };
}
