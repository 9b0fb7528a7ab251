import { isNoteMark } from '../../lexicon/page-numbers.js';
import { noteMark, raisedText } from '../raised.js';
import { closesUp, LineWriter, type Line, type Setting } from './line-writer.js';
import { rowsOf } from './tables.js';
import { type Element, plainText } from './tree.js';

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
export function linesOf(root: Element): readonly Line[] {
  const writer = new LineWriter();
  write(writer, root, { block: root, bold: false, linked: false, heading: 0, pre: false });
  writer.end();
  return writer.lines;
}

/** The text of a cell of a table, its lines put together. */
function cellText(cell: Element): string {
  return linesOf(cell).reduce((all, { text }) => all + (all === '' || closesUp(all, text) ? '' : ' ') + text, '');
}

/** Writes an element with all in it. */
function write(writer: LineWriter, element: Element, setting: Setting): void {
  const { name } = element;
  if (name === 'br') {
    writer.end();
    return;
  }
  const raised = raisedIn(element, writer.before);
  if (raised !== null) {
    writer.text(raised, setting);
    return;
  }
  const block = BLOCKS.has(name) || SHOWN_AS_BLOCK.test(element.attributes['style'] ?? '');
  if (block) writer.end();
  const rows = name === 'table' ? rowsOf(element, cellText) : null;
  if (rows !== null) for (const row of rows) writer.row(row, element);
  else {
    const inner = inside(element, setting, block);
    let number = Number.parseInt(element.attributes['start'] ?? '1', 10) || 1;
    for (const child of element.children) {
      if (typeof child === 'string') writer.text(child, inner);
      else {
        if (name === 'ol' && child.name === 'li') writer.marker(`${number++}. `);
        write(writer, child, inner);
      }
    }
  }
  if (block) writer.end();
}

/** What to write for an element above the line, or one that leads to a note; `null` for any other. */
function raisedIn(element: Element, before: string): string | null {
  const { name, attributes: { style = '', href = '' } } = element;
  if (name === 'a' && NOTE_LINK.test(href)) {
    const mark = plainText(element).replace(/\s/g, '');
    return isNoteMark(mark) ? noteMark(before, mark) : null;
  }
  return name === 'sup' || RAISED_STYLE.test(style) ? raisedText(before, plainText(element)) : null;
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
