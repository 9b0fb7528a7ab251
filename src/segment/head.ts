import { isPageControl } from '../lexicon/page-furniture.js';
import type { Block } from './blocks.js';
import { dateIn, fieldDateIn, isDateLine } from './dates.js';
import { documentNumberIn, headNumber } from './document-number.js';
import { isHistory, lawDate } from './history.js';
import { markerOf } from './markers.js';
import { isField, joinFields, officialTitle, titledBy } from './official-title.js';

/** What the lines above the text say. */
export interface Head {
  /** How many paragraphs it takes. */
  readonly length: number;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly date: string | null;
  readonly speaker: { readonly name: string; readonly post: string | null } | null;
  readonly occasion: string | null;
  readonly letterhead: string | null;
  /** `国务院办公厅` of `国务院办公厅关于…的通知`, or who a field of the head names. */
  readonly author: string | null;
  /** The day that a field `成文日期：` gives. */
  readonly fieldDate: string | null;
  /** The last day on which a law was passed, amended or published, by the lines below its title. */
  readonly lawDate: string | null;
  /** The day that stands beside the document number: `（青政〔86〕15号 一九八六年三月五日）`. */
  readonly numberDate: string | null;
  readonly lines: readonly string[];
}

const LONGEST_HEAD = 30;
/** A table of contents or a resolution may stand before the address to the deputies. */
const FARTHEST_ADDRESS = 40;
/** `各位代表：`, `各县、区人民政府，市人民政府各部门：`, `青川省人民政府：`: whom the text speaks to; the head ends with it. */
export const ADDRESS =
  /^(?:(?:各位代表|同志们|各[^。；]{2,300})[：:！]|(?!索引号|[^：:]*如下)[^。；！？“”]{1,300}(?:政府|部门?|委员会|委|厅|局|院|机构|公司|单位|会|省|市|县|区|旗|州|团|行|校|所|办|中心|集团|企业|署|[）)])[：:])$/;
/** `国家法律法规数据库`, `青川市政府网`: where a page was found. */
const SITE = /^[^关]{2,16}(?:数据库|网|网站|门户)$/;
/** A line no longer may be a name. */
const LONGEST_NAME = 4;
/** `驻马店市人民政府市长李跃勇`, `国务院副总理兼国家计划委员会主任李富春` */
const SPEAKER =
  /^(?:报告人[：:]?)?(?<post>[^，。；！？]{0,30}(?:总理|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|主席|专员|主任))[：:?—－-]{0,2}(?<name>\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•．.]\p{Script=Han}{1,8}){1,2})[）)]?$/u;
/** `在驻马店市第五届人民代表大会第二次会议上` */
const OCCASION = /在(?<occasion>[^，。；]{2,40}?次会议|[^，。；]{2,40}?大会)上?/;
/** `驻马店市人民政府`, `驻马店市人民政府办公室` */
const LETTERHEAD = /^(?<issuer>\p{Script=Han}{2,20}(?:人民政府(?:办公[室厅])?|委员会|办公[室厅]|[局厅委]))(?:文件)?$/u;

/** Reads the lines above the text: title, subtitle, speaker, date, document number, address. */
export function readHead(blocks: readonly Block[], frontMatter: string | null): Head {
  const length = headLength(blocks);
  const address = length - 1;
  const from = Math.max(0, reportTitleBefore(blocks, address));
  const lines = joinFields(withoutContents(joinSpeaker(blocks.slice(from, length).map((block) => block.text))));
  const meta = frontMatterTitle(frontMatter);
  const speaker = first(lines, speakerIn) ?? metaSpeaker(meta);
  const letterhead = lines.map((line) => LETTERHEAD.exec(line)?.groups?.['issuer']).find((name) => name !== undefined) ?? null;
  const title = titleOf(lines, letterhead) ?? metaTitle(meta);
  return {
    length,
    title,
    documentNumber: headNumber(lines),
    date: first(lines, (line) => (isField(line) ? null : dateIn(line))) ?? dateIn(meta ?? '') ?? first(lines, dateIn),
    speaker,
    occasion: first(lines, (line) => OCCASION.exec(line)?.groups?.['occasion'] ?? null),
    letterhead,
    author: titledBy(title, lines),
    fieldDate: first(lines, (line) => (isField(line, 'date') ? fieldDateIn(line) : null)),
    lawDate: lawDate(lines.filter((line) => !isField(line))),
    numberDate: first(lines, (line) => (documentNumberIn(line) === null ? null : fieldDateIn(line))),
    lines,
  };
}

/** The head ends with the address, or before the first marker or running text. */
function headLength(blocks: readonly Block[]): number {
  const address = blocks.slice(0, FARTHEST_ADDRESS).findIndex((block) => /^各位代表[：:！]/.test(block.text));
  const titled = reportTitleBefore(blocks, address);
  const short = blocks.slice(0, Math.max(address, 0)).every((block) => block.text.length < 60 && !/[。；！]/.test(block.text));
  if (address >= 0 && (titled > 0 || short)) return (blocks[address]?.text.length ?? 0) <= 5 ? address + 1 : address;
  for (let i = 0; i < Math.min(blocks.length, LONGEST_HEAD); i++) {
    const text = blocks[i]?.text ?? '';
    if (ADDRESS.test(text)) return i + 1;
    if (isHistory(text)) continue;
    if (markerOf(text) !== null && !/^[（(]/.test(text)) return i;
    if (/[。；！]/.test(text) && !isDateLine(text) && text.length > 20) return i;
  }
  return 0;
}

/** Where the title of a report stands shortly above its address; -1 for nowhere. */
function reportTitleBefore(blocks: readonly Block[], address: number): number {
  for (let i = address - 1; i >= Math.max(0, address - 5); i--) {
    if (/^.{0,20}政府工作报告$/.test(blocks[i]?.text ?? '')) return i;
  }
  return -1;
}

function first<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function speakerIn(line: string): Head['speaker'] {
  const groups = SPEAKER.exec(line)?.groups;
  const name = groups?.['name'];
  return name === undefined ? null : { name, post: groups?.['post'] ?? null };
}

/** `济南市市长` above `张建国` is one line. */
function joinSpeaker(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    if (/(?:省长|市长|州长|盟长|县长|区长|主席|专员)$/.test(before) && /^\p{Script=Han}{2,4}$/u.test(line)) joined[joined.length - 1] = before + line;
    else joined.push(line);
  }
  return joined;
}

/** Leaves out the lines from 目录 on, but for the address. */
function withoutContents(lines: readonly string[]): string[] {
  const contents = lines.findIndex((line) => /^目[录次]/.test(line));
  return contents < 0 ? [...lines] : lines.slice(0, contents);
}

/** The lines of the title, put together: `驻马店市人民政府` + `关于…的` + `通知`. */
function titleOf(lines: readonly string[], letterhead: string | null): string | null {
  const titles = lines.filter((line) => isTitleLine(line) && line !== letterhead && line !== `${letterhead ?? ''}文件`);
  const report = titles.find((line) => line.includes('工作报告') && line.length <= 40);
  if (report !== undefined) return withoutOccasion(report);
  return officialTitle(titles, lines, letterhead) ?? titles.find((line) => line.length > LONGEST_NAME) ?? null;
}

/** `青川市政府工作报告（2016年1月17日 林一舟）` is named without when and by whom it was given. */
function withoutOccasion(title: string): string {
  return title.replace(/[（(][^（）()]{0,60}\d日[^（）()]{0,60}[）)]$/, '');
}

function isTitleLine(line: string): boolean {
  return line.length <= 80 && !isPageControl(line) && !SITE.test(line) && !ADDRESS.test(line) && !isDateLine(line) && !isField(line) && speakerIn(line) === null && documentNumberIn(line) === null
    && !/^[—―─（(|-]/.test(line) && !/(?:会议|大会)上?$/.test(line) && !/[。：:]$/.test(line) && !OCCASION.test(line) && markerOf(line) === null;
}

/** `title: 遵义市政府工作报告（2021年2月25日 黄伟）`, also where the file's lines were broken. */
export function frontMatterTitle(yaml: string | null): string | null {
  const title = yaml === null ? undefined : /(?:^|\n)\s*title:([^\n]*(?:\n(?!\s*[A-Za-z][\w-]*:)[^\n]*)*)/.exec(yaml)?.[1];
  if (title === undefined) return null;
  const line = title.trim().replace(/(?<!\s)\s*\n\s*/g, '').replace(/(?<=\d)\s+(?=年)|(?<=[年月])\s+(?=\d)/g, '');
  return line.replace(/^(["'])(.*)\1$/, '$2');
}

function metaTitle(meta: string | null): string | null {
  return meta?.replace(/(?<!\s)\s*[（(][^（）()]{0,80}[）)]\s*$/, '').replace(/\s+/g, '') ?? null;
}

function metaSpeaker(meta: string | null): Head['speaker'] {
  const name = /日\s+(\p{Script=Han}[\p{Script=Han}·]{1,10})[）)]/u.exec(meta ?? '')?.[1];
  return name === undefined ? null : { name, post: null };
}
