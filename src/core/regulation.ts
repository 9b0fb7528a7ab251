import type { Duty, Letter, Threshold } from './norm.js';
import type { NormalSpan } from './span.js';

/** 目: `1.…` inside an item. */
export interface Point {
  readonly marker: string;
  readonly number: number | null;
  readonly text: string;
  readonly span: NormalSpan;
}

/** 项: `（一）…`, in old laws `一、…`. */
export interface Item extends Point {
  readonly points: readonly Point[];
}

/** 款: an unnumbered paragraph of an article, counted from 1. */
export interface Clause {
  readonly number: number;
  readonly text: string;
  readonly span: NormalSpan;
  readonly items: readonly Item[];
}

/** 条. */
export interface Article {
  /** The `id` of its section, where the chapter above it is seen. */
  readonly section: string;
  readonly marker: string;
  readonly number: number;
  /** Of 第十二条之一 the number after 之. */
  readonly insert: number | null;
  readonly title: string;
  readonly span: NormalSpan;
  readonly clauses: readonly Clause[];
}

export const historyEvents = ['passed', 'amended', 'revised', 'published', 'approved'] as const;
export type HistoryEvent = (typeof historyEvents)[number];

/** `2004年7月30日…《…决定》第一次修正`: what happened to a law, by the lines below its title. */
export interface HistoryEntry {
  readonly event: HistoryEvent;
  readonly date: string;
  readonly source: NormalSpan;
}

/** An article that says what the regulation is for or what it applies to. */
export interface Statement {
  readonly section: string;
  readonly source: NormalSpan;
}

/** `…委员会（以下简称市爱卫会）`, `本办法所称夜间经济，是指…`. */
export interface Definition {
  readonly section: string;
  readonly kind: 'abbreviation' | 'meaning';
  readonly term: string;
  readonly meaning: string;
  readonly source: NormalSpan;
}

/** `一万元以上五万元以下罚款`. */
export interface Fine {
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  /** 元 or 倍. */
  readonly unit: string;
}

/** What follows on what: `全年连续两次以上被评为较差的单位，予以通报批评`. */
export interface Sanction {
  readonly section: string;
  readonly kind: 'penalty' | 'reward';
  readonly condition: string;
  readonly threshold: Threshold | null;
  /** Who imposes it; `null` where the text leaves it out. */
  readonly body: string | null;
  readonly action: string;
  readonly fine: Fine | null;
  readonly source: NormalSpan;
}

/** `本办法自印发之日起施行`. */
export interface Effective {
  readonly section: string | null;
  readonly text: string;
  readonly date: string | null;
  /** stated: the clause names the day · issue: the day of issue, passing or publication. */
  readonly basis: 'stated' | 'issue';
  /** `有效期5年`, `有效期至2027年12月31日`. */
  readonly validity: string | null;
  readonly source: NormalSpan;
}

/** `《…暂行办法》（青政〔2010〕9号）同时废止`. */
export interface Repeal {
  readonly section: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly source: NormalSpan;
}

/** A place in the same regulation. */
export interface Target {
  readonly section: string;
  /** 款. */
  readonly clause: number | null;
  /** 项. */
  readonly item: number | null;
}

/** `本条例第六条第二项`, `前款`, `本法第三章`; `target` is `null` for a place that there is not. */
export interface Reference {
  readonly section: string;
  readonly text: string;
  readonly target: Target | null;
  readonly source: NormalSpan;
}

/** The part of a document that only regulations have. */
export interface Regulation {
  /** Of the regulation itself, where the document is the notice that issues it. */
  readonly name: string | null;
  /** `办法`, `条例`, `法` … */
  readonly form: string | null;
  /** The notice or decree that issues it; `null` for a regulation that stands alone. */
  readonly issuedBy: Letter | null;
  readonly history: readonly HistoryEntry[];
  readonly articles: readonly Article[];
  readonly purpose: Statement | null;
  readonly scope: Statement | null;
  readonly definitions: readonly Definition[];
  readonly duties: readonly Duty[];
  readonly sanctions: readonly Sanction[];
  readonly effective: Effective | null;
  readonly repeals: readonly Repeal[];
  readonly references: readonly Reference[];
}

