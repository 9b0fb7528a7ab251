import type { Region, YearSpan } from './document.js';
import type { NormalSpan } from './span.js';

export const measures = ['level', 'growth', 'change', 'share', 'multiple', 'structure', 'rank'] as const;
export type Measure = (typeof measures)[number];

export const bounds = ['=', '>=', '>', '<=', '<', '~'] as const;
export type Bound = (typeof bounds)[number];

export const statuses = ['actual', 'estimate', 'target'] as const;
export type Status = (typeof statuses)[number];

/** The numbers of a value in base units; `unit` is `1` for ratios. */
export interface NormalizedValue {
  /** `null` for a range. */
  readonly number: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The earlier value, in the same unit. */
  readonly from: number | null;
  readonly unit: string;
  /** What kind of quantity the unit measures: currency, area, ratio … */
  readonly quantity: string;
}

/** A stated value. Exactly one of `number`, `min`+`max` and `parts` is filled. */
export interface Value {
  /** As written, without spaces. */
  readonly text: string;
  readonly number: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The parts of a structure, `10.8∶52.2∶37` → [10.8, 52.2, 37]. */
  readonly parts: readonly number[] | null;
  /** As written with its magnitude, ％ as %; empty where none is written. */
  readonly unit: string;
  readonly bound: Bound;
  /** The earlier value in 由 A 增长到 B; a list for a structure. */
  readonly from: number | readonly number[] | null;
  readonly normalized: NormalizedValue | null;
}

/** A place in an order. Exactly one of `position`, `top` and `band` is filled. */
export interface Rank {
  readonly text: string;
  /** Among whom, as written; empty where none is said. */
  readonly scope: string;
  readonly position: number | null;
  /** 前三 → 3, 100强 → 100. */
  readonly top: number | null;
  /** 前列, 第一方阵, 领先 … */
  readonly band: string | null;
  /** The earlier position in 从第13位上升到第6位. */
  readonly from: number | null;
}

export type CompareDirection = 'above' | 'below' | 'equal';

export interface Compare {
  readonly text: string;
  readonly ref: string;
  readonly dir: CompareDirection;
  readonly delta: number | null;
  readonly unit: string | null;
}

/** The years a fact is about, and whether its own words say so or its surroundings. */
export interface Period extends YearSpan {
  /** The words that say it; `null` when inferred. */
  readonly text: string | null;
  /** Whether both years are in its own words, 去年 and 2023年 alike; else the section tells. */
  readonly stated: boolean;
}

export interface Metric {
  /** The full name, inherited words first. */
  readonly text: string;
  /** The part that came from an earlier clause. */
  readonly inherited: string;
  /** The indicator that the words name; `null` where none is known. */
  readonly indicator: { readonly code: string; readonly name: string } | null;
}

/** One stated fact, before validation. Spans are in normal offsets. */
export interface Candidate {
  readonly section: string | null;
  readonly metric: Metric;
  readonly measure: Measure;
  /** `null` for a bare rank. */
  readonly value: Value | null;
  readonly rank: Rank | null;
  readonly compare: Compare | null;
  readonly status: Status;
  /** `yoy`, `avg` or the base in words (`2015年`); `null` for measures without one. */
  readonly basis: string | null;
  readonly period: Period | null;
  /** Where it was measured; `null` where that is what the document is about. */
  readonly region: Region | null;
  readonly span: NormalSpan;
  /** The grammar rule that gave it. */
  readonly rule: string;
}

/** Why a number is not part of an observation. */
export const setAsideReasons = [
  'date', 'duration', 'ordinal', 'name', 'code', 'threshold', 'denominator', 'slogan',
  'list-marker', 'footnote', 'heading', 'document-number', 'table',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** What became of one number of the text. */
export type Fate =
  | { readonly kind: 'observed' }
  | { readonly kind: 'set-aside'; readonly reason: SetAsideReason }
  | { readonly kind: 'unattributed' };

/** One number of the text and what became of it: a line of the ledger. */
export interface Quantity {
  readonly span: NormalSpan;
  readonly text: string;
  readonly fate: Fate;
}

/** A reading that lost, and to what: what `--explain` shows. */
export interface Rejection {
  readonly span: NormalSpan;
  readonly rule: string;
  readonly why: string;
}

/** All that extraction says of one document. */
export interface Extraction {
  readonly candidates: readonly Candidate[];
  readonly quantities: readonly Quantity[];
  readonly rejections: readonly Rejection[];
}
