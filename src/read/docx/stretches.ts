import type { ShownLine } from '../emphasis.js';

/** A stretch of text that is shown in one way. */
export interface Stretch {
  readonly text: string;
  readonly bold: boolean;
}

/** The lines of stretches that follow each other: line breaks stand in their text. */
export function linesOf(stretches: readonly Stretch[], heading: number): ShownLine[] {
  const lines: ShownLine[] = [];
  let text = '';
  let bold = 0;
  for (const stretch of stretches) {
    stretch.text.split('\n').forEach((piece, i) => {
      if (i > 0) {
        lines.push({ text, bold, heading });
        text = '';
        bold = 0;
      }
      // spaces before what is bold may be as they like
      if (stretch.bold && text.slice(bold).trim() === '') bold = text.length + piece.length;
      text += piece;
    });
  }
  return [...lines, { text, bold, heading }];
}

/** A line of a row, or what else has no look of its own. */
export const plainLine = (text: string): ShownLine => ({ text, bold: 0, heading: 0 });
