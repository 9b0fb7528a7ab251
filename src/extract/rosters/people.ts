import { endsInPost, hasSurname, isName } from '../../lexicon/people.js';
import { itemsOf, type Item } from './items.js';
import { splitPost, type Standing } from './posts.js';
import { readRunIn } from './run-in.js';

/** Someone a row names, by offsets into the text of the row. */
export interface Person extends Standing {
  readonly name: string;
  /** A role of their own: `张三（组长）`; `null` for that of the label. */
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
}

const NOBODY: Standing = { organisation: null, post: null };

/** The people of a row or of what follows a label, in whichever layout; none where the text is something else. */
export function readPeople(text: string): Person[] {
  const items = itemsOf(text).filter(({ kind }) => kind !== 'note');
  const groups = partsAt(items, ({ before }) => before === 'stop').map((group) => readGroup(text, group));
  return groups.every((people) => people.length > 0) ? groups.flat() : [];
}

function readGroup(text: string, items: readonly Item[]): Person[] {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  const bracketed = readBracketed(items);
  if (bracketed.length > 0) return bracketed;
  const spaced = items.some(({ before }) => before === 'space');
  if (allNames(items)) return items.map((item) => person(item, item, NOBODY));
  if (!spaced) return readRunIn(text, first.start, last.end);
  const names = namesOf(items);
  return names.length > 0 ? readCells(text, items, names) : readRunIn(text, first.start, last.end);
}

/** Names and nothing else; among them one may look like another word: `张三、方志、李四`. */
function allNames(items: readonly Item[]): boolean {
  const names = items.filter(({ kind }) => kind === 'name').length;
  return names === items.length || (names * 2 > items.length && items.every(({ kind, text }) => kind === 'name' || (kind === 'word' && hasSurname(text))));
}

/** `张三（市财政局局长）、李四（市民政局局长）`, `市财政局局长（张三）` */
function readBracketed(items: readonly Item[]): Person[] {
  if (!items.some(({ inner }) => inner !== null)) return [];
  if (items.every(({ kind, inner }) => kind === 'name' || (kind === 'word' && inner !== null && endsInPost(inner)))) {
    return items.map((item) => person(item, item, item.inner !== null && /\p{Script=Han}/u.test(item.inner) ? splitPost(item.inner) : NOBODY));
  }
  if (items.every(({ kind, inner }) => kind === 'post' && inner !== null && isName(inner))) {
    return items.map((item) => ({ ...person(item, item, splitPost(item.text)), name: canonical(item.inner ?? '') }));
  }
  return [];
}

/** Which items are names. In a list only those that a space follows or that other names surround. */
function namesOf(items: readonly Item[]): number[] {
  const names = items.flatMap(({ kind, before }, i) => {
    if (kind !== 'name') return [];
    const next = items[i + 1];
    const listed = before === 'list' && items[i - 1]?.kind !== 'name' && next?.before !== 'space';
    return listed ? [] : [i];
  });
  const lasting = names[0] !== 0 && names.includes(items.length - 1);
  const due = items.flatMap(({ kind }, i) => {
    if (kind !== 'word' || names.includes(i)) return [];
    const next = items[i + 1];
    const after = items[i - 1]?.kind === 'post' && items[i]?.before === 'space';
    if (lasting) return after && next?.kind !== 'name' ? [i] : [];
    const opens = i === 0 || after;
    return opens && next?.before === 'space' && next.kind !== 'name' ? [i] : [];
  });
  if (names.length + due.length > 0) return [...names, ...due].sort((a, b) => a - b);
  // `市财政局局长 巴特尔`
  const last = items.length - 1;
  return isDueLast(items, last) ? [last] : [];
}

function isDueLast(items: readonly Item[], last: number): boolean {
  const item = items[last];
  return item?.kind === 'word' && item.before === 'space' && items[last - 1]?.kind === 'post';
}

/** Names and what stands before or behind each: `张三 市财政局局长`, `市财政局局长 张三`, `市财政局 张三 局长`. */
function readCells(text: string, items: readonly Item[], names: readonly number[]): Person[] {
  const ahead = names[0] ?? 0;
  const behind = items.length - 1 - (names.at(-1) ?? 0);
  const before = ahead === 0 ? 0 : behind === 0 ? Infinity : ahead;
  return names.map((at, i) => {
    const from = before === 0 ? at : Math.max(at - before, i === 0 ? 0 : (names[i - 1] ?? 0) + 1);
    const to = before === Infinity ? at + 1 : Math.min((names[i + 1] ?? items.length + before) - before, items.length);
    const named = items[at];
    const mine = items.slice(from, Math.max(to, at + 1));
    const others = mine.filter((item) => item !== named);
    // `张三、李四 市财政局副局长`: one post for both
    const shared = others.length === 0 && before === 0 ? sharedBehind(items, names, i) : others;
    const first = mine[0];
    const last = mine.at(-1);
    if (named === undefined || first === undefined || last === undefined) throw new RangeError('no name');
    return { ...person(named, named, standing(text, shared)), start: first.start, end: last.end };
  });
}

/** What stands behind the last of the listed names that one begins or goes on. */
function sharedBehind(items: readonly Item[], names: readonly number[], i: number): readonly Item[] {
  let last = i;
  while (names[last + 1] === (names[last] ?? 0) + 1 && items[names[last + 1] ?? 0]?.before === 'list') last++;
  return last === i ? [] : items.slice((names[last] ?? 0) + 1, names[last + 1] ?? items.length);
}

/** Organisation and post from the items between names. */
function standing(text: string, items: readonly Item[]): Standing {
  const [first, second] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return NOBODY;
  if (second?.before === 'space') {
    const rest = text.slice(second.start, last.end);
    if (first.kind === 'organisation') {
      const { organisation, post } = splitPost(rest);
      return { organisation: first.text + (organisation ?? ''), post };
    }
    // `局长 市财政局`
    if (items.length === 2 && second.kind === 'organisation' && splitPost(first.text).organisation === null) return { organisation: second.text, post: first.text };
  }
  return splitPost(text.slice(first.start, last.end));
}

function person({ text, role }: Item, { start, end }: Item, { organisation, post }: Standing): Person {
  return { name: canonical(text), role, organisation, post, start, end };
}

/** One kind of dot: `买买提•艾力` → `买买提·艾力`. */
function canonical(name: string): string {
  return name.replace(/[•‧・．.]/g, '·');
}

function partsAt(items: readonly Item[], starts: (item: Item) => boolean): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    const part = parts.at(-1);
    if (part === undefined || starts(item)) parts.push([item]);
    else part.push(item);
  }
  return parts;
}
