import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/read/docx/number-formats.js';
import { linesOf } from './observations.js';
import { level, list, listed, pattern, text } from './write.js';

describe('numbers are written as their format says', () => {
  test.each([
    ['chineseCounting', [[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [99, '九十九']]],
    ['chineseCountingThousand', [[101, '一百零一'], [110, '一百一十']]],
    ['japaneseCounting', [[12, '十二']]],
    ['taiwaneseCountingThousand', [[21, '二十一']]],
    ['ideographDigital', [[10, '一〇'], [24, '二四']]],
    ['chineseLegalSimplified', [[1, '壹'], [10, '壹拾'], [21, '贰拾壹']]],
    ['ideographTraditional', [[1, '甲'], [10, '癸'], [11, '甲']]],
    ['ideographZodiac', [[1, '子'], [12, '亥']]],
    ['ideographZodiacTraditional', [[1, '甲子'], [60, '癸亥']]],
    ['decimal', [[7, '7']]],
    ['decimalZero', [[7, '07'], [12, '12']]],
    ['decimalFullWidth', [[12, '１２']]],
    ['decimalEnclosedCircle', [[1, '①'], [20, '⑳'], [21, '㉑'], [36, '㊱'], [51, '51']]],
    ['decimalEnclosedCircleChinese', [[3, '③']]],
    ['decimalEnclosedParen', [[3, '⑶']]],
    ['decimalEnclosedFullstop', [[3, '⒊']]],
    ['ideographEnclosedCircle', [[3, '㊂']]],
    ['upperLetter', [[1, 'A'], [26, 'Z'], [27, 'AA'], [28, 'BB']]],
    ['lowerLetter', [[2, 'b']]],
    ['upperRoman', [[4, 'IV'], [1994, 'MCMXCIV']]],
    ['lowerRoman', [[9, 'ix']]],
    ['none', [[5, '']]],
    ['a format of another language', [[5, '5']]],
    ['chineseCounting', [[0, '0'], [-3, '-3']]],
  ] as const)('%s', (format, pairs) => {
    expect(pairs.map(([number]) => formatNumber(number, format))).toEqual(pairs.map(([, shown]) => shown));
  });

  test('a format of the author', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
  });
});

const report = pattern(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'decimal', '%3.'));

/** The lines of paragraphs that are each placed in a list, at a level of it; their texts are letters. */
async function markers(numbering: string, places: readonly (readonly [list: number, level: number])[], styles = ''): Promise<string[]> {
  const lines = await linesOf({ body: places.map(([of, at]) => text('x', listed(of, at))).join(''), numbering, styles });
  return lines.map((line) => line.replace(/x$/, ''));
}

describe('markers are counted as Word counts them', () => {
  test('deeper levels start again below each of those above them; a separator stands where no comma does', async () => {
    expect(await markers(report + list(1, 0), [[1, 0], [1, 1], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2], [1, 2]]))
      .toEqual(['一、', '（一）', '（二）', '1. ', '二、', '（一）', '1. ', '2. ']);
  });

  test('lists of one pattern count on; one with a start of its own starts anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(await markers(report + list(1, 0) + list(2, 0) + list(3, 0, anew), [[1, 0], [2, 0], [3, 0], [3, 0], [1, 0]])).toEqual(['一、', '二、', '一、', '二、', '三、']);
  });

  test('a list may have a level of its own', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCountingThousand', '第%1条')}</w:lvlOverride>`;
    expect(await markers(report + list(1, 0, own), [[1, 0], [1, 1]])).toEqual(['第一条 ', '（一）']);
  });

  test('articles count on through chapters where the level says never to start again', async () => {
    const law = pattern(0, level(0, 'chineseCountingThousand', '第%1章'), level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'));
    expect(await markers(law + list(1, 0), [[1, 0], [1, 1], [1, 1], [1, 0], [1, 1]])).toEqual(['第一章 ', '第一条 ', '第二条 ', '第二章 ', '第三条 ']);
  });

  test('numbers of levels above are shown in their format, or as decimals where that is said', async () => {
    const outline = pattern(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'), level(2, 'decimal', '%1-%3'));
    expect(await markers(outline + list(1, 0), [[1, 0], [1, 1], [1, 1], [1, 2]])).toEqual(['一、', '1.1 ', '1.2 ', '一-1 ']);
  });

  test('a level that is used without those above it counts them as begun', async () => {
    expect(await markers(report + list(1, 0), [[1, 1], [1, 0]])).toEqual(['（一）', '二、']);
  });

  test('list 0, lists that are not there and marks that are pictures give no marker; a dash is one', async () => {
    const marks = pattern(1, level(0, 'bullet', '\uf06c'), level(1, 'bullet', '——'));
    expect(await markers(report + marks + list(1, 0) + list(2, 1), [[1, 0], [0, 0], [9, 0], [2, 0], [2, 1], [1, 0]])).toEqual(['一、', '', '', '', '——', '二、']);
  });

  test('no space where the level has none', async () => {
    expect(await markers(pattern(0, level(0, 'decimalEnclosedCircle', '%1', '<w:suff w:val="nothing"/>')) + list(1, 0), [[1, 0], [1, 0]])).toEqual(['①', '②']);
  });
});

describe('styles put paragraphs into lists', () => {
  const style = (id: string, basedOn: string, place: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${basedOn}"/><w:pPr>${place}</w:pPr></w:style>`;
  const styled = (id: string, more = ''): string => text('x', `<w:pStyle w:val="${id}"/>${more}`);
  const linked = pattern(0, level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'), level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>')) + list(1, 0);
  const first = '<w:numPr><w:numId w:val="1"/></w:numPr>';

  test('at the level that names them, or that they name; those based on them too', async () => {
    const styles = style('h1', 'a', first) + style('h2', 'a', first) + style('h1a', 'h1', '') + style('none', 'h1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf({ body: styled('h1') + styled('h2') + styled('h1a') + styled('none') + styled('h2'), styles, numbering: linked })).toEqual(['一、x', '（一）x', '二、x', 'x', '（一）x']);
  });

  test('what a paragraph says itself counts more', async () => {
    const body = styled('h1') + styled('h1', listed(0)) + styled('h1', listed(1, 1)) + styled('h1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>') + styled('h1');
    expect(await linesOf({ body, styles: style('h1', 'a', first), numbering: linked })).toEqual(['一、x', 'x', '（一）x', '（二）x', '二、x']);
  });

  test('a pattern may point to the style that has the list', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="l"/></w:abstractNum>${pattern(1, level(0, 'chineseCounting', '%1、'))}${list(1, 0)}${list(2, 1)}`;
    const styles = '<w:style w:type="numbering" w:styleId="l"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf({ body: text('x', listed(1)) + text('x', listed(1)), styles, numbering })).toEqual(['一、x', '二、x']);
  });

  test('styles based on each other end somewhere', async () => {
    expect(await linesOf({ body: styled('p'), styles: style('p', 'q', '') + style('q', 'p', ''), numbering: linked })).toEqual(['x']);
  });
});
