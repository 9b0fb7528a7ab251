import { datesIn } from './dates.js';

/** `…第九十一次会议通过`, `…第二次修正`, `2018年…修订`, `…公布`, `…发布`, `…令第12号公布` */
const ENACTED = /通过|批准|修正|修订|公布|发布|颁布/;
/** `自2018年1月1日起施行`, `根据2009年8月27日…《关于修改…的决定》第一次修正`: the first is no act of its own. */
const IN_FORCE = /自[^，。；自]{4,14}日起(?:施行|实施)/g;

/** Whether a line below a title says who passed or published the law, and when: it may be one long parenthesis. */
export function isHistory(text: string): boolean {
  return ENACTED.test(text) && datesIn(text).length > 0 && (/^[（(].*[)）]$/s.test(text) || !/[。；]/.test(text));
}

/** The last day on which a law was passed, amended or published, by the lines below its title. */
export function lawDate(lines: readonly string[]): string | null {
  const dates = lines.filter((line) => ENACTED.test(line)).flatMap((line) => datesIn(line.replace(IN_FORCE, '')));
  return dates.sort().at(-1) ?? null;
}

/** `第九届全国人民代表大会常务委员会第二十一次会议通过` → 全国人民代表大会常务委员会 */
const PASSED = /(?:第[一二三四五六七八九十]{1,3}届)?(?<body>\p{Script=Han}{2,30}?(?:常务委员会|代表大会|会议|国务院))(?:第[一二三四五六七八九十百零〇\d]{1,5}次(?:全体)?(?:常务)?会议)?(?:通过|批准|修[订正])/u;

/** Who passed a law, by the lines below its title. */
export function legislatorIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const body = PASSED.exec(line.replace(/^.*?日/, ''))?.groups?.['body'];
    if (body !== undefined) return body.replace(/第[一二三四五六七八九十百零〇\d]{1,5}次[^]*$/, '').replace(/第[一二三四五六七八九十]{1,3}届(?=人民代表大会|全国)/, '');
  }
  return null;
}
