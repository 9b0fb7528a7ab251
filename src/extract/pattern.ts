import known from './composed.js';
import { build } from './composer.js';

/** Composed patterns by what they were composed of. */
export const composed = new Map<string, string>(Object.entries(known));

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
