import { describe, expect, test } from 'vitest';
import { extractCitations } from '../../../src/extract/citations/index.js';
import { segment } from '../../../src/segment/index.js';
import { normalFile, normalText, SEED } from '../../segment/helpers.js';

type Row = readonly [title: string, documentNumber: string | null, sameAs: string | null];

function read(text: string): Row[] {
  const normal = normalText(text);
  return segment(normal).flatMap((draft) => extractCitations(draft, normal)).map(({ title, documentNumber, sameAs }) => [title, documentNumber, sameAs]);
}

describe('citations of one sentence', () => {
  test.each<[string, Row[]]>([
    ['根据《青川市供水条例》（青政发〔2020〕15 号）制定本办法。', [['青川市供水条例', '青政发〔2020〕15号', null]]],
    ['根据《供水条例》(青政发[2020]15号，以下简称《条例》)。按照《条例》办理。', [['供水条例', '青政发[2020]15号', null], ['条例', null, 'd1.c1'], ['条例', null, 'd1.c1']]],
    ['依照《甲办法》《乙办法》（青政〔2020〕1号、青政〔2021〕2号）执行。', [['甲办法', '青政〔2020〕1号', null], ['乙办法', '青政〔2021〕2号', null]]],
    ['按青政〔2020〕1号《关于供水的意见》办。', [['关于供水的意见', '青政〔2020〕1号', null]]],
    ['废止《关于修改〈供水条例〉的决定》（国务院令第588号）。', [['关于修改〈供水条例〉的决定', '国务院令第588号', null]]],
    ['执行《规范》（GB 50838-2015）。', [['规范', 'GB50838-2015', null]]],
    ['《甲办法》（青政〔2018〕1号）和《甲办法》（青政〔2023〕9号）不同。', [['甲办法', '青政〔2018〕1号', null], ['甲办法', '青政〔2023〕9号', null]]],
    ['《甲办法》施行后，《甲办法》第三条同时有效。', [['甲办法', null, null], ['甲办法', null, 'd1.c1']]],
    ['《没有后括号的标题。', []],
  ])('%s', (text, rows) => {
    expect(read(text)).toEqual(rows);
  });
});

test('a title that runs over lines and pages is whole, and its span leads back', () => {
  const text = '为落实《青川市人民政府关于加快\n\n推进气象高质量发展的实施意见》\n\n（青政〔2023〕22 号）文件精神。';
  expect(read(text)).toEqual([['青川市人民政府关于加快推进气象高质量发展的实施意见', '青政〔2023〕22号', null]]);
});

test('the citations of the gazette', () => {
  const normal = normalFile(SEED);
  const [, regulation, notice] = segment(normal);
  if (regulation === undefined || notice === undefined) throw new Error('three documents');
  const rows = (draft: typeof regulation): Row[] => extractCitations(draft, normal).map(({ title, documentNumber, sameAs }) => [title, documentNumber, sameAs]);
  expect(rows(regulation)).toEqual([
    ['驻马店市国家卫生城市管理办法', null, null],
    ['国务院关于深入开展爱国卫生运动的意见', '国发〔2020〕15号', null],
    ['国家卫生城市和国家卫生县标准', null, null],
    ['河南省爱国卫生条例', null, null],
    ['国家卫生城市和国家卫生县标准', null, 'd2.c3'],
    ['国家卫生城市和国家卫生县标准', null, 'd2.c3'],
    ['整改督办通知书', null, null],
    ['国家卫生城市和国家卫生县标准', null, 'd2.c3'],
  ]);
  expect(rows(notice)).toEqual([
    ['驻马店市人民政府关于加快推进气象高质量发展的实施意见', '驻政〔2023〕22号', null],
    ['气象高质量发展纲要（2022—2035年）', null, null],
    ['河南省人民政府关于加快推进气象高质量发展的意见', '豫政〔2023〕31号', null],
    ['驻马店市人民政府关于加快推进气象高质量发展的实施意见', '驻政〔2023〕22号', 'd3.c1'],
    ['气象高质量发展纲要（2022—2035年）', null, 'd3.c2'],
    ['驻马店市人民政府关于加快推进气象高质量发展的实施意见', null, 'd3.c1'],
  ]);
});
