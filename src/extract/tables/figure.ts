import type { Bound } from '../../core/observation.js';
import type { Lexicon } from '../../lexicon/index.js';
import { type Figure } from '../clause.js';
import { type Lead, peelLead, peelTail, type Tail } from '../peel.js';
import type { Lexer } from './units.js';

/** The value that a cell states. Offsets are in the cell. */
export interface CellFigure {
  /** Without a unit where the cell has none of its own. */
  readonly figure: Figure;
  /** ≥, 不低于 before the figure. */
  readonly bound: Bound | null;
  /** 下降, 控制在: the words before the figure. */
  readonly pieces: Tail['pieces'];
  readonly status: Lead['status'];
  /** 〔13.5〕: over all years of a plan. */
  readonly cumulative: boolean;
}

const symbols: Readonly<Record<string, Bound>> = { '≥': '>=', '≧': '>=', '>=': '>=', '＞': '>', '>': '>', '≤': '<=', '≦': '<=', '<=': '<=', '＜': '<', '<': '<', '≈': '~', '大于': '>', '小于': '<' };
const symbol = /^(?:[><]=|[≥≧≤≦≈＞＜><]|大于(?!等于)|小于(?!等于))/;
const cumulativeBrackets = /^(?<open>[[［〔【])(?<inner>[^\][［］〔〕【】]*)[\]］〕】]$/;
// ①, *, [1] and （预计） behind the figure
const notes = /(?:[*＊①-⑳†‡]|[[［〔【]\d{1,2}[\]］〕】]|[（(](?<words>[^（()）]{0,80})[）)]){1,9}$/;
const estimated = /^(?:(?:初步)?预计|预期|有望|可望|估计)$/;
const promised = /^(?:力争|确保|争取|努力)$/;
const minus = /[−－–](?=\d)/g;
const NONE = /^(?:[—－–\-/\\…·.*、]+|无|空|—*)$/;

/** Whether a cell says that there is nothing to say: —, /, 无. */
export const isNone = (text: string): boolean => text === '' || NONE.test(text);

/** Reads a cell that is one figure, with its bound, its unit and a verb before it; `null` for all others. */
export function readFigure(cell: string, lexer: Lexer, lexicon: Lexicon): CellFigure | null {
  const signed = cell.replace(minus, '-');
  const brackets = cumulativeBrackets.exec(signed);
  const from = brackets ? 1 : 0;
  const to = brackets ? signed.length - 1 : signed.length;
  const note = brackets ? null : notes.exec(signed);
  const end = note && note.index > 0 ? note.index : to;
  const sign = symbol.exec(signed.slice(from, end))?.[0] ?? '';
  const start = from + sign.length + (/^[+＋]/.test(signed.slice(from + sign.length, end)) ? 1 : 0);
  const core = signed.slice(start, end);
  if (!/\d|[一二三四五六七八九]/.test(core) || core.length > 24) return null;
  const found = readCore(core, lexer, lexicon);
  if (found === null) return null;
  const { figure, pieces, status } = found;
  const said = /预计|初步/.test(note?.groups?.['words'] ?? '') ? 'estimate' : /目标|计划/.test(note?.groups?.['words'] ?? '') ? 'target' : null;
  return {
    figure: { ...figure, start: figure.start + start, end: figure.end + start, text: cell.slice(figure.start + start, figure.end + start) },
    bound: symbols[sign] ?? null, pieces, status: said ?? status, cumulative: brackets !== null,
  };
}

/** Stands in for the unit that the header names, so that the lexer takes the figure for one: 6—7 reads like 6—7%. */
const STAND_IN = '%';

function readCore(core: string, lexer: Lexer, lexicon: Lexicon): Pick<CellFigure, 'figure' | 'pieces' | 'status'> | null {
  const bare = bareEnd(core, lexicon);
  const lexed = lexer(bare === null ? core : core.slice(0, bare) + STAND_IN + core.slice(bare));
  const values = lexed.tokens.flatMap((token) => (token.kind === 'value' ? [token] : []));
  const [token] = values;
  // a fraction may be a place among so many: 3/16
  if (token === undefined || values.length > 1 || lexed.opaque.length > 0 || lexed.asides.length > 0 || (token.unit === '分之' && token.text.includes('/'))) return null;
  const bound = lexicon.boundsAfter.at(lexed.text, token.end);
  const end = token.end + (bound?.word.length ?? 0);
  if (end !== lexed.text.length) return null;
  const tail = peelTail(lexed, { start: 0, end: token.start }, lexicon);
  const lead = peelLead(lexed, { start: 0, end: tail.end }, lexicon);
  if (lead.start < tail.end) return null;
  const said = tail.pieces.some(({ word }) => promised.test(word)) ? 'target' : tail.pieces.some(({ word }) => estimated.test(word)) ? 'estimate' : lead.status;
  const shift = bare === null ? 0 : STAND_IN.length;
  const isBare = bare !== null && token.form !== 'structure';
  return {
    figure: { boundAfter: bound?.value ?? null, ...token, end: end - shift, unit: isBare ? '' : token.unit, form: isBare ? 'bare' : token.form },
    pieces: tail.pieces, status: said,
  };
}

/** Where the digits of a figure without a unit end: at the end of the cell, or before 以上; `null` where a unit follows. */
function bareEnd(core: string, lexicon: Lexicon): number | null {
  const end = /\d(?=\D*$)/.exec(core);
  if (!end || /[:：∶]/.test(core)) return null;
  const at = end.index + 1;
  const bound = lexicon.boundsAfter.at(core, at);
  return at + (bound?.word.length ?? 0) === core.length ? at : null;
}
