import { isField } from '../lexicon/page-fields.js';
import { continues, endingOf, isRunning } from './endings.js';
import type { Layout } from './layout.js';
import type { Line } from './lines.js';
import { markerKind, startsParagraph, startsWithMarker } from './markers.js';

/** A clean paragraph this long that ends without punctuation was cut: `…集中力量在⏎全市…`. */
const CUT_LENGTH = 45;
/** Headings do not run over more lines than this, nor over more characters. */
const HEADING_LINES = 4;
const HEADING_LENGTH = 70;

/** Puts the lines of one paragraph together; in a text that is not broken a line is a paragraph. */
export function joinLines(lines: readonly Line[], layout: Layout): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const joins = before !== undefined && (layout.broken ? joinsBroken(lines, i, block, text, layout) : joinsClean(before, line));
    if (!joins) {
      block = [];
      text = '';
      blocks.push(block);
    }
    block.push(line);
    text += line.text;
  });
  return blocks;
}

/** `…加快“西气⏎东输”…`: a long line that just stops, or a line that cannot start a paragraph. */
function joinsClean(before: Line, line: Line): boolean {
  if (line.heading > 0 || before.heading > 0 || line.row === 'table' || before.row === 'table') return false;
  if (continues(line.text) || boldGoesOn(before, line)) return true;
  if (before.row !== null) return false;
  const ending = endingOf(before.text);
  if (ending === 'stop' || ending === 'colon' || before.text.length < CUT_LENGTH) return false;
  if (!/[。；！？]./.test(before.text) || startsWithMarker(line.text) || startsBold(line) || line.indent >= 2) return false;
  return ending === 'open' || endingOf(line.text) === 'stop';
}

function joinsBroken(lines: readonly Line[], i: number, block: readonly Line[], text: string, layout: Layout): boolean {
  const before = lines[i - 1];
  const line = lines[i];
  if (before === undefined || line === undefined || line.heading > 0 || line.row !== null || before.row === 'table') return false;
  if (continues(line.text) || boldGoesOn(before, line)) return true;
  if (layout.indented && before.row === null) return line.indent < 2;
  if (standsAlone(text) || standsAlone(line.text) || TITLE.test(text)) return false;
  const ending = endingOf(before.text);
  const marker = startsWithMarker(line.text) || startsBold(line);
  const running = isRunning(text);
  if (ending === 'open') return !marker || !startsOrdered(line.text) || running;
  if (isHeading(block[0], text, running)) return continuesHeading(lines, i, block, text, layout);
  if (before.row !== null) return false;
  const full = layout.isFull(before, block.length === 1);
  if (layout.blanksSeparate && line.blanks > 0 && !line.pageBreak) return false;
  if (ending === 'semicolon') return full && !marker;
  if (ending === 'stop' || ending === 'colon') {
    if (!full && !(line.pageBreak && ending === 'colon')) return false;
    if (marker || (layout.someIndented && line.indent >= 2)) return false;
    if (layout.blanksSeparate && line.blanks === 0) return true;
    return !(layout.lostIndent(line) || startsParagraph(line.text));
  }
  if (full || line.pageBreak) return !marker || (running && !line.pageBreak && !fresh(line));
  return running && !marker;
}

/**
 * `驻政〔2024〕6号`, `2024年3月26日`, `——2024年2月21日在…第二次会议上`, `各位代表：`, `表1 主要指标`, `单位：亿元`,
 * `成文日期：…`: lines that are whole, however wide.
 */
function standsAlone(text: string): boolean {
  return text.length <= 60 && (WHOLE.test(text) || isField(text));
}

/** `青川市人民政府关于做好防汛工作的通知`: the title of an official document is whole, and no sentence goes on from it. */
const TITLE = /^(?!根据|按照|依据|依照|贯彻|落实|为|现将|[（(\d一二三四五六七八九十])[^，。；：！？“”]*关于[^，。；：！？“”]+的(?:通知|批复|决定|公告|通告|通报|复?函)$/;

const WHOLE =
  /^(?:\p{Script=Han}{2,8}[〔[［(（]\d{4}[〕\]］)）]\d{1,4}号|[〇○零一二三四五六七八九\d]{4}年[一二三四五六七八九十\d]{1,2}月[一二三四五六七八九十\d]{1,3}日|[（(—─].*(?:会议上?|大会上)[）)]?|各位代表[：:！]|(?:附?表|专栏)[\d一二三四五六七八九十]{1,3}[^，。；]*|[（(]?(?:计量)?单位[：:][^，。；：]{1,20})$/u;

/** A marker in mid-sentence is part of it: `第一、⏎二、三产业`. A chapter, an article, a bold heading never are. */
function fresh(line: Line): boolean {
  return startsBold(line) || /^(?:第|[（(][一二三四五六七八九十]{1,3}[）)])/.test(line.text);
}

function startsOrdered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(]|第)/.test(text);
}

function startsBold(line: Line): boolean {
  return line.bold[0] === 0;
}

/** `**一、过去一年工作⏎回顾**` */
function boldGoesOn(before: Line, line: Line): boolean {
  return before.boldOpen && startsBold(line) && !startsWithMarker(line.text) && !/[。！：]$/.test(before.text);
}

/** A bold line is a heading; a bold lead with its text behind it is not. */
function allBold(line: Line): boolean {
  return line.bold[0] === 0 && (line.bold[1] ?? 0) >= line.text.length;
}

/** The block so far is a heading: it starts as one and no sentence has ended in it. */
function isHeading(first: Line | undefined, text: string, running: boolean): boolean {
  if (first === undefined || running || endingOf(text) !== 'plain') return false;
  return first.heading > 0 || allBold(first) || (startsWithMarker(text) && markerKind(text) !== 'article');
}

/** An item is one sentence, so long at most. */
const ITEM_LINES = 8;

/**
 * `（三）研究部署全市气象高质量发展⏎工作，解决…问题，制定相应举措。` above `（四）`: all up to the next marker is one sentence,
 * so it is an item of a list and no heading with text below.
 */
function endsAsItem(lines: readonly Line[], i: number): boolean {
  for (let ahead = i; ahead < i + ITEM_LINES; ahead++) {
    const text = lines[ahead]?.text ?? '';
    if (text === '' || /[。！？；]./.test(text)) return false;
    if (endingOf(text) === 'stop' || endingOf(text) === 'semicolon') return startsWithMarker(lines[ahead + 1]?.text ?? '');
  }
  return false;
}

/**
 * A heading goes on while its lines are full and the line that ends it is short:
 * `二、2024 年工作总体要求和主要目⏎标`. A full line below a full line of heading is its body
 * where headings stand alone, unless a short one without a full stop soon ends them all.
 */
function continuesHeading(lines: readonly Line[], i: number, block: readonly Line[], text: string, layout: Layout): boolean {
  const before = lines[i - 1];
  const line = lines[i];
  if (before === undefined || line === undefined || startsWithMarker(line.text) || startsBold(line)) return false;
  if (allBold(before) && !before.boldOpen) return false;
  if (!layout.isFull(before, block.length === 1) && !line.pageBreak) return false;
  const kind = markerKind(text);
  if (kind === 'parenthesised' && endsAsItem(lines, i)) return true;
  let length = text.length;
  const alone = allBold(before) || (kind !== null && layout.headingsAlone(kind) && !/[：:].|^\d.*“/.test(text));
  for (let ahead = i; ahead < i + HEADING_LINES - block.length; ahead++) {
    const next = lines[ahead];
    if (next === undefined || (ahead > i && startsWithMarker(next.text))) return !alone;
    length += next.text.length;
    if (length > HEADING_LENGTH || /[。！？：；]/.test(next.text)) return !alone;
    if (!layout.isFull(next, false)) return endingOf(next.text) === 'plain' || !alone;
  }
  return !alone;
}
