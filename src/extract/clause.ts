import type { Bound } from '../core/observation.js';
import type { Lexicon } from '../lexicon/index.js';
import { quantityOf } from './units.js';
import type { Lexed, Opaque, TextToken, ValueToken } from './lex/tokens.js';

/** A range of the sentence. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A figure with the bound that stands after it, 3%以上. `end` includes the bound. */
export interface Figure extends ValueToken {
  readonly boundAfter: Bound | null;
}

/** Figures that stand together, and the words that follow them up to the next group or the end of the item. */
export interface FigureGroup {
  readonly figures: readonly Figure[];
  /** Whether marks stand between the figures: 5%、6% against 161个21.3亿元. */
  readonly listed: boolean;
  readonly after: Range;
}

/** One member of a list inside a clause: words, then groups of figures. */
export interface Item {
  readonly words: Range;
  readonly groups: readonly FigureGroup[];
  /** The mark that leads to it: a clause mark for the first item, a list mark for the others. */
  readonly mark: string;
  readonly end: number;
}

// not the last character of 惠及, 参与, 饱和
const endMark = /(?:、|(?<![饱温中总共])和|以及|(?<![惠涉普波遍触以])及|(?<!参)与)$/;
const listMark = /^(?:、|和|及|与|以及|或|并|,(?!\d)|～)/;

/** The items of a sentence, in order, clause by clause. */
export function itemsOf(lexed: Lexed, lexicon: Lexicon): readonly Item[] {
  const items: Item[] = [];
  let clause: (TextToken | ValueToken)[] = [];
  let mark = '';
  const flush = (): void => {
    if (clause.length > 0) items.push(...clauseItems(clause, mark, lexed, lexicon));
    clause = [];
  };
  for (const token of lexed.tokens) {
    if (token.kind === 'break') {
      flush();
      mark = token.mark;
    } else clause.push(token);
  }
  flush();
  return items;
}

interface Draft {
  words: Range;
  groups: { figures: Figure[]; listed: boolean; after: Range }[];
  mark: string;
}

function clauseItems(tokens: readonly (TextToken | ValueToken)[], mark: string, lexed: Lexed, lexicon: Lexicon): Item[] {
  const drafts: Draft[] = [];
  let draft: Draft = { words: { start: tokens[0]?.start ?? 0, end: tokens[0]?.start ?? 0 }, groups: [], mark };
  const close = (at: number, nextMark: string): void => {
    drafts.push(draft);
    draft = { words: { start: at, end: at }, groups: [], mark: nextMark };
  };
  tokens.forEach((token, index) => {
    if (token.kind === 'value') {
      const joint = draft.groups.length === 0 ? endMark.exec(lexed.text.slice(draft.words.start, token.start))?.[0] : undefined;
      // 正阳绕城、11条干线公路: a member without a figure before one that is counted first
      if (joint !== undefined && countsFirst(tokens, index, lexed.text, lexicon)) {
        draft.words = { start: draft.words.start, end: token.start - joint.length };
        close(token.start, joint);
      }
      addFigure(draft, token, lexed.text, lexicon);
      return;
    }
    const group = draft.groups.at(-1);
    if (!group) {
      draft.words = { start: draft.words.start, end: token.end };
      return;
    }
    const start = Math.max(token.start, group.figures.at(-1)?.end ?? 0);
    const rest = lexed.text.slice(start, token.end);
    const next = tokens[index + 1];
    const lead = listMark.exec(rest)?.[0];
    if (lead?.length === rest.length && next?.kind === 'value') {
      if (continuesList(tokens, index + 1, group.figures.at(-1), lexed.text, lexicon, lexed.text.slice(draft.words.start, draft.words.end))) group.listed = true;
      else close(token.end, lead);
    } else if (lead !== undefined && !(next === undefined && /^[和及与或并]/.test(lead))) {
      close(start + lead.length, lead);
      draft.words = { start: start + lead.length, end: token.end };
    } else if (next?.kind === 'value') {
      const cut = innerCut(lexed, { start, end: token.end }, next.number, lexicon);
      if (cut === null) group.after = { start, end: token.end };
      else {
        group.after = { start, end: cut };
        const joint = listMark.exec(lexed.text.slice(cut, token.end))?.[0] ?? '、';
        close(cut + joint.length, joint);
        draft.words = { start: cut + joint.length, end: token.end };
      }
    } else group.after = { start, end: token.end };
  });
  drafts.push(draft);
  return drafts.map(({ words, groups, mark: itemMark }) => ({ words, groups, mark: itemMark, end: groups.at(-1)?.after.end ?? words.end }));
}

/** Puts a figure into the draft: beside the one before it, or as a new group after words. */
function addFigure(draft: Draft, token: ValueToken, text: string, lexicon: Lexicon): void {
  const { kind, form, start, number, min, max, parts, unit } = token;
  const after = lexicon.boundsAfter.at(text, token.end);
  // 100兆瓦多晶硅: 多 and 余 bound a figure only where nothing follows that they could belong to
  const bound = after && /^[多余]$/.test(after.word) && /^[\u4e00-\u9fff]/.test(text.slice(token.end + 1)) && text[token.end + 1] !== '的' && !/[万亿]$/.test(token.unit) ? null : after;
  const end = token.end + (bound?.word.length ?? 0);
  const figure: Figure = { kind, form, start, end, text: token.text, number, min, max, parts, unit, bound: token.bound, boundAfter: bound?.value ?? null };
  const group = draft.groups.at(-1);
  if (group && group.after.start === group.after.end) {
    group.figures.push(figure);
    group.after = { start: end, end };
  } else draft.groups.push({ figures: [figure], listed: false, after: { start: end, end } });
}

/** Whether words of its own follow the figure at `index`. */
function countsFirst(tokens: readonly (TextToken | ValueToken)[], index: number, text: string, lexicon: Lexicon): boolean {
  const value = tokens[index];
  const after = tokens[index + 1];
  if (value?.kind !== 'value' || after?.kind !== 'text') return false;
  const rest = text.slice(value.end + (lexicon.boundsAfter.at(text, value.end)?.word.length ?? 0), after.end);
  return rest !== '' && !listMark.test(rest);
}

// 事故起数、死亡人数减少183起、88人; 货物和集装箱吞吐量达6亿吨、2183万标箱: of a kind or not
const moved = /^[^、和，]{2,}[、和][^、和，]{2,}(?:减少|增加|下降|(?:吞吐量|运量|周转量)(?:达到?|为|完成|超过?|突破)?)$/;

/** 5%、6% goes on with the list; 5个A、3个B starts a new item. `words` stand before the list. */
function continuesList(tokens: readonly (TextToken | ValueToken)[], index: number, last: Figure | undefined, text: string, lexicon: Lexicon, words: string): boolean {
  const value = tokens[index];
  const after = tokens[index + 1];
  if (value?.kind !== 'value' || last === undefined) return false;
  const isAlike = last.form === value.form && (value.form !== 'amount' || quantityOf(value.unit, lexicon) === quantityOf(last.unit, lexicon));
  // 分别达到7456万人次、356万吨, 95%和2560件: of a kind or not
  if (!isAlike && !words.includes('分别') && !(last.form === value.form && moved.test(words))) return false;
  if (after === undefined) return true;
  if (after.kind === 'value') return false;
  const bound = lexicon.boundsAfter.at(text, value.end);
  const rest = text.slice(value.end + (bound?.word.length ?? 0), after.end);
  // 从154.3元、220元提高到300元: a move, no noun
  return rest === '' || listMark.test(rest) || /^[^，、]{0,4}(?:到|至|为)$/.test(rest);
}

/** Where the words between two figures part: after those that belong to the first, before the next item's own. */
function innerCut(lexed: Lexed, range: Range, count: number | null, lexicon: Lexicon): number | null {
  // 500个美丽乡村和50个示范乡镇: the mark right before the next figure
  const joint = endMark.exec(lexed.text.slice(range.start, range.end))?.[0];
  if (joint !== undefined) return range.end - joint.length;
  const cuts = marksIn(lexed, range, '、');
  // 5个主导产业链和茶叶、中药材2个特色产业链: as many names before the figure as it says
  const joints = cuts.length > 0 ? [...cuts, ...marksIn(lexed, range, '和'), ...marksIn(lexed, range, '及')].sort((a, b) => a - b) : [];
  const named = count === null ? undefined : joints.at(-count);
  if (named !== undefined && count !== null && count > 1) return named;
  const verbFirst = cuts.find((cut) => lexicon.content.at(lexed.text, cut + 1) ?? lexicon.lead.at(lexed.text, cut + 1));
  return verbFirst ?? cuts.at(-1) ?? null;
}

/** The offsets of `mark` in `range`, outside quotations and parentheses. */
export function marksIn(lexed: Lexed, range: Range, mark: string): number[] {
  const found: number[] = [];
  for (let at = lexed.text.indexOf(mark, range.start); at >= 0 && at < range.end; at = lexed.text.indexOf(mark, at + 1)) {
    if (!insideOpaque(lexed.opaque, at)) found.push(at);
  }
  return found;
}

export const insideOpaque = (opaque: readonly Opaque[], at: number): boolean => opaque.some(({ start, end }) => at >= start && at < end);
