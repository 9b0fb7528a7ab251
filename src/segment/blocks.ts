import type { NormalSpan } from '../core/span.js';
import type { NormalText } from '../core/text.js';

/** A paragraph with its text and what emphasis the source gave it. */
export interface Block {
  readonly span: NormalSpan;
  readonly text: string;
  /** The number of `#`; 0 for none. */
  readonly heading: number;
  /** How many characters at its start are bold. */
  readonly bold: number;
  /** A row of a table. */
  readonly row: boolean;
}

export function blocksOf(normal: NormalText): Block[] {
  let next = 0;
  return normal.paragraphs.map((span) => {
    let heading = 0;
    let bold = 0;
    let row = false;
    for (let mark = normal.marks[next]; mark !== undefined && mark.span.start < span.end; mark = normal.marks[++next]) {
      if (mark.kind === 'heading') heading = mark.level;
      else if (mark.kind === 'row') row = true;
      else if (mark.span.start === span.start + bold) bold += mark.span.end - mark.span.start;
    }
    return { span, text: normal.text.slice(span.start, span.end), heading, bold, row };
  });
}
