import { couldBeName, endsInOrganisation, endsInPost, isName } from '../../lexicon/people.js';
import { isRole } from './labels.js';

/** name: by its surname · word: may be a name where one is due · note: `（女）`, `1` */
export type ItemKind = 'name' | 'word' | 'post' | 'organisation' | 'note';

/** A cell, or a member of a list inside one, with the brackets behind it. */
export interface Item {
  readonly kind: ItemKind;
  readonly text: string;
  readonly start: number;
  /** After its brackets. */
  readonly end: number;
  /** What the brackets hold, notes left out: `市财政局局长`. */
  readonly inner: string | null;
  /** A role in the brackets: `张三（组长）`. */
  readonly role: string | null;
  /** What parts it from the item before. */
  readonly before: 'start' | 'space' | 'list' | 'stop';
}

/** One item with its brackets: `何冬`, `何冬（市政府副市长）`, `市财政局局长` */
const ITEM = /(?<words>[^ 、，,；;（）()]*)(?<brackets>(?: ?[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)])*)/gu;
const BRACKET = /[（(](?<inner>(?:[^（）()]|[（(][^（）()]*[）)])*)[）)]/gu;
/** `女`, `回族`, `兼`, `牵头`, `正县级`, `主持工作`: said of a person or a post, not the post itself. */
const NOTE = /^(?:男|女|兼|兼任|代|牵头|挂职|常务|列席|主持工作|主持日常工作|按姓氏笔画(?:为|排)序|排名不分先后|\p{Script=Han}{1,6}族|[正副][县处科厅局]级|[正副]\p{Script=Han}长级|(?:[^，、]{1,6}[，、])?\p{Script=Han}{1,6}族)$/u;

/** `市交通局局长，兼` */
const NOTE_BEHIND = /(?<=.{2})[，,](?:兼|兼任|代|牵头|挂职|主持工作)$/u;

/** Cuts a row at spaces and at the marks of lists; brackets stay with the words before them. */
export function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let end = 0;
  for (const match of text.matchAll(ITEM)) {
    if (match[0] === '') continue;
    const gap = text.slice(end, match.index);
    const before = items.length === 0 ? 'start' : /[；;]/.test(gap) ? 'stop' : /[、，,]/.test(gap) ? 'list' : 'space';
    const item = itemOf(match.groups?.['words'] ?? '', match.groups?.['brackets'] ?? '', match.index, before);
    end = item.end;
    items.push(item);
  }
  return items;
}

function itemOf(words: string, brackets: string, start: number, before: Item['before']): Item {
  const contents = Array.from(brackets.matchAll(BRACKET), ({ groups }) => (groups?.['inner'] ?? '').replace(/ /g, '').replace(NOTE_BEHIND, ''));
  const role = contents.find((content) => isRole(content)) ?? null;
  const inner = contents.find((content) => content !== role && !NOTE.test(content)) ?? null;
  const text = words.replace(/同志$/, '');
  return { kind: kindOf(text), text, start, end: start + words.length + brackets.length, inner, role, before };
}

/** `电话：0000-1234567` */
const CONTACT = /^(?:联系)?(?:电话|手机|方式)|\d{5}/;

function kindOf(text: string): ItemKind {
  if (!/\p{Script=Han}/u.test(text) || CONTACT.test(text)) return 'note';
  if (isName(text)) return 'name';
  if (endsInPost(text)) return 'post';
  if (endsInOrganisation(text)) return 'organisation';
  return couldBeName(text) ? 'word' : 'organisation';
}
