import type { Line } from './line-writer.js';
import type { Page } from './tree.js';

/** Fields that sites set above an official paper; who put it on the site (发布机构) did not issue it. */
const FIELDS = [
  '索引号', '主题分类', '主题词', '发文机关', '发文单位', '制发机关', '公文种类', '成文日期', '发文日期', '印发日期', '签署日期', '公布日期', '实施日期', '废止日期',
  '标题', '名称', '信息名称', '文件名称', '发文字号', '发文文号', '文件编号', '文号', '发布日期', '发布时间', '有效性', '来源', '信息来源',
];
/** The fields that only official papers have. */
const OFFICIAL = new Set(['索引号', '发文机关', '成文日期', '发文字号', '发文文号', '文号', '主题分类', '公文种类', '制发机关']);
/** Labels may be spaced to one width: `索 引 号：`. */
const NAMES = FIELDS.toSorted((a, b) => b.length - a.length).map((name) => Array.from(name).join('\\s*')).join('|');
const LABEL = new RegExp(`(?:${NAMES})\\s*[：:]`, 'gu');
const ALONE = new RegExp(`^\\s*(?:${NAMES})\\s*[：:]\\s*$`, 'u');
/** What follows a field on its line: `浏览次数：1024  字号：[大 中 小]`. */
const CONTROL = /[\s【[]+(?:浏览|点击|访问|阅读|字[号体]|打印|分享|作者|责任编辑).*$/u;
/** `政府工作报告_2024年两会_中国政府网`, `关于…的通知 - 青川市人民政府` */
const SITE = /[_|｜]|\s[-–—]+\s|--|-(?=\p{Script=Han}{2,20}(?:网|政府|门户|厅|局|委)(?:网站?)?$)/u;
/** A title is looked for in so many lines of the article. */
const FIRST_LINES = 12;
const LONGEST_TITLE = 120;
/** What the name of a paper ends with. */
const FORM = /(?:报告|公报|通知|意见|批复|决定|决议|条例|办法|规定|规则|细则|方案|规划|纲要|计划|要点|法|令|函|公告|通告|通报)(?:[（(][^（）()]{1,24}[）)])?$/;

/** What stands above the article and belongs to it: its fields, and its title where the article has none of its own. */
export function headingOf(page: Page, above: readonly Line[], article: readonly Line[]): string[] {
  const fields = fieldsIn(above);
  const title = titleOf(page, above);
  return [...fields, ...(title === null || hasTitle(article, title) ? [] : [title])];
}

/** Labels stand in cells of their own: `索 引 号：` and the line below it are one. */
export function joinFields(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && ALONE.test(before.text) && !ALONE.test(line.text)) joined[joined.length - 1] = { ...before, text: before.text.trim() + line.text.trim(), bold: 0 };
    else joined.push(line);
  }
  return joined;
}

/** `索引号：000014349/2023-00012`: one a line, each once; none where no field is one of an official paper. */
function fieldsIn(above: readonly Line[]): string[] {
  const text = above.map((line) => line.text).join('\n');
  const labels = Array.from(text.matchAll(LABEL));
  const found = new Map<string, string>();
  labels.forEach((label, i) => {
    const from = label.index + label[0].length;
    const value = /^\s*(.*)/.exec(text.slice(from, labels[i + 1]?.index))?.[1]?.replace(CONTROL, '').trim() ?? '';
    const name = label[0].replace(/[\s：:]/g, '');
    if (value !== '' && value.length <= LONGEST_TITLE && !found.has(name)) found.set(name, value);
  });
  if (!Array.from(found.keys()).some((name) => OFFICIAL.has(name))) return [];
  return Array.from(found, ([name, value]) => `${name}：${value}`);
}

/** The line above the article that the page is named after, or its only heading. */
function titleOf({ title, meta }: Page, above: readonly Line[]): string | null {
  const names = [meta.get('articletitle') ?? '', title.split(SITE)[0] ?? '', title].map((name) => name.trim()).filter((name) => name.length >= 4);
  const shown = above.filter(({ text, linked }) => linked === 0 && text.length <= LONGEST_TITLE);
  const same = names.map((name) => shown.find(({ text }) => squeeze(text) === squeeze(name))).find((line) => line !== undefined);
  const headings = shown.filter(({ heading, text }) => heading === 1 && squeeze(text).length >= 4);
  return (same ?? (headings.length === 1 ? headings[0] : undefined))?.text.trim() ?? names.find((name) => FORM.test(name)) ?? null;
}

/** Whether the first lines of an article give its title themselves, in one line or several, in full or in short. */
function hasTitle(article: readonly Line[], title: string): boolean {
  const name = squeeze(title);
  const first = article.slice(0, FIRST_LINES).map(({ text }) => squeeze(text));
  if (first.join('').includes(name)) return true;
  return first.some((text) => text.length >= 6 && name.includes(text) && FORM.test(text));
}

function squeeze(text: string): string {
  return text.replace(/[\s“”"《》]/g, '').replace(/[（(]全文[）)]$/, '');
}
