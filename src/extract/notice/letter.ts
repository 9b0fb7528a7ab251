import type { DocumentDraft } from '../../core/document.js';
import type { Enclosure, Letter } from '../../core/norm.js';
import type { NormalText } from '../../core/text.js';
import { datesOf } from '../norms/dates.js';
import { numberOf } from '../norms/numbers.js';
import { type Passage, spanIn } from '../norms/passage.js';

/** What a title ends with. */
const FORM = /(?<form>通知|意见|批复|决定|决议|公告|通告|通报|命令|令|复函|函|请示|办法|条例|规定|细则|规则|规程|章程|准则|法典|法|方案|规划|纲要|计划|预案)(?:[（(][^（）()]{2,30}[）)])?$/;
/** `关于印发…管理办法的通知` → 印发…管理办法 */
const SUBJECT = /关于(?<subject>.+?)(?:的|的?(?:若干|指导|实施|补充|紧急))?(?:通知|意见|批复|决定|公告|通告|通报|复函|函|请示)$/;
/** `现将《…》印发给你们`, `《…》已经…同意，现印发给你们`, `现公布《…》`, `现发布《…》` */
const ISSUES = /现将《(?<a>(?:[^《》]|〈[^〈〉《》]*[《》][^〉]*〉)+)》[^，。]{0,20}(?:印发|转发|批转|公布|发布)|《(?<b>(?:[^《》]|〈[^〈〉《》]*[《》][^〉]*〉)+)》.{0,80}?现(?:予以?)?(?:印发|转发|批转|公布|发布)|现(?:予以?)?(?:公布|发布|印发)《(?<c>(?:[^《》]|〈[^〈〉《》]*[《》][^〉]*〉)+)》/;
/** `关于印发驻马店市国家卫生城市管理办法的通知`, `关于批转…的通知` */
const TITLE_ISSUES = /关于(?:印发|发布|公布|批转|转发)《?(?<issued>.+?)》?的通知$/;

/** `（此件公开发布）`, and the brackets of a date that was in them */
const REMARK = /^[（(].*[）)]$/;

/** The form of a document by its title: 通知, 办法 …. */
export function formOf(title: string | null): string | null {
  return FORM.exec(title ?? '')?.groups?.['form'] ?? null;
}

/** What a document says of itself around its text: whom it addresses, who signs it and when, what it encloses. */
export function letterOf(draft: DocumentDraft, normal: NormalText): Letter {
  const lines = draft.paragraphs.map(({ span, kind, section }) => ({ kind, passage: { text: normal.text.slice(span.start, span.end), start: span.start, section } }));
  const text = lines.findIndex(({ kind }) => kind === 'body' || kind === 'heading');
  const above = lines.filter(({ kind }, i) => kind === 'signature' && (text < 0 || i < text)).map(({ passage }) => passage);
  const below = signatureAfter(lines, text);
  const signed = below.flatMap(datesOf)[0] ?? above.flatMap(datesOf).at(-1) ?? lines.slice(0, Math.max(text, 0)).flatMap(({ passage }) => datesOf(passage)).at(-1) ?? null;
  const issues = issuedBy(lines.filter(({ kind }) => kind === 'body').map(({ passage }) => passage.text), draft.title);
  return {
    form: formOf(draft.title), title: draft.title, subject: SUBJECT.exec(draft.title ?? '')?.groups?.['subject'] ?? null,
    issuer: draft.issuer, documentNumber: draft.documentNumber,
    addressees: above.filter(({ text: line }) => /[：:，,、]$/.test(line)).flatMap(({ text: line }) => line.slice(0, -1).split(/[，,；;]/)).filter((name) => name !== ''),
    signers: below.map((line) => datesOf(line).reduce((rest, date) => rest.replace(date.text, ''), line.text).replace(REMARK, '')).filter((name) => name !== ''),
    date: signed, issues, enclosures: enclosuresIn(lines.map(({ passage }) => passage)),
  };
}

/** The first run of signature lines below the text. */
function signatureAfter(lines: readonly { readonly kind: string; readonly passage: Passage }[], text: number): Passage[] {
  const start = lines.findIndex(({ kind }, i) => kind === 'signature' && i > text);
  if (start < 0 || text < 0) return [];
  const end = lines.findIndex(({ kind }, i) => i > start && kind !== 'signature');
  return lines.slice(start, end < 0 ? undefined : end).map(({ passage }) => passage);
}

function issuedBy(texts: readonly string[], title: string | null): string | null {
  for (const text of texts) {
    const groups = ISSUES.exec(text)?.groups;
    if (groups !== undefined) return groups['a'] ?? groups['b'] ?? groups['c'] ?? null;
  }
  return TITLE_ISSUES.exec(title ?? '')?.groups?.['issued'] ?? null;
}

/** `附件：1．名单`, `附：…`, then `2．…` on lines of their own. */
const LIST = /^附件?[：:](?<rest>.*)$/;
const NUMBERED = /^(?<number>[\d]{1,2})[.．、](?<title>[^。；]{2,80})$/;

function enclosuresIn(lines: readonly Passage[]): Enclosure[] {
  const at = lines.findIndex(({ text }) => LIST.test(text) && !/[。；]/.test(text));
  const first = lines[at];
  if (first === undefined) return [];
  const rest = LIST.exec(first.text)?.groups?.['rest'] ?? '';
  const from = first.text.length - rest.length;
  const found = rest.split(/(?<=.)(?=\d{1,2}[.．、])/).filter((part) => part !== '').map((part) => enclosureOf({ text: part, start: first.start + first.text.indexOf(part, from), section: null }));
  for (const line of lines.slice(at + 1)) {
    if (!NUMBERED.test(line.text)) break;
    found.push(enclosureOf(line));
  }
  return found;
}

function enclosureOf(line: Passage): Enclosure {
  const groups = NUMBERED.exec(line.text)?.groups;
  const number = groups?.['number'] === undefined ? null : numberOf(groups['number']);
  return { number, title: groups?.['title'] ?? line.text, source: spanIn(line, 0, line.text.length) };
}
