import { couldBeName, endsInOrganisation, endsInPost, isName, ROLE } from '../lexicon/people.js';
import type { Line } from './lines.js';
import { markerKind, startsWithMarker } from './markers.js';
import { cellsOf, type Cells } from './roster-cells.js';

/** `组长：`, `常务副组长：`, `一、成员：`, `办公室主任：`, `组长（召集人）：`, once spaces are out. */
const LABEL = new RegExp(`^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．]?)?\\p{Script=Han}{0,12}?${ROLE}(?:[（(][^（）()]{1,8}[）)])?(?:名单)?[：:]`, 'u');
/** `副组长` alone, or parted from the first name by a gap. */
const BARE_LABEL = new RegExp(`^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])?${ROLE}(?: |$)`, 'u');
/** `姓名 单位 职务` */
const HEADER = /^(?=.*姓名)(?=.*(?:职务|单位|职称)).{4,30}$/;
/** `青川市防汛指挥部成员名单`, `二、组成人员` */
const TITLE = /(?:名单|(?:成员|人员)如下|组成人员|(?:小组|委员会|指挥部|机构|专班|会议|专家组)(?:成员|委员|人员))[：:]?$|^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]).{0,12}(?:成员|人员|委员|专家|顾问|理事)[：:]?$/;
/** The punctuation of sentences, which a row has none of. */
const SENTENCE = /[。；！？;]/;
const LONGEST_ROW = 90;
/** Brackets that a row leaves open are closed before this. */
const LONGEST_OPEN = 400;
/** Lines inside a roster that are no rows, at most in a row. */
const STRAYS = 2;

/** Rows of a roster: each its own paragraph, one space kept between its cells, a row that was broken whole again. */
export function markRosters(source: string, lines: readonly Line[]): Line[] {
  let open = false;
  let strays = 0;
  const out: Line[] = [];
  for (const line of lines) {
    const before = out.at(-1);
    if (line.row === 'table') {
      out.push(line);
      continue;
    }
    const whole = open && before?.row === 'roster' && !LABEL.test(line.text) ? goesOn(source, before, line) : null;
    if (whole !== null) {
      out[out.length - 1] = whole;
      continue;
    }
    const kind = open || mayOpen(line) ? kindOf(source, line, open) : null;
    if (kind !== null) {
      open = true;
      strays = 0;
    } else {
      strays++;
      open &&= strays <= STRAYS && !/[。！？，,]/.test(line.text) && markerKind(line.text) !== 'ordinal';
    }
    out.push(kind?.row == null ? line : { ...line, ...kind.row, row: 'roster' });
  }
  return out;
}

/** Whether a line might open a roster: cheap, as every line of every text is asked. */
function mayOpen({ text }: Line): boolean {
  return text.length <= 30 ? LABEL.test(text) || TITLE.test(text) || HEADER.test(text) || OPENER.test(text) : LABEL.test(text);
}

/** `组长何冬市政府副市长`, where the colon was left out. */
const OPENER = new RegExp(`^${ROLE}\\p{Script=Han}`, 'u');

/** A label, a header or a row; `row` is `null` where the line stays as it is. `null`: none of these. */
function kindOf(source: string, line: Line, open: boolean): { readonly row: Cells | null; readonly labelled: boolean } | null {
  const { text } = line;
  if (line.heading > 0 && !LABEL.test(text)) return TITLE.test(text) ? { row: null, labelled: true } : null;
  const label = LABEL.exec(text)?.[0] ?? null;
  if (label !== null) return labelled(source, line, label);
  if (text.length > LONGEST_ROW || /[。！？]/.test(text)) return null;
  const cells = cellsOf(source, line);
  if (HEADER.test(text)) return cells.text.includes(' ') ? { row: cells, labelled: true } : null;
  const bare = BARE_LABEL.exec(cells.text)?.[0] ?? null;
  if (bare !== null && (bare === cells.text ? open || startsWithMarker(text) : isRow(cells.text.slice(bare.length), true))) return { row: cells, labelled: true };
  if (TITLE.test(text) && !isRow(cells.text, true)) return { row: null, labelled: true };
  return open && isRow(cells.text, false) ? { row: cells, labelled: false } : null;
}

/** A label alone opens a roster; one with prose behind it does not. */
function labelled(source: string, line: Line, label: string): { readonly row: Cells | null; readonly labelled: boolean } | null {
  if (label.length === line.text.length) return { row: null, labelled: true };
  const cells = cellsOf(source, line);
  const rest = cells.text.slice(cells.text.search(/[：:]/) + 1).trim().replace(/[。；;]$/, '');
  return isRow(rest, true) && !SENTENCE.test(rest.replace(/；/g, '')) ? { row: cells, labelled: true } : null;
}

/** `何冬 市政府副市长`, `市财政局局长 张三`, `张三（市财政局局长）`, `张三、李四`, `市财政局局长张三`: people and nothing else. */
function isRow(text: string, labelled: boolean): boolean {
  const bare = text.replace(/[（(][^（）()]*(?:[）)]|$)/g, ' ').trim();
  const cells = bare.split(/[ 、，,；;]+/).filter((cell) => !/^\d{0,3}[.．]?$/.test(cell));
  const [first = '', second = ''] = cells;
  if (cells.some((cell) => isName(cell))) {
    if (text.includes(' ') || text !== bare || labelled) return true;
    return cells.every((cell) => isName(cell)) || cells.length === 1;
  }
  const last = cells.at(-1) ?? '';
  if (cells.length > 1 && text.includes(' ') && couldBeName(first) && (endsInPost(second) || endsInPost(last) || endsInOrganisation(second))) return true;
  if (cells.length > 1 && text.includes(' ') && couldBeName(last) && endsInPost(cells.at(-2) ?? '')) return true;
  if (cells.length === 1 && text !== bare && /^\p{Script=Han}{2,4} ?[（(]/u.test(text)) return true;
  return cells.some((cell) => cell.length >= 6 && (namedBehind(cell) || (labelled && namedBefore(cell))));
}

/** `市财政局局长张三` */
function namedBehind(text: string): boolean {
  return [2, 3, 4].some((length) => isName(text.slice(-length)) && endsInPost(text.slice(0, -length)));
}

/** `张三市财政局局长` */
function namedBefore(text: string): boolean {
  return endsInPost(text) && [2, 3, 4].some((length) => isName(text.slice(0, length)));
}

/** The row with the line that goes on in it; `null` where the line does not. */
function goesOn(source: string, row: Line, line: Line): Line | null {
  if (line.heading > 0 || startsWithMarker(line.text) || /[。！？：:|]/.test(line.text) || row.text.includes('|') || HEADER.test(row.text)) return null;
  const cells = cellsOf(source, line);
  const gap = gapBetween(row.text.slice(row.text.search(/[：:]/) + 1), row.text, cells.text);
  return gap === null ? null : merged(row, line, cells, gap);
}

/** What parts a row and the line that goes on in it; `null`: it does not go on. */
function gapBetween(people: string, row: string, line: string): '' | ' ' | null {
  const last = row.split(/[ 、，；：:（(）)]/).at(-1) ?? '';
  const first = /^[^ 、，；（()）]*/.exec(line)?.[0] ?? '';
  // `张三（市政府副秘书长、市政府` + `办公室主任）`, `…、` + `李四`, `…党组书记` + `、局长`
  if (isOpen(row) || /[、，；·（(]$/.test(row) || /^[、，；·（(）)]/.test(line)) return row.length < LONGEST_OPEN ? '' : null;
  // `…、王` + `五、赵六`, `欧阳` + `明 市气象局局长`
  if ((last.length === 1 || first.length === 1) && isName(last + first)) return '';
  if (/·.$/.test(last) && first.length > 0) return '';
  const complete = endsInPost(row) || /[）)]$/.test(row);
  if (!complete && !isName(last) && endsInPost(last + first)) return '';
  if (isName(first) || /[，,]|^\d/.test(line) || line.length > LONGEST_ROW || TITLE.test(line)) return null;
  if ((complete || isName(last)) && BARE_LABEL.exec(line)?.[0] === line) return null;
  const nameFirst = couldBeName(/^[^ （(]*/.exec(people)?.[0] ?? '');
  // `何冬` + `市政府副市长`
  if (isName(last)) return nameFirst && endsInPost(first) ? ' ' : null;
  // `…驻马店监` + `管分局副局长`, `…改革委员` + `会主任`
  const single = !line.includes(' ');
  return single && nameFirst && (complete ? endsInPost(line) && row.includes(' ') : people.includes(' ')) ? '' : null;
}

function isOpen(text: string): boolean {
  return (text.match(/[（(]/g) ?? []).length > (text.match(/[）)]/g) ?? []).length;
}

function merged(row: Line, line: Line, cells: Cells, gap: '' | ' '): Line {
  const start = cells.pieces[0] ?? line.start;
  const joint = gap === '' || start === 0 ? [] : [start - 1, start];
  return {
    ...row, end: line.end,
    pieces: [...row.pieces, ...joint, ...cells.pieces],
    text: row.text + (joint.length > 0 ? gap : '') + cells.text,
  };
}
