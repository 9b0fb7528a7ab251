import type { DocumentDraft } from '../../core/document.js';
import type { Office, OfficeHead } from '../../core/roster.js';
import type { NormalOffset } from '../../core/span.js';
import type { NormalText } from '../../core/text.js';
import { endsInOrganisation, isName } from '../../lexicon/people.js';
import { readPeople } from './people.js';
import { splitPost } from './posts.js';

const BODY = '办公室|秘书处|办事机构';
const PLACE = '[^，,。；;（）()|]{2,40}?(?=[，,。；;（）()|]|，?由|，?承担|，?负责|$)';
/** `领导小组下设办公室，办公室设在市气象局`, `指挥部办公室（设在县应急管理局）`, `领导小组下设办公室，设在中国科协` */
const LOCATED = new RegExp(`(?:(?<owner>[^，,。；;：:（）()|]{0,20}?)(?<under>下设)?(?<body>${BODY})[，,（(]?(?:(?:该)?办公室)?(?:日常)?(?:设(?:在|于|立在|立于)|挂靠在?)(?<where>${PLACE}))`, 'gu');
/** `在市水利局设立领导小组办公室` */
const LOCATED_FIRST = new RegExp(`在(?<where>[^，,。；;：:（）()]{2,30}?)(?:下)?设立?(?<owner>[^，,。；;：:（）()]{0,16}?)(?<body>${BODY})`, 'gu');
/** `办公室主任由市气象局局长担任`, `副主任由甲、乙、丙兼任` */
const HEADED = /(?<role>(?:常务|第一|专职|执行)?副?主任|秘书长)(?:分别)?由(?<who>[^。；;]{2,300}?)(?:等)?(?:同志)?(?:分别)?(?:担任|兼任|出任)/gu;
/** `由齐让兼任办公室主任`, `市气象局局长吴骞同志任办公室主任`, `贺敏同志兼任副主任` */
const HEADED_LAST = new RegExp(`(?:由|^|[，,。；;])(?<who>[^，,。；;：:由]{2,60}?)(?:同志)?(?:担任|兼任|兼|任)(?:[^，,。；;由]{0,10}?(?:${BODY})|(?=副))(?<role>(?:常务|第一|专职|执行)?副?主任)`, 'gu');
/** An owner does not begin like this: `负责日常工作的办公室`. */
const NO_OWNER = /^(?:负责|承担|日常|各|其|由|的|并|和|在)|的$/;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly office: Pick<Office, 'name' | 'location'> | null;
  readonly heads: readonly OfficeHead[];
}

/** The offices that a document sets up, each with where it is and who heads it. */
export function extractOffices(draft: DocumentDraft, normal: NormalText): readonly Office[] {
  const offices: Office[] = [];
  for (const { span } of draft.paragraphs) {
    const text = normal.text.slice(span.start, span.end);
    if (!/办公室|秘书处|办事机构/.test(text) && (offices.length === 0 || !text.includes('主任由'))) continue;
    for (const found of factsIn(text)) {
      const at = { start: (span.start + found.start) as NormalOffset, end: (span.start + found.end) as NormalOffset };
      const last = offices.at(-1);
      if (found.office !== null) offices.push({ ...found.office, heads: [], source: at });
      else if (last !== undefined) offices[offices.length - 1] = { ...last, heads: [...last.heads, ...found.heads], source: { start: last.source.start, end: at.end } };
      else offices.push({ name: '办公室', location: null, heads: found.heads, source: at });
    }
  }
  return offices;
}

/** Locations and heads of a paragraph in the order of the text. */
function factsIn(text: string): Found[] {
  const found: Found[] = [];
  const located = [...text.matchAll(LOCATED), ...text.matchAll(LOCATED_FIRST)];
  for (const { 0: words, index, groups } of located) {
    const owner = groups?.['owner'] ?? '';
    const name = (NO_OWNER.test(owner) ? '' : owner) + (groups?.['body'] ?? '');
    found.push({ start: index + (NO_OWNER.test(owner) ? owner.length : 0), end: index + words.length, office: { name, location: groups?.['where'] ?? null }, heads: [] });
  }
  const taken: { start: number; end: number }[] = [];
  for (const pattern of [HEADED, HEADED_LAST]) {
    for (const { 0: words, index, groups } of text.matchAll(pattern)) {
      if (taken.some(({ start, end }) => index < end && start < index + words.length)) continue;
      taken.push({ start: index, end: index + words.length });
      const lead = /^[由，,。；;]/.test(words) ? 1 : 0;
      found.push({ start: index + lead, end: index + words.length, office: null, heads: headsIn(groups?.['role'] ?? '', groups?.['who'] ?? '') });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `统计局副局长徐一帆`, `徐毅松`, `市气象局局长`: persons, or one post alone. */
function headsIn(role: string, who: string): OfficeHead[] {
  const words = who.replace(/同志/g, '');
  const people = readPeople(words);
  if (people.length > 0) return people.map(({ name, organisation, post }) => ({ role, name, organisation, post }));
  for (const length of [3, 2, 4]) {
    const name = words.slice(-length);
    // `市煤炭安全局孙伟`
    if (isName(name) && endsInOrganisation(words.slice(0, -length))) return [{ role, name, organisation: words.slice(0, -length), post: null }];
  }
  return [{ role, name: null, ...splitPost(words) }];
}
