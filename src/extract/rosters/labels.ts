import { endsInPost, ROLE } from '../../lexicon/people.js';

/** A label of a roster in a paragraph: its role, and where it starts and its people do. */
export interface Label {
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

const MARKER = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?)?';
/** `组长：`, `一、成员：`, `领导小组办公室主任：`, `组长（召集人）：`, `成员名单：` */
const OPENING = new RegExp(`^${MARKER}(?<role>\\p{Script=Han}{0,12}?${ROLE})(?:[（(][^（）()]{1,8}[）)])?(?:名单)?[：:]`, 'u');
/** `组长`, `二、副组长` alone, or `组长 何冬 …`. */
const BARE = new RegExp(`^${MARKER}(?<role>${ROLE})(?= |$)`, 'u');
/** `…国务院副总理副组长：`, `…局长 成员：`: a label that follows people in the same paragraph. */
const INNER = new RegExp(`(?<role>(?:办公室)?${ROLE})[：:]`, 'gu');
/** `组长何冬市政府副市长` is left to the reader of people: no label of its own. */
const LONGEST_PREFIX = 12;

/** The labels of a paragraph in order; `alone` allows one without a colon. */
export function labelsIn(text: string): Label[] {
  const opening = OPENING.exec(text) ?? BARE.exec(text);
  const role = opening?.groups?.['role'];
  const labels: Label[] = [];
  if (opening !== null && role !== undefined && role.length <= LONGEST_PREFIX + 6) labels.push({ role, start: 0, end: opening[0].length });
  for (const match of text.matchAll(INNER)) {
    const end = match.index + match[0].length;
    if (end <= (labels[0]?.end ?? 0)) continue;
    const before = text.slice(0, match.index);
    if (before === '' || /[ 。；;，,、：:）)]$/.test(before) || endsInPost(before) || labels.length > 0) labels.push({ role: match.groups?.['role'] ?? '', start: match.index, end });
  }
  return labels;
}

/** Whether a text is a role and no more: `副组长`. */
export function isRole(text: string): boolean {
  return ALONE.test(text);
}

const ALONE = new RegExp(`^${ROLE}$`, 'u');

/** `办公室副主任`, `领导小组组长`: a role with what it is a role in. */
export function isRoleOf(text: string): boolean {
  return ROLE_OF.test(text);
}

const ROLE_OF = new RegExp(`^\\p{Script=Han}{0,10}(?:办公室|组|指挥部|委员会|专班)${ROLE}$`, 'u');
