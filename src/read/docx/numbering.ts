import { formatNumber } from './number-formats.js';
import { remembered } from './remembered.js';
import { lookOf, type ListPlace, type Styles } from './styles.js';
import { child, children, type Element, isOn, numberOf, valueOf } from './xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly sample: string | undefined;
  /** `%1、`: the numbers of this level and of those above it, with what stands around them. */
  readonly text: string;
  readonly suffix: string;
  /** After which level, counted from 1, it starts again; 0 for never, `null` for each of those above it. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly hidden: boolean;
  readonly style: string | null;
}

interface List {
  /** Lists with the same one count on together. */
  readonly pattern: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list starts the numbers of a level anew. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Gives the markers of paragraphs, which come in the order of the text: every call counts. */
export interface Numberer {
  /** `一、` with what separates it from the text, empty for a paragraph that is not numbered. */
  next(place: ListPlace): string;
}

const LEVELS = 9;

/** Counts as Word does. A document may have no part with numberings. */
export function makeNumberer(part: Element | null, styles: Styles): Numberer {
  const lists = readLists(part ?? undefined, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The number from which a level counts in this list, the first time or again. */
  const startOf = ({ starts, levels }: List, level: number): number => starts.get(level) ?? levels.get(level)?.start ?? 1;

  function count(id: number, list: List, level: number): readonly (number | undefined)[] {
    const own = counts.get(list.pattern) ?? [];
    counts.set(list.pattern, own);
    for (let at = 0; at <= level; at++) {
      const fresh = list.starts.has(at) && !begun.has(`${id} ${at}`);
      if (fresh) begun.add(`${id} ${at}`);
      const last = fresh ? undefined : own[at];
      own[at] = last === undefined ? startOf(list, at) : last + (at === level ? 1 : 0);
    }
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null;
      if (restart === null || restart > level) own[deeper] = undefined;
    }
    return own;
  }

  return {
    next: (place) => {
      const list = place.list === null ? null : lists(place.list);
      if (place.list === null || list === null) return '';
      const level = Math.min(levelOf(place, list), LEVELS - 1);
      const numbers = count(place.list, list, level);
      const shown = list.levels.get(level);
      return shown === undefined ? '' : markerOf(shown, list, numbers, level);
    },
  };
}

/** The level that names the style as its own counts more than what the style says. */
function levelOf({ level, style }: ListPlace, { levels }: List): number {
  if (style !== null) for (const [at, own] of levels) if (own.style === style) return at;
  return Math.max(level ?? 0, 0);
}

function markerOf(level: Level, list: List, numbers: readonly (number | undefined)[], at: number): string {
  if (level.hidden) return '';
  if (level.format === 'bullet') return bulletOf(level.text);
  const marker = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    const of = list.levels.get(index);
    if (index > at || of === undefined) return '';
    const format = level.legal && of.format !== 'none' ? 'decimal' : of.format;
    return formatNumber(numbers[index] ?? of.start, format, of.sample);
  });
  return marker + separatorOf(marker, level.suffix);
}

/** A dash is read as it is: `——深化改革`; other marks are pictures in fonts of their own. */
const bulletOf = (text: string): string => (/^[-\u2014\u2013\u2500]+$/.test(text) ? text : '');

/** A tab or a space, which only its look needs after a comma or a bracket: `一、`, `（一）`. */
function separatorOf(marker: string, suffix: string): string {
  return marker === '' || suffix === 'nothing' || /[\u3001\u3002\uff0c\uff0e\uff1a\uff09\u3011]$/.test(marker) ? '' : ' ';
}

/** The lists of a document, each read when it is first asked for. */
function readLists(part: Element | undefined, styles: Styles): (id: number) => List | null {
  const patterns = new Map(children(part, 'abstractNum').map((pattern) => [pattern.attributes.get('abstractNumId') ?? '', pattern]));
  const nums = new Map(children(part, 'num').map((num) => [Number(num.attributes.get('numId')), num]));
  const patternOf = (num: Element | undefined): string => valueOf(child(num, 'abstractNumId')) ?? '';
  const levelsOf = remembered((pattern: string) => new Map(levelElements(patterns.get(pattern)).map(([at, level]) => [at, readLevel(level)])));

  /** A pattern may only point to a style that has a list, whose pattern it is. */
  function followed(name: string): string {
    const link = valueOf(child(patterns.get(name), 'numStyleLink'));
    const linked = link === undefined ? null : styles.listPlace(link).list;
    return linked === null ? name : patternOf(nums.get(linked));
  }

  return remembered((id) => {
    const num = nums.get(id);
    // 0 takes a paragraph out of the list of its style
    if (num === undefined || id === 0) return null;
    const pattern = followed(patternOf(num));
    const levels = new Map(levelsOf(pattern));
    const starts = new Map<number, number>();
    for (const override of children(num, 'lvlOverride')) {
      const at = Number(override.attributes.get('ilvl'));
      const start = numberOf(child(override, 'startOverride'));
      for (const [own, level] of levelElements(override)) levels.set(own, readLevel(level));
      if (start !== undefined) starts.set(at, start);
    }
    return { pattern, levels, starts };
  });
}

function levelElements(parent: Element | undefined): [at: number, level: Element][] {
  return children(parent, 'lvl').map((level): [number, Element] => [Number(level.attributes.get('ilvl')), level]).filter(([at]) => at >= 0 && at < LEVELS);
}

function readLevel(level: Element): Level {
  const format = child(level, 'numFmt');
  return {
    // the standard has 0 for a level that does not say
    start: numberOf(child(level, 'start')) ?? 0,
    format: valueOf(format) ?? 'decimal',
    sample: format?.attributes.get('format'),
    text: valueOf(child(level, 'lvlText')) ?? '',
    suffix: valueOf(child(level, 'suff')) ?? 'tab',
    restart: numberOf(child(level, 'lvlRestart')) ?? null,
    legal: isOn(child(level, 'isLgl')),
    hidden: lookOf(child(level, 'rPr')).hidden === true,
    style: valueOf(child(level, 'pStyle')) ?? null,
  };
}
