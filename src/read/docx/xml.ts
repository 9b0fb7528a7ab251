import { SaxesParser, type SaxesTagNS } from 'saxes';
import { InputError } from '../../core/errors.js';
import { limits } from '../limits.js';
import { damaged } from './archive.js';

/** One element of what is kept of a part. */
export interface Element {
  /** Without prefix for WordprocessingML and packages, else `m:` mathematics, `mc:` compatibility, `v:` drawing. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Both the transitional and the strict namespaces; documents choose their prefixes freely. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

/** Elements that mean something here. All others are as if they were not there, and their children stand in their place. */
const KEPT = new Set(`
  Relationship body p pPr pStyle numPr numId ilvl outlineLvl framePr r rPr rStyle b vanish vertAlign
  t tab ptab br cr noBreakHyphen sym fldChar instrText footnoteReference endnoteReference txbxContent v:textpath altChunk
  tbl tblLook tr trPr tblHeader gridBefore gridAfter tc tcPr gridSpan vMerge hMerge
  sdt showingPlcHdr mc:AlternateContent mc:Choice mc:Fallback m:f m:num m:den m:sSup m:e m:sup m:t
  style name basedOn abstractNum num abstractNumId numStyleLink styleLink lvl start numFmt lvlText lvlRestart isLgl suff
  lvlOverride startOverride footnote endnote
`.trim().split(/\s+/));
/** What was deleted or moved away, how things were formatted before, and how ruby text is read. */
const GONE = new Set('del moveFrom cellDel rPrChange pPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPr numberingChange rt'.split(' '));
/** In these, `del` does not hold what was deleted, but says that the mark of a paragraph, or a row, is. */
const MARKED = new Set(['rPr', 'trPr']);
const TEXT = new Set(['t', 'm:t', 'instrText']);

const { depth: DEEPEST, elements: MOST_ELEMENTS } = limits.word;
const MOST_ATTRIBUTES = 1_000;
/** The parser takes the text in pieces, so that its buffer stays small. */
const PIECE = 65_536;
const NONE: ReadonlyMap<string, string> = new Map();

interface Open {
  readonly element: { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: Element[]; text: string };
  readonly depth: number;
}

/**
 * Reads a part as the tree of the elements that are kept. Nothing that hangs on a deletion is in it, and of the
 * alternatives for different versions of Word there is the first that holds something. Entities are not expanded.
 */
export function parseXml(content: Buffer, file: string): Element {
  const root: Open = { element: { name: '', attributes: NONE, children: [], text: '' }, depth: 0 };
  const open: Open[] = [root];
  let depth = 0;
  let kept = 0;
  let goneAt = 0;
  let attributes = 0;
  const top = (): Open => open.at(-1) ?? root;

  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw tooLarge(file, `an element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > DEEPEST) throw tooLarge(file, `its elements are nested more than ${DEEPEST} deep`);
    if (goneAt > 0) return;
    const prefix = PREFIXES.get(tag.uri);
    const name = prefix === undefined ? '' : prefix + tag.local;
    const parent = top().element.name;
    const marks = (name === 'del' || name === 'moveFrom') && MARKED.has(parent);
    if (!marks && GONE.has(name)) goneAt = depth;
    else if (marks || depth === 1 || KEPT.has(name)) {
      if (++kept > MOST_ELEMENTS) throw tooLarge(file, `it has more than ${MOST_ELEMENTS} elements`);
      open.push({ element: { name: marks ? 'del' : name, attributes: attributesOf(tag), children: [], text: '' }, depth });
    }
  });
  parser.on('closetag', () => {
    if (goneAt === depth) goneAt = 0;
    else if (top().depth === depth) {
      const { element } = open.pop() ?? root;
      const { children } = top().element;
      for (const one of standingFor(element)) children.push(one);
    }
    depth--;
  });
  const addText = (text: string): void => {
    const { element } = top();
    if (goneAt === 0 && TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  const text = decode(content);
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    throw error instanceof InputError ? error : damaged(file, error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown error');
  }
  return root.element.children[0] ?? root.element;
}

const tooLarge = (file: string, why: string): InputError => new InputError(`${file}: is too large: ${why}`, 'split it, or save it as text');

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  const own = Object.values(attributes);
  return own.length === 0 ? NONE : new Map(own.map(({ local, value }) => [local, value]));
}

/** What stands in the tree for an element that is complete. */
function standingFor(element: Element): readonly Element[] {
  switch (element.name) {
    case 'mc:AlternateContent':
      return element.children.find(({ children }) => children.length > 0)?.children ?? [];
    case 'sdt':
      // a field of a form that still shows what to fill in
      return element.children.some(({ name }) => name === 'showingPlcHdr') ? [] : element.children;
    default:
      return [element];
  }
}

function decode(content: Buffer): string {
  const utf16 = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(content);
}

export const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((one) => one.name === name);
export const children = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((one) => one.name === name) ?? [];
export const valueOf = (element: Element | undefined): string | undefined => element?.attributes.get('val');

/** The whole number that an element gives, `undefined` for anything else. */
export function numberOf(element: Element | undefined): number | undefined {
  const number = Number.parseInt(valueOf(element) ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A property that is on or off: present without a value means on. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(valueOf(element) ?? '');
}
