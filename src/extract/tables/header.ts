import type { YearSpan } from '../../core/document.js';
import type { ColumnRole, Lexicon } from '../../lexicon/index.js';
import { planPeriod } from '../plan-period.js';
import { scopeAt } from '../ranks/scopes.js';
import { type Lexer, takeUnits } from './units.js';

/** A time that a header or a caption names; `past`: so many years before the one the table is about, 上年 → 1. */
export interface HeaderTime {
  readonly years: YearSpan | { readonly past: 0 | 1 };
  readonly text: string;
}

/** What a header says of the cells below it, or the first cell of a row of those beside it. */
export interface Heading {
  readonly roles: ReadonlySet<ColumnRole>;
  readonly time: HeaderTime | null;
  /** The base of a growth in words, 2015年 of 比2015年增长; `yoy` for 比上年; `null` where none is said. */
  readonly basis: string | null;
  /** 全省 of 全省排名. */
  readonly scope: string;
  readonly units: readonly string[];
  /** What no word of the lexicon explains: the name of what is measured, 地区生产总值 of 地区生产总值增速（%）; empty for none. */
  readonly name: string;
  /** 占GDP比重, 占比: how a share is named; empty for other columns. */
  readonly share: string;
  /** 增减, 升降: says neither of percent nor of points. */
  readonly open: boolean;
  /** 目标 and the like, by lead words of sentences: 力争, 预计. */
  readonly status: 'target' | 'estimate' | null;
}

const NOTHING: Heading = { roles: new Set(), time: null, basis: null, scope: '', units: [], name: '', share: '', open: false, status: null };

// 2023年, 2021-2025年, 2023年1-12月, 2020 and “十三五”末
const yearWords = /(?<from>(?:19|20)\d\d)年?(?:[-—–－~～至到]+)(?<to>(?:19|20)\d\d)年?|(?<year>(?:19|20)\d\d)(?:年(?:度|底|末|初|全年|上半年|下半年|(?:\d{1,2}[-—–~～至])?\d{1,2}月(?:份|末|底)?)?)?(?!\d)/y;
const planWords = /[“"‘]?(?<plan>十[一二三四五六]|[七八九十])五[”"’]?(?:规划)?(?<part>期末|末|时期|期间|期)?/y;
const relativeWords = /(?<last>上年|去年|上一年)(?:同期)?|(?<now>今年|本年度?|当年)/y;
const filler = /(?:[、，,；;：:·/\s—－-]|及|与|和|的|数|额|或下降|（?[±+]?[－-]?）?(?=[%]))/y;
const comparing = /^[比较]/;
const shareWords = /^占(?<whole>.{2,12}?)的?(?:比重|比例|份额|%)$/;

/** The time at a place of a text. */
export function timeAt(text: string, at: number): HeaderTime | null {
  yearWords.lastIndex = at;
  const year = yearWords.exec(text);
  if (year?.groups) {
    const { from, to, year: single } = year.groups;
    const start = Number(from ?? single);
    const end = Number(to ?? single);
    return end < start || end - start > 30 ? null : { years: { start, end }, text: year[0] };
  }
  planWords.lastIndex = at;
  const plan = planWords.exec(text);
  const span = plan?.groups ? planPeriod(`${plan.groups['plan'] ?? ''}五`) : null;
  if (plan && span) return { years: plan[0].endsWith('末') ? { start: span.end, end: span.end } : span, text: plan[0] };
  relativeWords.lastIndex = at;
  const relative = relativeWords.exec(text);
  return relative?.groups ? { years: { past: relative.groups['last'] === undefined ? 0 : 1 }, text: relative[0] } : null;
}

/** What a part of a header says, and how much of it is explained. */
interface Part extends Heading {
  /** Where the words start that are explained up to the end of the part. */
  readonly explainedFrom: number;
  readonly unexplained: boolean;
}

/** Reads the header cells of one column, from the top: those that reach down over several rows once. */
export function readHeading(cells: readonly string[], lexer: Lexer, lexicon: Lexicon): Heading {
  return [...new Set(cells)].map((cell) => readCell(cell, lexer, lexicon)).reduce(merge, NOTHING);
}

function merge(above: Heading, below: Heading): Heading {
  return {
    roles: new Set([...above.roles, ...below.roles]),
    time: below.time ?? above.time,
    basis: below.basis ?? above.basis,
    scope: below.scope === '' ? above.scope : below.scope,
    units: below.units.length > 0 ? below.units : above.units,
    name: above.name + below.name,
    share: below.share === '' ? above.share : below.share,
    open: above.open || below.open,
    status: below.status ?? above.status,
  };
}

/** A heading over another, or beside it. */
export const joined = (one: Heading, other: Heading): Heading => merge(one, other);

function readCell(cell: string, lexer: Lexer, lexicon: Lexicon): Heading {
  const text = cell.trim().replace(/\\\|/g, '|');
  const whole = lexicon.columns.get(text);
  if (whole !== undefined) return { ...NOTHING, roles: new Set([whole]), basis: basisOf(text), share: whole === 'share' ? text : '', open: whole === 'growth' && openMove.test(text) };
  const { words, units } = takeUnits(text, lexer);
  const inner = Array.from(words.matchAll(/[（(]([^（()）]*)[）)]/g), (match) => readWords(match[1] ?? '', lexicon));
  // 比上年增长（按可比价）: what stands in brackets and says nothing of the column is left out
  const outer = words.replace(/[（(][^（()）]*[）)]/g, '');
  const found = readWords(outer, lexicon);
  const more = inner.filter(({ unexplained }) => !unexplained).reduce<Heading>(merge, NOTHING);
  return { ...named(found, outer, words), units: units.length > 0 ? units : found.units, ...addition(found, more) };
}

const addition = (found: Heading, more: Heading): Pick<Heading, 'roles' | 'time' | 'status'> =>
  ({ roles: new Set([...found.roles, ...more.roles]), time: found.time ?? more.time, status: found.status ?? more.status });

/** 生产总值增速 is 生产总值 and 增速: what is unexplained up to the words that say what the column holds. */
function named(part: Part, outer: string, words: string): Heading {
  const { explainedFrom, unexplained, ...heading } = part;
  if (!unexplained) return heading;
  const name = explainedFrom < outer.length ? outer.slice(0, explainedFrom) : words;
  return { ...heading, name };
}

const openMove = /增减$|升降$|同比$|±$|^比上年$/;
const basisOf = (word: string): string | null => (/^[比较](?:上|去)年|同比/.test(word) ? 'yoy' : null);

/** What may follow the name of a metric in one cell, 生产总值目标; a level or a change may as well be part of it, 用水总量. */
const suffixes: ReadonlySet<ColumnRole> = new Set(['growth', 'average', 'rank', 'target', 'estimate', 'actual', 'ignored']);

function readWords(text: string, lexicon: Lexicon): Part {
  const { end, ...whole } = scan(text, 0, lexicon);
  if (end === text.length) return { ...NOTHING, ...whole, explainedFrom: 0, unexplained: false };
  const share = shareWords.exec(text.replace(/^(?:19|20)\d\d年/, ''));
  if (share) return { ...NOTHING, roles: new Set(['share']), time: timeAt(text, 0), share: share[0].replace(/%$/, ''), explainedFrom: 0, unexplained: false };
  const ranked = rankedIn(text, lexicon);
  if (ranked) return ranked;
  // 生产总值增速: the shortest name after which all is explained
  for (let from = 1; from < text.length; from += 1) {
    const { end: restEnd, ...rest } = scan(text, from, lexicon);
    if (restEnd !== text.length || rest.roles.size === 0 || ![...rest.roles].every((role) => suffixes.has(role))) continue;
    return { ...NOTHING, ...rest, time: whole.time ?? rest.time, explainedFrom: from, unexplained: true };
  }
  return { ...NOTHING, time: whole.time, explainedFrom: text.length, unexplained: true };
}

/** 增速全省排名, 在全省21个市州位次: among whom, with what is ranked before it. */
function rankedIn(text: string, lexicon: Lexicon): Part | null {
  const word = lexicon.columns.endingAt(text, text.length, 0);
  if (word?.value !== 'rank') return null;
  const before = text.slice(0, text.length - word.word.length).replace(/^在/, '');
  for (let at = 0; at < before.length; at += 1) {
    const head = scan(before.slice(0, at), 0, lexicon);
    if (head.end !== at || scopeAt(before, at, lexicon) === undefined) continue;
    return { ...NOTHING, time: head.time, basis: head.basis, roles: new Set([...head.roles, 'rank']), scope: before.slice(at).replace(/[中的]$/, ''), explainedFrom: 0, unexplained: false };
  }
  return null;
}

type Scan = Omit<Heading, 'name'> & { readonly end: number };

/** Reads words that the lexicon knows, times and fillers from `from` on, as far as they go. */
function scan(text: string, from: number, lexicon: Lexicon): Scan {
  const roles = new Set<ColumnRole>();
  let time: HeaderTime | null = null;
  let basis: string | null = null;
  let scope = '';
  let units: readonly string[] = [];
  let status: Heading['status'] = null;
  let share = '';
  let open = false;
  let at = from;
  while (at < text.length) {
    const word = lexicon.columns.at(text, at);
    if (word) {
      roles.add(word.value);
      basis ??= basisOf(word.word);
      if (word.value === 'share') share = word.word;
      open ||= word.value === 'growth' && openMove.test(word.word);
      at += word.word.length;
      continue;
    }
    const base = comparing.test(text.slice(at)) ? timeAt(text, at + 1) : null;
    if (base) {
      basis = 'past' in base.years ? 'yoy' : base.text;
      at += 1 + base.text.length;
      continue;
    }
    const named = timeAt(text, at);
    if (named) {
      time ??= named;
      at += named.text.length;
      continue;
    }
    const among = scopeAt(text, at, lexicon);
    const lead = lexicon.lead.at(text, at);
    if (among !== undefined) {
      scope = among;
      at += among.length;
    } else if (lead && lead.value !== 'plain' && lead.value !== 'part') {
      if (lead.value !== 'drop') status = lead.value;
      at += lead.word.length;
    } else if (text[at] === '%' && roles.size > 0) {
      units = ['%'];
      at += 1;
    } else {
      filler.lastIndex = at;
      const skipped = roles.size > 0 || time !== null ? (filler.exec(text)?.[0].length ?? 0) : 0;
      if (skipped === 0) break;
      at += skipped;
    }
  }
  return { roles, time, basis, scope, units, status, share, open, end: at };
}
