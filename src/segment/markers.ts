import { numeral } from './numerals.js';

/** What kind of heading a marker makes: part 编, subpart 分编, chapter 章, division 节, article 条, then the items of lists. */
export type Construct =
  | 'part' | 'subpart' | 'chapter' | 'division' | 'article'
  | 'ordinal' | 'parenthesised' | 'arabic' | 'arabic-parenthesised' | 'circled';

/** One row of the table: a marker, what it makes, and where it stands in the order of levels. */
interface MarkerRow {
  readonly construct: Construct;
  readonly rank: number;
  /** Names `number` its numeral. */
  readonly pattern: RegExp;
}

const HAN = '[一二三四五六七八九十百千零〇两]';

/** Marker → level. A heading lies below the nearest heading before it with a lower rank. */
const table: readonly MarkerRow[] = [
  { construct: 'subpart', rank: 1.5, pattern: new RegExp(`^第(?<number>${HAN}{1,5}|\\d{1,3})分编`) },
  { construct: 'part', rank: 1, pattern: new RegExp(`^第(?<number>${HAN}{1,5}|\\d{1,3})编`) },
  { construct: 'chapter', rank: 2, pattern: new RegExp(`^第(?<number>${HAN}{1,5}|\\d{1,3})章`) },
  { construct: 'division', rank: 3, pattern: new RegExp(`^第(?<number>${HAN}{1,5}|\\d{1,3})节`) },
  { construct: 'article', rank: 4, pattern: new RegExp(`^第(?<number>${HAN}{1,8}|\\d{1,4})条(?:之(?<insert>${HAN}{1,3}))?(?!件|例|款)`) },
  { construct: 'ordinal', rank: 6, pattern: new RegExp(`^(?<number>${HAN}{1,4})(?:、|[．.](?!\\d))`) },
  { construct: 'parenthesised', rank: 7, pattern: new RegExp(`^[（(](?<number>${HAN}{1,4})[）)][、.]?`) },
  { construct: 'arabic', rank: 8, pattern: /^(?<number>\d{1,2})(?:[．.、](?!\d))/ },
  { construct: 'arabic-parenthesised', rank: 9, pattern: /^[（(]?(?<number>\d{1,2})[）)][、.]?/ },
  { construct: 'circled', rank: 10, pattern: /^(?<number>[①-⑳])/ },
];

/** Headings without a marker: above all ordinals, or below everything. */
export const OUTER_RANK = 5;
export const INNER_RANK = 11;

export interface Marker {
  readonly construct: Construct;
  readonly rank: number;
  /** As written: `（二）`. */
  readonly text: string;
  readonly number: number | null;
  /** Of an article put in later, 第十二条之一, the number after 之; `null` for others. */
  readonly insert: number | null;
}

/** The marker a text starts with. */
export function markerOf(text: string): Marker | null {
  if (!/^[第（(\d①-⑳一二三四五六七八九十]/.test(text)) return null;
  for (const { construct, rank, pattern } of table) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const insert = match.groups?.['insert'];
    return { construct, rank, text: match[0], number: numberOf(match.groups?.['number'] ?? ''), insert: insert === undefined ? null : numeral(insert) };
  }
  return null;
}

function numberOf(written: string): number | null {
  const circled = written.charCodeAt(0) - 0x245f;
  return circled >= 1 && circled <= 20 ? circled : numeral(written);
}
