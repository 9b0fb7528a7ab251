import type { Block } from './blocks.js';

/** `一、2023年工作回顾`, `2023年的工作`: a heading that names the year looked back on. */
const REVIEWED = /(?<year>(?:19|20)\d{2})年?(?:工作|的工作|政府工作|全[市省州区]|经济|主要工作|.{0,8}(?:回顾|总结))/;
/** `二、2024年工作安排`, `2024年主要任务` */
const PLANNED = /(?<year>(?:19|20)\d{2})年?.{0,16}?(?:安排|部署|任务|目标|要求|打算|建议|思路|重点工作|工作重点)/;
const LOOKS_BACK = /回顾|总结|过去|所做/;

/** The year a report is for: the year it plans, not always the one it was given in. */
export function reportYearOf(headings: readonly string[], title: string | null, date: string | null): number | null {
  for (const heading of headings) {
    if (LOOKS_BACK.test(heading)) continue;
    const planned = PLANNED.exec(heading)?.groups?.['year'];
    if (planned !== undefined && fits(Number(planned), date)) return Number(planned);
  }
  for (const heading of headings) {
    if (!LOOKS_BACK.test(heading)) continue;
    const years = Array.from(heading.matchAll(/(?:19|20)\d{2}/g), ([year]) => Number(year));
    const last = Math.max(...years);
    if (REVIEWED.test(heading) && fits(last + 1, date)) return last + 1;
  }
  const named = /(?<year>(?:19|20)\d{2})年/.exec(title ?? '')?.groups?.['year'];
  if (named !== undefined) return Number(named);
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 11 ? year + 1 : year;
}

/** A report is given in its year or shortly before. */
function fits(year: number, date: string | null): boolean {
  if (date === null) return true;
  const given = Number(date.slice(0, 4));
  return year === given || year === given + 1;
}

/** Titles of headings, best first: those with a marker, then bold ones. */
export function headingTexts(blocks: readonly Block[]): string[] {
  return blocks.filter(({ text }) => text.length <= 60 && /\d{4}/.test(text) && !/[。；]/.test(text)).map(({ text }) => text);
}
