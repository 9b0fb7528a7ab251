import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, type Observation, reportFaults } from '../../src/index.js';
import type { GoldSentence } from './gold.js';
import { sentenceFinder } from './locate.js';
import { addSentence, type Count, emptyScore, type Score } from './score.js';

export interface Evaluation extends Score {
  sentences: number;
  unlocated: number;
  /** Files whose output breaks the contract. */
  readonly invalid: string[];
}

/** Scores the extractor on gold sentences whose documents stand under `texts`. */
export function evaluate(gold: readonly GoldSentence[], texts: string): Evaluation {
  const evaluation: Evaluation = { ...emptyScore(), sentences: gold.length, unlocated: 0, invalid: [] };
  const documents = new Map<string, ReturnType<typeof readDocument>>();
  for (const sentence of gold) {
    const document = documents.get(sentence.doc) ?? readDocument(join(texts, sentence.doc));
    if (!documents.has(sentence.doc) && !document.valid) evaluation.invalid.push(sentence.doc);
    documents.set(sentence.doc, document);
    const range = document.find(sentence.text);
    if (range === null) evaluation.unlocated += 1;
    else addSentence(evaluation, sentence, document.observations.filter(({ source }) => source.start >= range[0] && source.start < range[1]));
  }
  return evaluation;
}

function readDocument(file: string): {
  readonly observations: readonly Observation[];
  readonly find: ReturnType<typeof sentenceFinder>;
  readonly valid: boolean;
} {
  const bytes = readFileSync(file);
  const report = extract(bytes, { file });
  return {
    observations: report.documents.flatMap(({ observations }) => observations),
    find: sentenceFinder(new TextDecoder('utf-8').decode(bytes)),
    valid: reportFaults(report).length === 0,
  };
}

/** Precision, recall and their harmonic mean, to four places. */
export function rates({ right, extra, missed }: Count): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = right / (right + extra || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const round = (rate: number): number => Number(rate.toFixed(4));
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}
