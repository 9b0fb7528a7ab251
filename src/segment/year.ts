import { matchesIn } from '../core/matches.js';

/** `二、2024年工作安排`, `2024年主要任务`: what is planned, and for when. */
const PLANNED = /((?:19|20)\d{2})(?:年|：|:).{0,20}?(?:安排|部署|任务|目标|要求|打算|建议|思路|重点|工作|发展|开)/;
const LOOKS_BACK = /回顾|总结|过去|所做|以来/;
const YEARS = /(?:19|20)\d{2}(?=年|：|:)/g;
/** `2023年，是全面贯彻…开局之年`, `2023年，我们…` as the first words of the review. */
const OPENING = /^(?:各位代表！)?(?:刚刚过去的)?((?:19|20)\d{2})年[，是]/;
/** Reports given in these months are often for the coming year. */
const LATE = 11;

/** What tells the year of a report. */
export interface YearSources {
  /** Titles of its headings, in order. */
  readonly titles: readonly string[];
  /** Its own title and that of the file. */
  readonly names: readonly string[];
  readonly date: string | null;
  /** Its first paragraphs. */
  readonly texts: readonly string[];
}

/** The year a report is for: the year it plans, not always the one it was given in. */
export function reportYearOf({ titles, names, date, texts }: YearSources): number | null {
  const planned = titles.filter((title) => !LOOKS_BACK.test(title)).map((title) => Number(PLANNED.exec(title)?.[1] ?? 0)).filter((year) => year > 0);
  const reviewed = titles.filter((title) => LOOKS_BACK.test(title)).map(lastYearIn).filter((year) => year > 0);
  if (date !== null) {
    const given = Number(date.slice(0, 4));
    if (Number(date.slice(5, 7)) < LATE) return given;
    const opened = texts.map((text) => Number(OPENING.exec(text)?.[1] ?? 0)).find((year) => year > 0);
    const ahead = planned.includes(given + 1) || reviewed.includes(given) || opened === given || texts.some((text) => text.includes(`${String(given + 1)}年`));
    return ahead ? given + 1 : given;
  }
  const named = names.map(lastYearIn).find((year) => year > 0);
  if (named !== undefined) return named;
  if (reviewed.length > 0) return Math.max(...reviewed) + 1;
  if (planned.length > 0) return Math.min(...planned);
  const opened = texts.map((text) => Number(OPENING.exec(text)?.[1] ?? 0)).find((year) => year > 0);
  return opened === undefined ? null : opened + 1;
}

/** The last year that a text names, but not one of a plan's horizon; 0 for none. */
function lastYearIn(text: string): number {
  return Math.max(0, ...matchesIn(text, YEARS).map(([year]) => Number(year)));
}
