/** `〔2024〕`, `[1985]`, `(2009)`, `【2020】`, `〔86〕` */
const YEAR = '[〔［[（(【﹝〖]\\d{2,4}[〕］\\]）)】﹞〗]';
/** `驻政办`, `发改价格`, `教基一厅函`, `工信部联通装函` before the year, or `国函字` after it. */
const ORGAN = '\\p{Script=Han}{1,14}';
const SERIAL = '第?[\\d一二三四五六七八九十百零〇]{1,6}号';
/** `驻政〔2024〕6号`, `国发[1985]58号`, `(85)国函字58号`, `〔86〕国办发20号` */
const NUMBER = `(?:${ORGAN}${YEAR}${SERIAL}|${YEAR}${ORGAN}${SERIAL})`;
/** `中华人民共和国国务院令第708号`, `第12号令`, `财政部公告2021年第5号`, `青川市人民政府令（第8号）` */
const DECREE = `(?:\\p{Script=Han}{0,24}(?:令|公告|通告)(?:\\d{4}年)?[（(]?${SERIAL}[）)]?|\\p{Script=Han}{0,24}第[\\d一二三四五六七八九十百]{1,5}号令|\\d{4}年第\\d{1,4}号)`;

/** Such a number alone in a paragraph, in brackets, with its date or with who signs: `驻政〔2024〕6号 签发人：…`. */
const LINE = new RegExp(`^[（(]?(?<number>${NUMBER}|${DECREE})(?:[，,]?(?:[\\d〇○O零一二三四五六七八九]{4}年[^年号]{2,8}日|\\d{4}[-.]\\d{1,2}[-.]\\d{1,2}))?[）)]?(?:签发人[：:].{0,12})?$`, 'u');
/** `发文字号：国办发〔2023〕12号`, `文号:青政〔2024〕2号` */
const FIELD = new RegExp(`(?:字号|文号|文件编号)[：:]\\s*(?<number>${NUMBER}|${DECREE})`, 'u');
/** `关于加强防汛工作的通知（青政办〔2025〕18号）`: the number at the end of its own title. */
const AFTER_TITLE = new RegExp(`[^》〉][（(](?<number>${NUMBER})[）)]$`, 'u');
/** `鲁青发〔2014〕20号《…意见》`, `青政〔2024〕2号 关于…`: the number before its title. */
const BEFORE_TITLE = new RegExp(`^(?<number>${NUMBER})(?=《|关于|\\p{Script=Han}{2,20}关于)`, 'u');
/** `中华人民共和国国务院令` above `第227号`. */
const DECREE_HEAD = /^\p{Script=Han}{2,30}令$/u;
const DECREE_NUMBER = new RegExp(`^[（(]?${SERIAL}[）)]?$`, 'u');

/** The document number that a paragraph consists of. */
export function documentNumberIn(text: string): string | null {
  if (text.length > 60 || !text.includes('号')) return null;
  return LINE.exec(text)?.groups?.['number'] ?? null;
}

/** The document number that the lines of a head give, in whichever form. */
export function headNumber(lines: readonly string[]): string | null {
  for (const [i, line] of lines.entries()) {
    const number = FIELD.exec(line)?.groups?.['number'] ?? documentNumberIn(line);
    if (number !== null) return number;
    if (DECREE_HEAD.test(lines[i - 1] ?? '') && DECREE_NUMBER.test(line)) return (lines[i - 1] ?? '') + line.replace(/[（()）]/g, '');
  }
  for (const line of lines) {
    const match = BEFORE_TITLE.exec(line) ?? (line.length <= 120 ? AFTER_TITLE.exec(line) : null);
    if (match?.groups?.['number'] !== undefined) return match.groups['number'];
  }
  return null;
}

/** The year a document number names: 驻政〔2024〕6号 is of 2024; `null` where it names none in full. */
export function yearOfNumber(number: string): number | null {
  const year = /(?:19|20)\d{2}/.exec(number)?.[0];
  return year === undefined ? null : Number(year);
}
