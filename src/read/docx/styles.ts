import { remembered } from './remembered.js';
import { child, children, type Element, isOn, numberOf, valueOf } from './xml.js';

/** How characters are shown, as far as it tells how they are read; `undefined` where nothing is said. */
export interface Look {
  readonly hidden: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly bold: boolean | undefined;
}

/** To which list a paragraph belongs, and how deep in it; `null` where nothing is said. */
export interface ListPlace {
  readonly list: number | null;
  readonly level: number | null;
  /** The style that says so: the levels of a list name the styles that are theirs. */
  readonly style: string | null;
}

export interface Styles {
  /** What a style says, or the one that it is based on. */
  look(id: string | undefined): Look;
  listPlace(id: string | undefined): ListPlace;
  /** The level of headings with this style, from 1; 0 for no heading. */
  headingLevel(id: string | undefined): number;
  /** The style of paragraphs that name none. */
  readonly paragraph: string | undefined;
}

/** The outline level of what is no heading. */
const BODY_LEVEL = 9;
/** The name of a style that is built in, whatever the language of the program. */
const HEADING_STYLE = /^heading ([1-9])$/i;

/** Styles based on each other in a circle, or on too many, end here. */
const LONGEST_CHAIN = 64;

export function lookOf(properties: Element | undefined): Look {
  const hidden = child(properties, 'vanish');
  const raised = child(properties, 'vertAlign');
  const bold = child(properties, 'b');
  return { hidden: hidden && isOn(hidden), raised: raised && valueOf(raised) === 'superscript', bold: bold && isOn(bold) };
}

export function listPlaceOf(properties: Element | undefined, style: string | null): ListPlace {
  const place = child(properties, 'numPr');
  return { list: numberOf(child(place, 'numId')) ?? null, level: numberOf(child(place, 'ilvl')) ?? null, style };
}

/** The level of a heading that a paragraph or a style says it is, 0 for running text; `null` where nothing is said. */
export function headingLevelOf(properties: Element | undefined): number | null {
  const level = numberOf(child(properties, 'outlineLvl'));
  if (level === undefined) return null;
  return level >= 0 && level < BODY_LEVEL ? level + 1 : 0;
}

/** Reads the part with the styles; a document may have none. */
export function readStyles(part: Element | null): Styles {
  const all = children(part ?? undefined, 'style');
  const byId = new Map(all.map((style) => [style.attributes.get('styleId') ?? '', style]));
  const standard = all.find(({ attributes }) => attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? ''));

  function chain(id: string | undefined): Element[] {
    const found: Element[] = [];
    for (let style = byId.get(id ?? ''); style !== undefined && found.length < LONGEST_CHAIN; style = byId.get(valueOf(child(style, 'basedOn')) ?? '')) found.push(style);
    return found;
  }

  return {
    look: remembered((id) => chain(id).map((style) => lookOf(child(style, 'rPr'))).reduceRight(over, { hidden: undefined, raised: undefined, bold: undefined })),
    listPlace: remembered((id) => {
      const said = chain(id).map((style) => listPlaceOf(child(style, 'pPr'), style.attributes.get('styleId') ?? null));
      const list = said.find((one) => one.list !== null);
      return { list: list?.list ?? null, level: said.find(({ level }) => level !== null)?.level ?? null, style: list?.style ?? null };
    }),
    headingLevel: remembered((id) => {
      for (const style of chain(id)) {
        const level = headingLevelOf(child(style, 'pPr')) ?? HEADING_STYLE.exec(valueOf(child(style, 'name')) ?? '')?.[1];
        if (level !== undefined) return Number(level);
      }
      return 0;
    }),
    paragraph: standard?.attributes.get('styleId'),
  };
}

/** What is said nearer to the text counts. */
export const over = (far: Look, near: Look): Look => ({ hidden: near.hidden ?? far.hidden, raised: near.raised ?? far.raised, bold: near.bold ?? far.bold });
