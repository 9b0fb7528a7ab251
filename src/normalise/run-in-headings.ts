import type { RawLine } from './lines.js';

/**
 * `三、着力提高行政效能 完成今年工作任务，必须…`: a heading and its paragraph on one line, with a space
 * for all punctuation between them. Only long lines: in broken text a space means nothing.
 */
const RUN_IN = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\s。；：！？]{4,40}[ \u3000]+(?=[^\s]{40})/;

/** The line, or the heading and the paragraph that it holds. */
export function splitRunIn(source: string, line: RawLine): RawLine[] {
  if (line.end - line.start < 60) return [line];
  const heading = RUN_IN.exec(source.slice(line.start, line.start + 120));
  if (heading === null) return [line];
  const cut = line.start + heading[0].length;
  return [{ ...line, end: cut }, { start: cut, end: line.end, pageBreak: false }];
}
