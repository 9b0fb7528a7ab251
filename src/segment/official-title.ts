import { fieldDateIn } from './dates.js';
import { documentNumberIn } from './document-number.js';

/** What the title of an official document ends with: its form. */
export const FORM = /(?:通知|意见|批复|决定|决议|公告|通告|通报|命令|令|函|复函|请示|报告|纪要|办法|条例|规定|细则|规则|规程|章程|准则|法|方案|规划|纲要|计划|要点|预案|目录|标准|指南|指引)(?:[（(](?:试行|暂行|草案|修订|[^（）()]{1,20}修[订正])[)）])?$/;
const LONGEST = 4;

/** `发文字号：`, `成文日期：`, `索 引 号：`: fields that web sites set above a document. */
const NAMES =
  '索引号?|制定机关|施行日期|主题[分类词]*|主题词|发[文布](?:机[关构]|单位|文号|日期|时间)?|制发机关|公文种类|成文日期|印发日期|签[署发]日期|颁布(?:日期|单位|时间)|公布日期|实施日期|生效日期|发文字号|文件?字?号|文件编号|标题|名称|来源|信息来源|作者|时间|日期|有效性|时效性?|公开方式|公开属性|浏览次?数?|访问次数|点击数?|字[号体]|分享|打印|当前位置|分类|关键词|责任编辑|有效期';
const FIELD = new RegExp(`^[[【]?(?:${NAMES})[】\\]]?\\s*[：:]`);
/** `成文日期` in a cell or on a line of its own, with its value in the next. */
const LABEL = new RegExp(`^[[【]?(?:${NAMES})[】\\]]?\\s*[：:]?$`);
const FIELDS = {
  date: /(?:成文|印发|签[署发]|颁布|公布|发文)(?:日期|时间)[】\]]?\s*[：:]/,
  issuer: /(?:发文|制发|发布)(?:机[关构]|单位)[】\]]?\s*[：:]\s*(?<name>\p{Script=Han}{2,40}?)(?=成文|发文|标题|发布|$)/u,
  title: /^[[【]?(?:标题|名称)[】\]]?\s*[：:]\s*(?<name>.{4,100}?)(?=发文|成文|发布|$)/,
} as const;

/** Whether a line is a field of the head, of a kind. */
export function isField(line: string, kind?: keyof typeof FIELDS): boolean {
  return kind === undefined ? FIELD.test(line) : FIELDS[kind].test(line);
}

/** Lines with each label and its value in one: `成文日期` above `2023-09-20`, `| 成文日期 | 2023-09-20 |`. */
export function joinFields(lines: readonly string[]): string[] {
  const cells = lines.flatMap((line) => (line.includes('|') ? line.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '') : [line]));
  const joined: string[] = [];
  for (let i = 0; i < cells.length; i++) {
    const [cell = '', next = ''] = [cells[i], cells[i + 1]];
    // `主题词：` may be empty, and the title stands below it
    const fits = !/[：:]$/.test(cell) || (next.length <= 20 && fieldDateIn(next) !== null) || documentNumberIn(next) !== null;
    if (LABEL.test(cell) && fits && next !== '' && !LABEL.test(next) && !FIELD.test(next)) {
      joined.push(`${cell.replace(/[：:]$/, '')}：${next}`);
      i++;
    } else joined.push(cell);
  }
  return joined;
}

/** `（2024年第6号）`-like suffixes and numbers after a title are no part of it. */
const NUMBER_AFTER = /[（(][^（）()《》]{1,14}[〔［[]\d{2,4}[〕］\]]\d{1,5}号[）)]$/;
const NUMBER_BEFORE = /^\p{Script=Han}{1,14}[〔［[]\d{2,4}[〕］\]]\d{1,5}号(?=.{6})/u;
/** `国务院办公厅关于加强…的通知`, `国务院办公厅转发…关于…的通知` */
const AUTHOR = /^(?<name>[\p{Script=Han}、]{2,60}?)(?:关于|转发|批转)/u;

/** `民法典`, `河道办法` */
const SHORT_LAW = /^.{1,3}(?:法|法典|条例|办法|规定)$/;

/** The lines of the title of an official document, put together: `关于印发…办法的` + `通知`. */
export function officialTitle(titles: readonly string[], lines: readonly string[], letterhead: string | null): string | null {
  const about = titles.findIndex((line) => line.startsWith('关于'));
  if (about >= 0) return (letterhead ?? '') + joined(titles, about);
  const ends = (line: string, i: number): boolean => (line.length > 4 || SHORT_LAW.test(line)) && FORM.test(joined(titles, i));
  const named = titles.findIndex((line, i) => line.includes('关于') && ends(line, i));
  const start = named >= 0 ? named : titles.findIndex(ends);
  if (start >= 0) return joined(titles, start);
  return lines.map((line) => FIELDS.title.exec(line)?.groups?.['name']).find((name) => name !== undefined) ?? null;
}

/** Lines from one on, to the first that ends in a form. */
function joined(titles: readonly string[], from: number): string {
  const rest = titles.slice(from, from + LONGEST);
  const end = rest.findIndex((line) => FORM.test(clean(line)));
  return clean(end < 0 ? (titles[from] ?? '') : rest.slice(0, end + 1).join(''));
}

function clean(title: string): string {
  return title.replace(NUMBER_AFTER, '').replace(NUMBER_BEFORE, '').replace(/^《(.*)》$/, '$1');
}

/** Who the title or a field of the head says the document is by. */
export function titledBy(title: string | null, lines: readonly string[]): string | null {
  const field = lines.map((line) => FIELDS.issuer.exec(line)?.groups?.['name']).find((name) => name !== undefined);
  return field ?? AUTHOR.exec(title ?? '')?.groups?.['name'] ?? null;
}
