import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/pipeline.js';
import { decode } from '../../src/read/index.js';

const pieces = [
  '生产总值', '规上工业增加值', '新增', '改造供水管网', '占', '比重', '高于全省', '由', '从', '到', '增长', '下降', '分别', '均', '达到', '超过', '居全省第', '前列',
  '（', '）', '“', '”', '《', '》', '、', '，', '；', '。', '：', '和', '及', '的', '等', '其中', '预计', '力争', '到2025年', '2023年', '第25届', '5G', 'PM2.5', '12345热线', '“9+15”',
  '4.5%', '139家', '385.4亿元', '18.1个百分点', '2-3名', '15∶62∶23', '1/3', '翻一番', '百分之八点五', '10余万名', '1,200个', '3月5日', '以上', '左右', '[3]', '①', '6', '0.35', '$1.$2', '七成以上', '前10位',
];
const body = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
const report = fc.array(body, { minLength: 1, maxLength: 6 }).map((paragraphs) => `政府工作报告\n\n——2024年2月21日在某市人民代表大会上\n\n一、2023年工作回顾\n\n${paragraphs.map((paragraph) => `${paragraph}。`).join('\n\n')}`);
const anything = fc.oneof(report, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }));

const read = (text: string) => analyse(decode(new TextEncoder().encode(text), 'report.txt'));
const isText = (text: string): boolean => text.trim() !== '' && !text.includes('\0');

describe('the ledger', () => {
  it('accounts for every number once: observed + set aside + unattributed = all', () => {
    fc.assert(
      fc.property(report, (text) => {
        const { normal, extracted } = read(text);
        const quantities = extracted.flatMap(({ extraction }) => extraction.quantities);
        for (const { index, 0: digits } of normal.text.matchAll(/\d+/g)) {
          const holders = quantities.filter(({ span }) => span.start <= index && span.end >= index + digits.length);
          expect(holders, `${digits} at ${index} of ${normal.text}`).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its lines apart and in the order of the text', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const { extraction } of read(text).extracted) {
          const ends = extraction.quantities.map(({ span }) => span.end);
          for (const [index, { span }] of extraction.quantities.entries()) expect(span.start).toBeGreaterThanOrEqual(ends[index - 1] ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts the same totals in the output', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const { quantities } of read(text).report.documents) {
          const setAside = Object.values(quantities.setAside).reduce((sum, count) => sum + count, 0);
          expect(quantities.observed + setAside + quantities.unattributed).toBe(quantities.total);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('observations', () => {
  it('quote the original exactly where they say they do', () => {
    fc.assert(
      fc.property(anything.filter(isText), (text) => {
        const { source, report: found } = read(text);
        for (const { observations } of found.documents) {
          for (const one of observations) expect(source.text.slice(one.source.start, one.source.end)).toBe(one.source.quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have a metric, and either a value, a rank or a comparison', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const { observations } of read(text).report.documents) {
          for (const { metric, value, rank, compare } of observations) {
            expect(metric.text).not.toBe('');
            expect(value ?? rank ?? compare).not.toBeNull();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same on every run', () => {
    fc.assert(
      fc.property(anything.filter(isText), (text) => {
        expect(JSON.stringify(read(text).report)).toBe(JSON.stringify(read(text).report));
      }),
      { numRuns: 50 },
    );
  });
});
