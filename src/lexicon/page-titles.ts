/** What the name of a paper ends with. */
const FORM = /(?:报告|公报|通知|意见|批复|决定|决议|条例|办法|规定|规则|细则|方案|规划|纲要|计划|要点|法|令|函|公告|通告|通报)(?:[（(][^（）()]{1,24}[）)])?$/;
/** `政府工作报告_2024年两会_中国政府网`, `关于…的通知 - 青川市人民政府`: where the name of the site starts. */
const SITE = /[_|｜]|\s[-–—]+\s|--|-(?=\p{Script=Han}{2,20}(?:网|政府|门户|厅|局|委)(?:网站?)?$)/u;
/** `政府工作报告（全文）` */
const WHOLE = /[（(]全文[）)]$/;

/** Whether a line ends as the names of papers do. */
export function namesPaper(text: string): boolean {
  return FORM.test(text);
}

/** The name of a page without that of its site. */
export function withoutSite(title: string): string {
  return title.split(SITE)[0] ?? '';
}

/** A title without spaces and quotation marks, to compare it. */
export function squeezed(title: string): string {
  return title.replace(/[\s“”"《》]/g, '').replace(WHOLE, '');
}
