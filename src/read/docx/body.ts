import { type InlineContext, readInline } from './inline.js';
import type { Numberer } from './numbering.js';
import { type ListPlace, listPlaceOf, lookOf, over } from './styles.js';
import { tableLines } from './tables.js';
import { child, type Element, valueOf } from './xml.js';

export interface BodyContext extends InlineContext {
  readonly numberer: Numberer;
}

/** Gives the lines of blocks: paragraphs and tables. To be called in the order of the text, because lists are counted. */
export function makeBodyReader(context: BodyContext): (blocks: readonly Element[]) => string[] {
  const { styles, numberer } = context;

  function read(blocks: readonly Element[]): string[] {
    const lines: string[] = [];
    let carried = '';
    for (const block of blocks) {
      if (block.name === 'tbl') append(lines, tableLines(block, read));
      else if (block.name === 'p') {
        const { before, text, after, goesOn } = readParagraph(block, carried);
        append(lines, before);
        carried = goesOn ? text : '';
        if (!goesOn) append(lines, text.split('\n'));
        append(lines, after);
      }
    }
    if (carried !== '') append(lines, carried.split('\n'));
    return lines;
  }

  /** A paragraph behind the text carried over from the one before, whose end does not show. */
  function readParagraph(paragraph: Element, carried: string): { before: string[]; text: string; after: string[]; goesOn: boolean } {
    const properties = child(paragraph, 'pPr');
    const style = valueOf(child(properties, 'pStyle')) ?? styles.paragraph;
    const look = styles.look(style);
    const mark = child(properties, 'rPr');
    const { text, boxes } = readInline(paragraph, look, context);
    const endGone = child(mark, 'del') !== undefined || over(look, lookOf(mark)).hidden === true;
    const initial = /^(?:drop|margin)$/.test(child(properties, 'framePr')?.attributes.get('dropCap') ?? '');
    const goesOn = endGone || initial;
    const marker = carried !== '' || (endGone && text === '') ? '' : numberer.next(placeOf(listPlaceOf(properties, null), styles.listPlace(style)));
    const linesOf = (first: boolean): string[] => boxes.filter((box) => box.first === first).flatMap(({ content }) => (content.name === 'txbxContent' ? read(content.children) : [content.attributes.get('string') ?? '']));
    return { before: linesOf(true), text: carried + marker + text, after: linesOf(false), goesOn };
  }

  return read;
}

/** What the paragraph itself says of its list counts, and where it says nothing, its style. */
function placeOf(own: ListPlace, style: ListPlace): ListPlace {
  if (own.list !== null) return own;
  return own.level === null ? style : { ...style, level: own.level, style: null };
}

function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}
