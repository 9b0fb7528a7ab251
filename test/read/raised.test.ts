import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/normalise/index.js';
import { noteMark, raisedText } from '../../src/read/raised.js';
import { linesOf } from './docx/observations.js';
import { paragraph, run } from './docx/write.js';
import { read } from './html/read.js';

const RAISED = '<w:vertAlign w:val="superscript"/>';

describe('what stands above the line', () => {
  test.each([
    ['绿地5km', '2', '²'], ['水库8万m', '3', '³'], ['加速度9m/s', '2', '²'], ['流速3m·s', '-1', '⁻¹'], ['约10', '4', '⁴'], ['约10', '−3', '⁻³'],
    ['增长5%', '1', '[1]'], ['企业', '12', '[12]'], ['企业', '②', '[②]'], ['企业', '㉑', '[㉑]'], ['企业', '*', '[*]'], ['企业', '注2', '[注2]'], ['增长210', '4', '[4]'], ['绿地5km', '1', '[1]'], ['跑者5cm', '12', '[12]'], ['GDPm', '2', '[2]'],
    ['企业', '[3]', '[3]'], ['企业', '〔3〕', '〔3〕'], ['企业', '（3）', '[3]'], ['企业〔', '3', '3'], ['', ' 1 ', '[1]'],
    ['第', '®', null], ['21', 'st', null], ['企业', '〔', null], ['企业', '2024', null], ['企业', '', null],
  ])('%s with a small %s is a power, the mark of a note or text', (before, raised, shown) => {
    expect(raisedText(before, raised)).toBe(shown);
  });

  test('marks of notes are in brackets once', () => {
    expect([noteMark('甲', '1'), noteMark('甲[ ', '1'), noteMark('甲', '【1】')]).toEqual(['[1]', '1', '【1】']);
  });

  test.each(['1', '12', '①', '㊱', '*', '注3', '[4]', '（5）'])('a small %s is no part of the text, from whatever file', async (mark) => {
    const word = await linesOf({ body: paragraph(run('增长5%') + run(mark, RAISED) + run('，投产8') + run(mark, RAISED) + run('家。')) });
    const page = await read(`<html><p>增长5%<sup>${mark}</sup>，投产8<sup>${mark}</sup>家。</p></html>`);
    expect(word.join('\n')).toBe(page.text.trim());
    expect(normalise(page).text).toBe('增长5%，投产8家。');
  });
});
