import { codePoint } from 'dingbat-to-unicode';
import { noteMark, raisedText } from '../raised.js';
import { openFields } from './fields.js';
import type { Notes } from './notes.js';
import type { Stretch } from './stretches.js';
import { type Look, lookOf, over, type Styles } from './styles.js';
import { child, type Element, valueOf } from './xml.js';

/** A frame that floats beside the text: where in its paragraph it hangs, and what is in it. */
export interface Box {
  /** No text of the paragraph stands before it. */
  readonly first: boolean;
  readonly content: Element;
}

export interface Inline {
  readonly stretches: readonly Stretch[];
  readonly boxes: readonly Box[];
}

/** What reading a paragraph asks of the document around it. */
export interface InlineContext {
  readonly styles: Styles;
  readonly notes: Notes;
}

/** Elements that stand for what is written. */
const WRITTEN: Readonly<Record<string, (element: Element) => string>> = {
  t: ({ text }) => text.replace(/[\r\n]/g, ' '),
  'm:t': ({ text }) => text,
  tab: () => '\t',
  ptab: () => '\t',
  br: () => '\n',
  cr: () => '\n',
  noBreakHyphen: () => '-',
  sym: symbol,
};

/** The text of a paragraph as it is shown, `look` being that of its style. */
export function readInline(paragraph: Element, look: Look, { styles, notes }: InlineContext): Inline {
  const boxes: Box[] = [];
  const fields = openFields();
  const stretches: Stretch[] = [];
  let text = '';
  let raised = '';
  let bold = false;

  function write(piece: string): void {
    text += piece;
    stretches.push({ text: piece, bold });
  }
  function settle(): void {
    const piece = raised;
    raised = '';
    if (piece !== '') write(raisedText(text, piece) ?? piece);
  }
  function add(piece: string, isRaised: boolean): void {
    if (!fields.shown || piece === '') return;
    if (isRaised) raised += piece;
    else {
      settle();
      write(piece);
    }
  }
  function read(element: Element, current: Look): void {
    const written = WRITTEN[element.name]?.(element);
    if (written !== undefined) {
      add(written, current.raised === true && written !== '\n');
      return;
    }
    switch (element.name) {
      case 'r':
        readRun(element);
        break;
      case 'fldChar':
        add(fields.mark(element.attributes.get('fldCharType')), false);
        break;
      case 'instrText':
        fields.addCode(element.text);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        addReference(element);
        break;
      case 'txbxContent':
      case 'v:textpath':
        boxes.push({ first: text.trim() === '', content: element });
        break;
      case 'm:f':
        readFraction(element, current);
        break;
      case 'm:sSup':
        readAll(child(element, 'm:e'), current);
        readAll(child(element, 'm:sup'), { ...current, raised: true });
        break;
      case 'pPr':
      case 'rPr':
        break;
      default:
        readAll(element, current);
    }
  }
  function readRun(run: Element): void {
    const properties = child(run, 'rPr');
    const own = over(over(look, styles.look(valueOf(child(properties, 'rStyle')))), lookOf(properties));
    if (own.hidden === true) return;
    bold = own.bold === true;
    readAll(run, own);
  }
  function readAll(parent: Element | undefined, current: Look): void {
    for (const element of parent?.children ?? []) read(element, current);
  }
  function readFraction(fraction: Element, current: Look): void {
    readAll(child(fraction, 'm:num'), current);
    add('/', false);
    readAll(child(fraction, 'm:den'), current);
  }
  function addReference({ name, attributes }: Element): void {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
    const id = attributes.get('id') ?? '';
    if (!fields.shown) return;
    // `customMarkFollows`: the author's own mark stands behind it
    if (/^(?:1|true|on)$/.test(attributes.get('customMarkFollows') ?? '')) notes.mention(kind, id);
    else {
      settle();
      write(noteMark(text, String(notes.refer(kind, id))));
    }
  }

  readAll(paragraph, look);
  settle();
  return { stretches, boxes };
}

/** `F0B3` in Symbol is ≥; in a font that is not known only a character that means the same in all. */
function symbol({ attributes }: Element): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16);
  if (!(code > 0x20 && code <= 0xffff)) return '';
  const known = codePoint(attributes.get('font') ?? '', code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
  return known?.string ?? (code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code));
}
