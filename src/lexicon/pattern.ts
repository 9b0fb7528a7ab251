import known from './composed.js';
import { build } from './composer.js';
import { charactersBehind, firstCharacters } from './shape.js';

/** Composed patterns by what they were composed of. */
export const composed = new Map<string, string>(Object.entries(known.patterns));
/** The first characters of patterns by their sources. */
export const starts = new Map<string, string>(Object.entries(known.starts));
/** What a match has first behind characters that are passed, by these and the pattern's source. */
export const behinds = new Map<string, string | null>(Object.entries(known.behinds));

/**
 * Composes a native pattern from named parts: `{{unit}}` stands for a part, `(?<unit>{{unit}})` captures
 * it. White space in the template is free. Flags: `y` makes the pattern sticky, `g` global.
 */
export function compose(template: string, parts: Record<string, RegExp | string>, flags = ''): RegExp {
  const used = Object.entries(parts).filter(([name]) => template.includes(`{{${name}}}`));
  const key = used.reduce((text, [name, part]) => `${text}\n${name}=${typeof part === 'string' ? part : part.source}`, template);
  const source = composed.get(key) ?? build(template, Object.fromEntries(used));
  composed.set(key, source);
  return new RegExp(source, flags);
}

/** The characters that a match of the pattern may start with. */
export function startsOf({ source }: RegExp): string {
  const found = starts.get(source) ?? firstCharacters(source);
  starts.set(source, found);
  return found;
}

/** The characters that a match has first behind any of `passed`; `null` where it may have none, and where it may have nearly any. */
export function behind(passed: string, { source }: RegExp): string | null {
  const key = `${passed}\n${source}`;
  const known = behinds.get(key);
  if (known !== undefined) return known;
  const found = charactersBehind(passed, source);
  behinds.set(key, found);
  return found;
}

const escape = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A word of a pattern, and what must not follow it. */
interface Alternative {
  readonly word: string;
  readonly except?: readonly string[] | undefined;
}

/** A pattern for any of the words, the longest first; words that begin alike share their beginning: 个(?:工作日|位次)?. */
export function anyOf(words: readonly Alternative[]): string {
  const rests = new Map<string, Alternative[]>();
  for (const { word: [first = '', ...rest], except } of words) rests.set(first, [...(rests.get(first) ?? []), { word: rest.join(''), except }]);
  return [...rests].map(([first, list]) => {
    const longer = list.filter(({ word }) => word !== '');
    const whole = list.find(({ word }) => word === '');
    const end = whole?.except ? `(?!${whole.except.map(escape).join('|')})` : '';
    if (longer.length === 0) return escape(first) + end;
    const more = anyOf(longer);
    return escape(first) + (end === '' ? `(?:${more})${whole ? '?' : ''}` : `(?:${more}|${end})`);
  }).join('|');
}
