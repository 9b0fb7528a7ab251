import { unifyRadicalsInPlace } from '../core/radicals.js';

/** Marks in the small, vertical or half-width forms of old encodings, and what a report writes for them. */
const FORMS: ReadonlyMap<string, string> = new Map(
  [
    ...['﹐，', '﹑、', '﹒.', '﹔；', '﹕：', '﹖？', '﹗！', '﹙（', '﹚）', '﹛｛', '﹜｝', '﹝〔', '﹞〕', '﹢＋', '﹣-', '﹪%'],
    ...['︰：', '︵（', '︶）', '︹〔', '︺〕', '︽《', '︾》', '︿〈', '﹀〉', '﹁「', '﹂」', '﹃『', '﹄』', '︐，', '︑、', '︒。', '︓：', '︔；'],
    ...['｡。', '､、', '｢「', '｣」', '･·', '․.', '‚，', '٪%', '⁒%'],
  ].map(([form = '', mark = '']) => [form, mark]),
);
const FORM = /[\u066a\u201a\u2024\u2052\ufe10-\ufe14\ufe30-\ufe44\ufe50-\ufe6b\uff61-\uff65]/;
const FORMS_IN = new RegExp(FORM, 'g');

/** `二○二四`, `二OO八`: a circle or a letter among Chinese digits. */
const ZERO = /[一二三四五六七八九〇][○◯ＯO]/;
const ZEROS = /(?<=[一二三四五六七八九〇○◯ＯO])[○◯ＯO](?=[一二三四五六七八九〇○◯ＯO年])/g;
/** `二00八年`, `二0二四年`: Arabic zeros, and small letters, in a year. */
const YEAR = /[一二][一二三四五六七八九〇0０oо]{3}(?=年)/;
const YEARS = new RegExp(YEAR, 'g');
/** `增长5·2%`: a dot in the middle of the line, as in names, for the decimal point. */
const POINT = /\d[·∙⋅]\d/;
const POINTS = /(?<=\d)[·∙⋅](?=\d+(?:[%％‰]|个?百分点))/g;

/** Any of them: most texts have none, and are read through once. */
const ANY = new RegExp([FORM, ZERO, YEAR, POINT].map(({ source }) => source).join('|'));

/** The text with look-alikes replaced, one for one: radicals for characters (`⼯`), forms of marks (`﹐`), zeros (`二○`). */
export function unifyLookalikes(text: string): string {
  return unifyRadicalsInPlace(ANY.test(text) ? unifyMarks(text) : text);
}

function unifyMarks(text: string): string {
  const forms = FORM.test(text) ? text.replace(FORMS_IN, (form) => FORMS.get(form) ?? form) : text;
  const zeros = ZERO.test(forms) ? forms.replace(ZEROS, '〇') : forms;
  const years = YEAR.test(zeros) ? zeros.replace(YEARS, (year) => year.replace(/[0０oо]/g, '〇')) : zeros;
  return POINT.test(years) ? years.replace(POINTS, '.') : years;
}
