import type { Content } from './write.js';
import { cells, level, list, listed, paragraph, pattern, run, table, text } from './write.js';

/** How a program writes the paragraphs of a report. */
export interface Manner {
  /** The markers 一、 and （一） come from lists: named by each paragraph, or by its style. */
  readonly markers: 'typed' | 'listed' | 'styled';
  /** Runs end after so many characters, in the middle of words and numbers. */
  readonly runLength: number;
  /** Revisions, notes and a table stand between the paragraphs. */
  readonly extras: boolean;
}

export const asTyped: Manner = { markers: 'typed', runLength: 1000, extras: false };
export const asListed: Manner = { markers: 'listed', runLength: 7, extras: true };
export const asStyled: Manner = { markers: 'styled', runLength: 3, extras: true };

const MARKERS = [/^[一二三四五六七八九十]{1,3}、/, /^（[一二三四五六七八九十]{1,3}）/];
const NOTES = ['本报告中的数据为初步统计数，其中增长5.2%按可比价格计算。', '指全市9个县的120个乡镇。', '共有15项指标。'];
const FACE = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/>';
const BODY = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>';
const GONE = '<w:del w:id="90" w:author="a"><w:r><w:delText>其中工业增长99%，</w:delText></w:r></w:del>';
const note = (id: number): string => `<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const headingStyle = (at: number): string => `<w:style w:type="paragraph" w:styleId="h${at}"><w:basedOn w:val="a"/><w:pPr>${listed(1, at)}<w:outlineLvl w:val="${at}"/></w:pPr></w:style>`;

/** The parts of a document with these paragraphs. */
export function report(paragraphs: readonly string[], { markers, runLength, extras }: Manner): Content {
  let notes = 0;
  const body = paragraphs.map((line, i) => {
    const at = markers === 'typed' ? -1 : MARKERS.findIndex((marker) => marker.test(line));
    const shown = at < 0 ? line : line.replace(MARKERS[at] ?? '', '');
    const place = at < 0 ? (i < 3 ? '<w:jc w:val="center"/>' : BODY) : markers === 'styled' ? `<w:pStyle w:val="h${at}"/>` : listed(1, at) + BODY;
    // behind a number: a word that was deleted, and on some a note
    const cut = extras ? shown.search(/\d%/) + 2 : 1;
    const behind = cut < 2 ? '' : GONE + (notes < NOTES.length ? note(++notes) : '');
    const runs = [...runsOf(shown.slice(0, cut), runLength), behind, ...runsOf(shown.slice(cut), runLength)];
    return paragraph(runs.join(''), place);
  });
  if (extras) body.splice(7, 0, table(cells('指标', '单位', '数值', '比上年增长（%）'), cells('粮食总产量', '万吨', '820.5', '1.3'), cells('森林面积', '万亩', '350', '0.6')), deletedParagraph);
  return {
    body: `${body.join('')}<w:sectPr/>`,
    styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${headingStyle(0)}${headingStyle(1)}<w:style w:type="character" w:styleId="a3"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
    numbering: pattern(0, level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'), level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')) + list(1, 0),
    ...(extras ? { footnotes: NOTES.map(footnote).join(''), header: text('驻马店市人民政府公报') } : {}),
  };
}

const deletedParagraph = `<w:p><w:pPr><w:rPr><w:del w:id="91" w:author="a"/></w:rPr></w:pPr>${GONE}</w:p>`;
const footnote = (line: string, i: number): string => `<w:footnote w:id="${i + 1}">${paragraph(`<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:footnoteRef/></w:r>${run(` ${line}`)}`)}</w:footnote>`;

function runsOf(line: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < line.length; at += length) pieces.push(run(line.slice(at, at + length), FACE));
  return pieces;
}
