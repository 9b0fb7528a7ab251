import { closesUp, LineWriter, type Line, type Setting } from './line-writer.js';
import { raisedText } from './raised.js';
import { rowsOf } from './tables.js';
import { type Element, plainText } from './tree.js';

export interface Lines {
  readonly lines: readonly Line[];
  /** How many marks of footnotes were left out: `增长5%<sup>1</sup>`. */
  readonly notes: number;
}

const BLOCKS = new Set([
  '#page', 'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre',
  'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const SHOWN_AS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|table|flex|grid|list-item)/i;
const BOLD_STYLE = /(?:^|;)\s*font-weight\s*:\s*(?<weight>\w+)/i;
const RAISED_STYLE = /(?:^|;)\s*vertical-align\s*:\s*super/i;
/** `href="#_ftn1"`, `href="#footnote-3"` */
const NOTE_LINK = /^#.*(?:ftn|fn|note|zhu)/i;

/** What a page, or a part of it, shows, line by line. */
export function linesOf(root: Element): Lines {
  const writer = new LineWriter();
  const notes = write(writer, root, { block: root, bold: false, linked: false, heading: 0, pre: false });
  writer.end();
  return { lines: writer.lines, notes };
}

/** The text of a cell of a table, its lines put together. */
function cellText(cell: Element): string {
  return linesOf(cell).lines.reduce((all, { text }) => all + (all === '' || closesUp(all, text) ? '' : ' ') + text, '');
}

/** Writes an element with all in it; gives back how many marks of footnotes it left out. */
function write(writer: LineWriter, element: Element, setting: Setting): number {
  const { name, attributes: { style = '', href = '' } } = element;
  if (name === 'br') {
    writer.end();
    return 0;
  }
  if (name === 'sup' || RAISED_STYLE.test(style) || (name === 'a' && NOTE_LINK.test(href))) {
    const raised = raisedText(plainText(element), writer.before, name === 'a');
    if (raised !== null) {
      writer.text(raised, setting);
      return raised === '' ? 1 : 0;
    }
  }
  const block = BLOCKS.has(name) || SHOWN_AS_BLOCK.test(style);
  if (block) writer.end();
  const rows = name === 'table' ? rowsOf(element, cellText) : null;
  let notes = 0;
  if (rows !== null) for (const row of rows) writer.row(row, element);
  else {
    const inner = inside(element, setting, block);
    let number = Number.parseInt(element.attributes['start'] ?? '1', 10) || 1;
    for (const child of element.children) {
      if (typeof child === 'string') writer.text(child, inner);
      else {
        if (name === 'ol' && child.name === 'li') writer.marker(`${number++}. `);
        notes += write(writer, child, inner);
      }
    }
  }
  if (block) writer.end();
  return notes;
}

function inside(element: Element, setting: Setting, block: boolean): Setting {
  const { name, attributes: { style = '', href = '' } } = element;
  const weight = BOLD_STYLE.exec(style)?.groups?.['weight'];
  const level = /^h([1-6])$/.exec(name)?.[1];
  return {
    block: block ? element : setting.block,
    bold: weight === undefined ? setting.bold || name === 'b' || name === 'strong' : /^(?:bold|bolder|[6-9]00)$/i.test(weight),
    linked: setting.linked || (name === 'a' && /^[^#]/.test(href)),
    heading: level === undefined ? setting.heading : Number(level),
    pre: setting.pre || name === 'pre',
  };
}
