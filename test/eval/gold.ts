import { readFileSync } from 'node:fs';

export interface GoldRank {
  readonly scope?: string;
  readonly position?: number;
  readonly top?: number;
  readonly band?: string;
}

/** One observation as a person marked it up; fields left out have their default. */
export interface GoldObservation {
  /** Inherited words stand before a bar. */
  readonly metric: string;
  /** Other names that are as right. */
  readonly alt?: readonly string[];
  readonly measure: string;
  readonly value?: number | readonly number[] | null;
  readonly unit?: string;
  readonly bound?: string;
  readonly rank?: GoldRank | null;
  readonly compare?: { readonly dir: string; readonly delta?: number | null } | null;
  readonly status?: string;
  readonly period?: string | number;
  /** Neither missed when absent nor wrong when present. */
  readonly optional?: boolean;
}

/** One sentence with all its observations. */
export interface GoldSentence {
  readonly sid: string;
  /** The file, under the directory of texts, in which the sentence stands. */
  readonly doc: string;
  readonly text: string;
  readonly obs: readonly GoldObservation[];
}

/** Reads a file of gold sentences, one JSON line each. */
export function readGold(file: string): readonly GoldSentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldSentence);
}
