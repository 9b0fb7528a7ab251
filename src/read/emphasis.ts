/** A line of a document as it is shown. */
export interface ShownLine {
  readonly text: string;
  /** How much of `text` is bold, from its start. */
  readonly bold: number;
  /** 2 for `<h2>` and for a second outline level; 0 for no heading. */
  readonly heading: number;
}

/** Where more lines are bold, or headings, that tells nothing. */
const MOST = 0.5;

/** Headings and bold starts of lines get the marks of Markdown, which the next stage knows; not where most of the text has them. */
export function marked(lines: readonly ShownLine[]): string[] {
  const shown = lines.filter(({ text }) => text.trim() !== '');
  const bold = shown.filter(isBold).length <= shown.length * MOST;
  const headed = shown.filter(({ heading }) => heading > 0).length <= shown.length * MOST;
  return lines.map((line) => (headed && line.heading > 0 ? asHeading(line) : bold ? withBoldStart(line) : line.text));
}

const isBold = ({ text, bold }: Pick<ShownLine, 'text' | 'bold'>): boolean => bold >= text.trimEnd().length;

function asHeading({ text, heading }: ShownLine): string {
  return text.trim() === '' ? text : `${'#'.repeat(Math.min(heading, 6))} ${text.trim()}`;
}

function withBoldStart({ text, bold }: ShownLine): string {
  const lead = text.slice(0, bold).trim();
  if (lead === '' || !(isBold({ text, bold }) || /[。！：]$/.test(lead))) return text;
  return `${/^\s*/.exec(text)?.[0] ?? ''}**${lead}**${text.slice(bold)}`;
}
