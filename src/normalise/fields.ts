/** `索引号：000014349/2023-00012`, `发文字号：国办发〔2023〕12号`: a field that a web site sets above a paper, whole in its line. */
const FIELD = /^(?:索引号|主题分类|主题词|发文(?:机关|单位|字号|文号|日期)|制发机关|公文种类|(?:成文|印发|签署|公布|发布|实施|废止)日期|发布(?:时间|机构|单位)|标题|名称|(?:信息|文件)名称|文件编号|文号|有效性|(?:信息)?来源)[：:]./;

export function isField(text: string): boolean {
  return FIELD.test(text);
}
