import type { Diagnostic } from './diagnostic.js';
import type { NormalSpan } from './span.js';

export const documentKinds = ['work-report', 'regulation', 'notice', 'communique', 'plan', 'unknown'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** review: what was done · plan: what is promised · requirements: how to work · other: neither. */
export const sectionRoles = ['review', 'plan', 'requirements', 'other'] as const;
export type SectionRole = (typeof sectionRoles)[number];

export const regionLevels = ['state', 'province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** An administrative division with its GB/T 2260 code (six digits; `null` where none is known). */
export interface Region {
  readonly name: string;
  readonly code: string | null;
  readonly level: RegionLevel;
}

/** A span of whole calendar years, both ends included. */
export interface YearSpan {
  readonly start: number;
  readonly end: number;
}

/** A heading with all that stands below it. */
export interface Section {
  /** `1`, `3.2`: the position in the tree, from 1. */
  readonly id: string;
  /** As written: `一、`, `（二）`, `第三章`, `第七条`; empty for a heading without one. */
  readonly marker: string;
  /** The parsed number of the marker; `null` where there is none. */
  readonly number: number | null;
  /** 1 for the outermost headings of the document. */
  readonly level: number;
  readonly title: string;
  readonly role: SectionRole;
  readonly span: NormalSpan;
  readonly sections: readonly Section[];
}

/**
 * title: the document's own title and subtitle lines · heading: a section heading that stands alone ·
 * body: running text · glossary: 名词解释, footnotes and other matter after the text ·
 * table: a row of a table · signature: sign-off, date, addressees.
 */
export type ParagraphKind = 'title' | 'heading' | 'body' | 'glossary' | 'table' | 'signature';

/** One paragraph with what its surroundings say of it. */
export interface Paragraph {
  readonly span: NormalSpan;
  readonly kind: ParagraphKind;
  /** Where the text after a marker or run-in heading (`（一）…。`) starts; `span.start` where there is none. */
  readonly bodyStart: NormalSpan['start'];
  /** The innermost section; `null` before the first heading. */
  readonly section: string | null;
  readonly role: SectionRole;
  /** The years the paragraph is about by its section and its own opening words; `null` when nothing tells. */
  readonly period: YearSpan | null;
}

/** One document of a file, before extraction. */
export interface DocumentDraft {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Why `kind` was chosen, in words a reader can check. */
  readonly evidence: readonly string[];
  readonly title: string | null;
  readonly issuer: string | null;
  readonly region: Region | null;
  readonly documentNumber: string | null;
  /** ISO date of delivery or issue. */
  readonly date: string | null;
  readonly reportYear: number | null;
  readonly speaker: { readonly name: string; readonly post: string | null } | null;
  readonly occasion: string | null;
  readonly span: NormalSpan;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly diagnostics: readonly Diagnostic[];
}
