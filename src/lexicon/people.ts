import data from './data/people.yaml';
import type { Row } from './tables.js';

/** The table of people as it is written; a test reads every example. */
export interface People {
  readonly posts: readonly Row[];
  readonly modifiers: readonly Row[];
  readonly innerBodies: readonly Row[];
  readonly organisations: readonly Row[];
  readonly places: readonly Row[];
  readonly roles: readonly string[];
  readonly surnames: string;
  readonly compoundSurnames: readonly string[];
  readonly notNames: readonly string[];
  readonly notOpenings: readonly string[];
}

export const people = data as People;

const alternatives = (words: Iterable<string>): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

const anyOf = (rows: readonly Row[]): string => alternatives(rows.map(({ word }) => word));
const MODIFIERS = anyOf(people.modifiers);
const HEADS = anyOf(people.posts);
/** The post at the end of a text: `四级调研员` of `市教育局四级调研员`. */
const POST = new RegExp(`(?:${MODIFIERS})*(?:${HEADS})$`, 'u');
const INNER = new RegExp(`(?:${anyOf(people.innerBodies)})$`, 'u');
const ORGANISATION = new RegExp(`(?:${anyOf(people.organisations)})$`, 'u');
const PLACE = new RegExp(`(?:${anyOf(people.places)})$`, 'u');
/** `（正处级）`, `（兼）` behind a post */
const REMARK = /[（(][^（）()]{1,12}[）)]$/u;

/** Where the post at the end of a text starts; -1 where it ends in none. */
export function postStart(text: string): number {
  const bare = text.replace(REMARK, '');
  const start = bare.search(POST);
  if (start < 0) return -1;
  const before = bare.slice(0, start);
  const inner = before.replace(INNER, '');
  return inner !== before && (inner === '' || (endsInOrganisation(inner) && !PLACE.test(inner))) ? inner.length : start;
}

export function endsInPost(text: string): boolean {
  return POST.test(text.replace(REMARK, ''));
}

export function endsInOrganisation(text: string): boolean {
  return ORGANISATION.test(text) || PLACE.test(text);
}

const SURNAMES = new Set(people.surnames.replace(/\s/g, ''));
const COMPOUND = new Set(people.compoundSurnames);
const NOT_NAMES = new Set(people.notNames);
const NOT_OPENINGS = new Set(people.notOpenings);
/** `文化馆`, `公积金`, but `史志建` is a name. */
const SOFT_ENDING = /[会科社团行馆台园校厂场金库网店街镇乡村组线段业]$/u;
/** `买买提·艾力`, `阿布都热依木·吐尔逊` */
const DOTTED = /^\p{Script=Han}{1,10}(?:[·•‧・．.]\p{Script=Han}{1,10}){1,3}$/u;
/** Three characters with these at the end name an office, not a person: `水利局`, `安监办`, `金水区`. */
const INSTITUTION = /(?:局|厅|部|委|办|处|室|所|站|队|院|司|署|公司|中心|政府|县|区|市|省|州|小组|单位|成员|部门|名单|负责|领导|副|党组?|总)$/u;

/** Whether a word is a name by its surname and its length, or by the dot in it. */
export function isName(text: string): boolean {
  if (text.length < 2) return false;
  if (DOTTED.test(text)) return text.split(/[·•‧・．.]/).every((part) => !endsInPost(part) && !endsInOrganisation(part));
  if (text.length > 4 || !/^\p{Script=Han}+$/u.test(text) || NOT_NAMES.has(text) || NOT_OPENINGS.has(text.slice(0, 2)) || endsInPost(text)) return false;
  if (NOT_NAMES.has(text.slice(0, 2)) && SOFT_ENDING.test(text)) return false;
  if (text.length > 2 && INSTITUTION.test(text)) return false;
  if (COMPOUND.has(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && SURNAMES.has(text[0] ?? '');
}

/** Whether a word could be a name where a name is due: `巴特尔`, `扎西次仁`. */
export function couldBeName(text: string): boolean {
  return isName(text) || (/^\p{Script=Han}{2,6}$/u.test(text) && !endsInPost(text) && !endsInOrganisation(text) && !/[的和及等各]|单位|部门|人员|名单/.test(text));
}

/** Whether a word has the shape of a name, though it may be another word: `方志`. */
export function hasSurname(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) && SURNAMES.has(text[0] ?? '') && !endsInPost(text);
}

/** `欧阳`, where `明` may follow after a space. */
export function isCompoundSurname(text: string): boolean {
  return COMPOUND.has(text);
}

const BEFORE_ROLE = '(?:常务|第一|第二|执行|总|副|专职|兼职|名誉|荣誉|轮值|联席|首席|法律|技术|特邀|高级)';
/** A role by its words alone: `常务副组长`, `副总指挥`, `主任委员`. */
export const ROLE = `${BEFORE_ROLE}*(?:${alternatives(people.roles)})`;
