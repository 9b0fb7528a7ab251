import type { DocumentDraft } from '../../core/document.js';
import type { RosterEntry } from '../../core/roster.js';
import type { NormalOffset } from '../../core/span.js';
import type { NormalText } from '../../core/text.js';
import { endsInPost } from '../../lexicon/people.js';
import { appointedIn } from './appointed.js';
import { labelsIn } from './labels.js';
import { type Person, readPeople } from './people.js';
import { splitPost } from './posts.js';
import { type Column, columnsOf, isRule, readRow } from './tables.js';

export { extractOffices } from './offices.js';

/** `青川市防汛指挥部成员名单`, `防汛专家组名单`, `二、组成人员` */
const TITLE =
  /(?<role>成员|委员|专家|顾问|理事)?(?:组|会?组成人员|人员)?(?:名单(?:[^，。；：]{0,6}如下)?|如下)[：:]?$|组成人员[：:]?$|(?:小组|委员会|指挥部|机构|专班|会议|专家组)(?:成员|委员|人员)[：:]?$|^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]).{0,12}(?:成员|人员|委员|专家|顾问|理事)[：:]?$/;
const USUAL_ROLE = '成员';
const SENTENCE = /[。！？]/;
/** `二、`, `（三）` */
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十\d]{1,3}[章条])/;
/** `一、县财政局局长张三…`: list numbers in front of a row. */
const INDEX = /^(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])/;
/** Paragraphs inside a roster that name nobody, at most in a row. */
const STRAYS = 2;
/** A row is not longer, unless a label opens it. */
const LONGEST_ROW = 100;

/** Every person that the rosters of a document name, in order. */
export function extractRoster(draft: DocumentDraft, normal: NormalText): readonly RosterEntry[] {
  const reader = new RosterReader();
  for (const { span } of draft.paragraphs) reader.read(normal.text.slice(span.start, span.end), span.start);
  return reader.entries;
}

/** Walks through paragraphs; knows the role that the last label gave and how the table at hand is headed. */
class RosterReader {
  readonly entries: RosterEntry[] = [];
  #role: string | null = null;
  #columns: readonly Column[] | null = null;
  #strays = 0;

  read(text: string, at: NormalOffset): void {
    if (text.includes('|')) {
      this.#readTableRow(text, at);
      return;
    }
    const columns = columnsOf(text);
    if (columns !== null) {
      this.#columns = columns;
      this.#open(this.#role ?? USUAL_ROLE);
    } else if (!this.#readLabelled(text, at) && !this.#readAppointed(text, at) && !this.#readTitle(text)) this.#readRow(text, at);
  }

  #open(role: string | null): void {
    this.#role = role;
    this.#strays = 0;
  }

  /** `组长：何冬 市政府副市长`, `副组长：`, and several such in one paragraph. */
  #readLabelled(text: string, at: NormalOffset): boolean {
    const labels = labelsIn(text);
    const parts = labels.map(({ role, end }, i) => ({ role, end, rest: text.slice(end, labels[i + 1]?.start ?? text.length) }));
    const read = parts.map(({ role, end, rest }) => ({ role, end, rest, people: readPeople(withoutStop(rest)) }));
    const fits = read.filter(({ rest, people }) => people.length > 0 || withoutStop(rest) === '');
    const first = labels[0];
    if (first === undefined || fits.length === 0 || (first.end === text.length && SENTENCE.test(text))) {
      if (first !== undefined) this.#open(null);
      return false;
    }
    this.#columns = null;
    if (first.start > 0 && this.#role !== null) this.#add(readPeople(withoutStop(text.slice(0, first.start))), at);
    for (const { role, end, rest, people } of read) {
      this.#open(people.length > 0 || withoutStop(rest) === '' ? role : null);
      this.#add(people, (at + end) as NormalOffset);
    }
    return true;
  }

  /** `组长由副市长林一舟担任，…`: a sentence, and none that repeats the list. */
  #readAppointed(text: string, at: NormalOffset): boolean {
    const people = appointedIn(text).filter(({ name, role }) => !this.entries.some((entry) => entry.name === name && entry.role === role));
    if (people.length === 0) return false;
    this.#open(null);
    this.#add(people, at);
    return true;
  }

  #readTitle(text: string): boolean {
    const match = text.length <= 40 && !SENTENCE.test(text) ? TITLE.exec(text) : null;
    if (match === null || (this.#role !== null && readPeople(text).length > 0)) return false;
    this.#open(match.groups?.['role'] ?? USUAL_ROLE);
    this.#columns = null;
    return true;
  }

  /** `许国安 市政府副秘书长` below a label. */
  #readRow(text: string, at: NormalOffset): void {
    if (this.#role === null) return;
    const index = INDEX.exec(text)?.[0].length ?? 0;
    const row = text.slice(index);
    const people = text.length > LONGEST_ROW && !row.includes(' ') ? [] : this.#columns === null ? readPeople(withoutStop(row)) : readRow(row, this.#columns);
    const stops = SENTENCE.test(withoutStop(row)) || ORDINAL.test(text);
    if (people.length > 0 && !stops) {
      this.#strays = 0;
      this.#add(people, (at + index) as NormalOffset);
    } else if (!stops && this.#completes(text, at)) this.#strays = 0;
    else if (stops || ++this.#strays > STRAYS || /[，；]/.test(text)) this.#open(null);
  }

  /** `市政府副市长` in the paragraph below `何冬`. */
  #completes(text: string, at: NormalOffset): boolean {
    const last = this.entries.at(-1);
    if (last?.post !== null || last.organisation !== null || last.source.end + 1 !== at || /[，：]/.test(text) || !endsInPost(text)) return false;
    this.entries[this.entries.length - 1] = { ...last, ...splitPost(text), source: { start: last.source.start, end: (at + text.length) as NormalOffset } };
    return true;
  }

  /** `|组长|何冬|市政府副市长|` */
  #readTableRow(text: string, at: NormalOffset): void {
    if (isRule(text)) return;
    const columns = columnsOf(text);
    if (columns !== null) {
      this.#columns = columns;
      return;
    }
    const people = readRow(text, this.#columns);
    const own = people.find(({ role }) => role !== null)?.role ?? null;
    if (people.length === 0 || (own === null && this.#columns === null && (this.#role === null || people.some(({ post }) => !endsInPost(post ?? ''))))) return;
    this.#open(own ?? this.#role ?? USUAL_ROLE);
    this.#add(people, at);
  }

  #add(people: readonly Person[], at: NormalOffset): void {
    for (const { name, role, organisation, post, start, end } of people) {
      this.entries.push({
        role: role ?? this.#role ?? USUAL_ROLE, name, organisation, post,
        source: { start: (at + start) as NormalOffset, end: (at + end) as NormalOffset },
      });
    }
  }
}

/** The text without the full stop, or the mark of a list, at its end. */
function withoutStop(text: string): string {
  return text.replace(/(?<![。；;、，,\s])[。；;、，,\s]+$/, '');
}
