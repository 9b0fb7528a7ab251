import type { Bound } from './observation.js';
import type { Office } from './roster.js';
import type { NormalSpan } from './span.js';

/** What regulations and notices have in common: who must do what. Named `span` it is a place, named `source` a quotation. */

export const cycles = ['day', 'week', 'ten-days', 'month', 'quarter', 'half-year', 'year'] as const;
export type Cycle = (typeof cycles)[number];

/** `每季度召开一次` → once a quarter; `每五年` → every 5 years. */
export interface Frequency {
  readonly text: string;
  /** How many times; `null` where the text does not say. */
  readonly count: number | null;
  /** `至少两次` → `>=`. */
  readonly bound: Bound;
  readonly every: number;
  /** `null` for 定期. */
  readonly per: Cycle | null;
}

/** `连续两次以上` → at least 2 次. */
export interface Threshold {
  readonly text: string;
  readonly number: number;
  readonly bound: Bound;
  readonly unit: string;
  /** `连续`: the times follow one another. */
  readonly consecutive: boolean;
}

/** must: 应当, 必须, 要 · must-not: 不得, 禁止 · may: 可以, 有权 · does: stated without such a word. */
export const modalities = ['must', 'must-not', 'may', 'does'] as const;
export type Modality = (typeof modalities)[number];

/** Who must do what, and how often. */
export interface Duty {
  readonly section: string | null;
  /** Who, as written; `null` where the text leaves it out. */
  readonly body: string | null;
  readonly modality: Modality;
  /** What, without how often: `召开工作例会`. */
  readonly action: string;
  readonly frequency: Frequency | null;
  /** When: `因检修停水的`. */
  readonly condition: string | null;
  readonly source: NormalSpan;
}

/** A date with the words that give it. */
export interface StatedDate {
  readonly text: string;
  /** ISO; `null` where the day does not exist. */
  readonly date: string | null;
  readonly source: NormalSpan;
}

/** A document that another one encloses or issues. */
export interface Enclosure {
  readonly number: number | null;
  readonly title: string;
  readonly source: NormalSpan;
}

/** What a notice, a reply or a decree says of itself around its text. */
export interface Letter {
  /** `通知`, `批复`, `令` …; `null` where the title is missing. */
  readonly form: string | null;
  readonly title: string | null;
  /** What it is about: 关于…的. */
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly addressees: readonly string[];
  readonly signers: readonly string[];
  readonly date: StatedDate | null;
  /** The document that it issues, publishes or passes on: 现将《…》印发. */
  readonly issues: string | null;
  readonly enclosures: readonly Enclosure[];
}

/** The part of a document that only notices, opinions, replies, letters and decisions have. */
export interface Notice extends Letter {
  readonly offices: readonly Office[];
  readonly duties: readonly Duty[];
}
