import { isRole, isRoleOf } from './labels.js';
import { type Person, readPeople } from './people.js';
import { splitPost } from './posts.js';

/** What the columns of a table hold, by its header: `姓名 | 单位 | 职务 | 组内职务`. */
export type Column = 'index' | 'name' | 'organisation' | 'post' | 'role' | 'other';

/** What header cells say, tried in order. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['index', /^(?:序号|编号)$/],
  ['name', /^(?:姓名|人员|名字)$/],
  ['role', /^(?:.*(?:组内|小组|机构内?|领导小组|专班|指挥部|委员会)(?:职务|职责|任职)|角色|类别|分工|拟任职务|担任职务)$/],
  ['post', /^(?:.*职务|.*职称|.*岗位|单位及职务|工作单位及职务|单位职务)$/],
  ['organisation', /^(?:.*单位|.*部门|所在单位)$/],
];

/** A cell by its place in the row. */
interface Cell {
  readonly text: string;
  readonly start: number;
}

/** `|组长|何冬|市政府副市长|`, or cells parted by spaces. */
export function cellsOf(text: string): Cell[] {
  const piped = text.includes('|');
  return Array.from(text.matchAll(piped ? /[^|]+/g : /[^ ]+/g), ({ 0: cell, index }) => ({ text: cell.replace(/ /g, ''), start: index }));
}

/** The columns that a header names; `null` where the row is none. */
export function columnsOf(text: string): Column[] | null {
  if (text.length > 60 || !text.includes('姓名')) return null;
  const cells = cellsOf(text);
  const named = cells.map((cell) => HEADERS.find(([, pattern]) => pattern.test(cell.text))?.[0] ?? 'other');
  // `职务 | 姓名 | 单位及职务`: the post has a column of its own, so the bare word is the role
  const twice = named.filter((column) => column === 'post').length > 1;
  const columns = named.map((column, i) => (twice && cells[i]?.text === '职务' ? 'role' : column));
  return columns.includes('name') && columns.length > 1 ? columns : null;
}

/** A row of pipes without content: `|---|:--:|`. */
export function isRule(text: string): boolean {
  return /^[|:\-—\s]+$/.test(text);
}

/** The people of a table row; cells count by the header where there is one, else by what they look like. */
export function readRow(text: string, columns: readonly Column[] | null): Person[] {
  const cells = cellsOf(text);
  if (columns !== null && cells.length === columns.length) {
    const at = (column: Column): string => cells.filter((_, i) => columns[i] === column).map((cell) => cell.text).join('');
    const name = at('name').replace(/[（(][^]*$/, '').replace(/同志$/, '');
    if (!/^[\p{Script=Han}·•]{2,15}$/u.test(name)) return [];
    const standing = at('organisation') === '' ? splitPost(at('post')) : { organisation: at('organisation'), post: at('post') === '' ? null : at('post') };
    const used = cells.filter((_, i) => columns[i] === 'name' || columns[i] === 'organisation' || columns[i] === 'post');
    const last = used.at(-1);
    return [{ name: name.replace('•', '·'), role: at('role') === '' ? null : at('role'), ...standing, start: used[0]?.start ?? 0, end: last === undefined ? 0 : last.start + last.text.length }];
  }
  const opening = cells.find((cell) => /\p{Script=Han}/u.test(cell.text));
  const role = opening !== undefined && isRoleOf(opening.text) ? opening : cells.find((cell) => isRole(cell.text)) ?? null;
  // Offsets stay: each cell that is read keeps its place, all others become blank.
  const rest = Array.from({ length: text.length }, () => ' ');
  for (const cell of cells) if (cell !== role) for (let i = 0; i < cell.text.length; i++) rest[cell.start + i] = cell.text[i] ?? ' ';
  return readPeople(rest.join('')).map((person) => ({ ...person, role: person.role ?? role?.text ?? null }));
}
