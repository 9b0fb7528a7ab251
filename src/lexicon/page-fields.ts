/** Fields that web sites set above an official paper; who put it on the site (发布机构) did not issue it. */
const NAMES = [
  '索引号', '主题分类', '主题词', '发文机关', '发文单位', '制发机关', '公文种类', '成文日期', '发文日期', '印发日期', '签署日期', '公布日期', '实施日期', '废止日期',
  '标题', '名称', '信息名称', '文件名称', '发文字号', '发文文号', '文件编号', '文号', '发布日期', '发布时间', '有效性', '来源', '信息来源',
];
/** The fields that only official papers have. */
const OFFICIAL = new Set(['索引号', '发文机关', '成文日期', '发文字号', '发文文号', '文号', '主题分类', '公文种类', '制发机关']);
/** Labels may be spaced to one width: `索 引 号：`. */
const LABEL = `(?:${NAMES.toSorted((a, b) => b.length - a.length).map((name) => Array.from(name).join('\\s*')).join('|')})\\s*[：:]`;
const LABELS = new RegExp(LABEL, 'gu');
const ALONE = new RegExp(`^\\s*${LABEL}\\s*$`, 'u');
const FIELD = new RegExp(`^${LABEL}.`, 'u');
/** What follows a field on its line: `浏览次数：1024  字号：[大 中 小]`. */
const AFTER = /(?<![\s【[])[\s【[]+(?:浏览|点击|访问|阅读|字[号体]|打印|分享|作者|责任编辑).*$/u;
const LONGEST = 120;

/** Whether a line is a field and nothing else: `成文日期：2018年12月21日`. */
export function isField(text: string): boolean {
  return FIELD.test(text);
}

/** Whether a line is a label whose value stands elsewhere: `索 引 号：`. */
export function isFieldLabel(text: string): boolean {
  return ALONE.test(text);
}

/** The fields in some lines, each once as `索引号：…`; none where none is of an official paper. */
export function fieldsIn(lines: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const line of lines) {
    const labels = Array.from(line.matchAll(LABELS));
    labels.forEach((label, i) => {
      const name = label[0].replace(/[\s：:]/g, '');
      const value = line.slice(label.index + label[0].length, labels[i + 1]?.index).replace(AFTER, '').trim();
      if (value !== '' && value.length <= LONGEST && !found.has(name)) found.set(name, value);
    });
  }
  return Array.from(found.keys()).some((name) => OFFICIAL.has(name)) ? Array.from(found, ([name, value]) => `${name}：${value}`) : [];
}
