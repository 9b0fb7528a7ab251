import type { ShownLine } from '../emphasis.js';
import { type InlineContext, readInline } from './inline.js';
import type { Numberer } from './numbering.js';
import { linesOf, plainLine, type Stretch } from './stretches.js';
import { headingLevelOf, type ListPlace, listPlaceOf, lookOf, over } from './styles.js';
import { tableLines } from './tables.js';
import { child, type Element, valueOf } from './xml.js';

export interface BodyContext extends InlineContext {
  readonly numberer: Numberer;
}

/** A paragraph, with the lines of the frames before and behind it. */
interface Read {
  readonly before: readonly ShownLine[];
  readonly stretches: readonly Stretch[];
  readonly heading: number;
  readonly after: readonly ShownLine[];
  /** Its end does not show. */
  readonly goesOn: boolean;
}

/** Gives the lines of blocks: paragraphs and tables. To be called in the order of the text, because lists are counted. */
export function makeBodyReader(context: BodyContext): (blocks: readonly Element[]) => ShownLine[] {
  const { styles, numberer } = context;

  function read(blocks: readonly Element[]): ShownLine[] {
    const lines: ShownLine[] = [];
    let carried: readonly Stretch[] = [];
    for (const block of blocks) {
      if (block.name === 'tbl') append(lines, tableLines(block, read));
      else if (block.name === 'p') {
        const { before, stretches, heading, after, goesOn } = readParagraph(block, carried);
        append(lines, before);
        carried = goesOn ? stretches : [];
        if (!goesOn) append(lines, linesOf(stretches, heading));
        append(lines, after);
      }
    }
    if (carried.length > 0) append(lines, linesOf(carried, 0));
    return lines;
  }

  /** A paragraph behind the text carried over from the one before, whose end does not show. */
  function readParagraph(paragraph: Element, carried: readonly Stretch[]): Read {
    const properties = child(paragraph, 'pPr');
    const style = valueOf(child(properties, 'pStyle')) ?? styles.paragraph;
    const look = styles.look(style);
    const mark = child(properties, 'rPr');
    const { stretches, boxes } = readInline(paragraph, look, context);
    const endGone = child(mark, 'del') !== undefined || over(look, lookOf(mark)).hidden === true;
    const initial = /^(?:drop|margin)$/.test(child(properties, 'framePr')?.attributes.get('dropCap') ?? '');
    const goesOn = endGone || initial;
    const marker = carried.length > 0 || (endGone && stretches.length === 0) ? '' : numberer.next(placeOf(listPlaceOf(properties, null), styles.listPlace(style)));
    const bold = stretches.find(({ text }) => text.trim() !== '')?.bold ?? false;
    const boxLines = (first: boolean): ShownLine[] => boxes.filter((box) => box.first === first).flatMap(({ content }) => (content.name === 'txbxContent' ? read(content.children) : [plainLine(content.attributes.get('string') ?? '')]));
    return {
      before: boxLines(true),
      stretches: [...carried, ...(marker === '' ? [] : [{ text: marker, bold }]), ...stretches],
      heading: headingLevelOf(properties) ?? styles.headingLevel(style),
      after: boxLines(false),
      goesOn,
    };
  }

  return read;
}

/** What the paragraph itself says of its list counts, and where it says nothing, its style. */
function placeOf(own: ListPlace, style: ListPlace): ListPlace {
  if (own.list !== null) return own;
  return own.level === null ? style : { ...style, level: own.level, style: null };
}

function append(lines: ShownLine[], more: readonly ShownLine[]): void {
  for (const line of more) lines.push(line);
}
