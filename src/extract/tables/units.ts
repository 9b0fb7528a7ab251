import type { Lexed } from '../lex/tokens.js';

export type Lexer = (text: string) => Lexed;

/** What is measured in, though a sentence has it as a span of time: 10.8年, 77.3岁. */
const PLAIN = /^(?:%|‰|个?百分点|年|岁|周岁|天|日|小时|分钟|个?月|亿|万)$/;
/** `元/人·年`, `件/万人` */
const PER = /^(?<top>[^/]{1,8})\/[\p{Script=Han}·a-zA-Z³²]{1,6}$/u;

/** Whether words are a unit and nothing else: 亿元, %, 微克/立方米, 件/万人. */
export function isUnit(text: string, lexer: Lexer): boolean {
  if (PLAIN.test(text)) return true;
  if (text === '' || text.length > 12 || /\d/.test(text)) return false;
  const sample = `1${text}`;
  const [token, ...others] = lexer(sample).tokens;
  if (others.length === 0 && token?.kind === 'value' && token.end === sample.length && token.form !== 'bare') return true;
  const top = PER.exec(text)?.groups?.['top'];
  return top !== undefined && top !== text && isUnit(top, lexer);
}

/** `亿元、%`: the units of a list; none where something else stands in it. */
export function unitsIn(text: string, lexer: Lexer): readonly string[] {
  const list = text.replace(/^(?:计量)?单位[:：]?/, '').split(/[、，,；;]|\/(?=%)|(?<=%)\//).map((unit) => unit.trim());
  return list.length > 0 && list.every((unit) => isUnit(unit, lexer)) ? list : [];
}

/** Words with the unit in brackets or behind a bar taken out: `地区生产总值（亿元）`, `产量/万吨`. */
export interface Named {
  readonly words: string;
  readonly units: readonly string[];
}

const BRACKETS = /[（([［〔【]([^（()）[\]［］〔〕【】]*)[）)\]］〕】]/g;

/** Takes the units out of a cell that names something; the last one holds. */
export function takeUnits(text: string, lexer: Lexer): Named {
  let units: readonly string[] = [];
  const words = text.replace(BRACKETS, (whole, inner: string) => {
    const found = unitsIn(inner, lexer).length > 0 ? unitsIn(inner, lexer) : unitsIn(inner.split(/[，,]/).at(-1) ?? '', lexer);
    if (found.length > 0) units = found;
    return found.length > 0 || /^(?:计量)?单位$|^(?:五年)?累计(?:数)?$/.test(inner) ? '' : whole;
  });
  const behind = /[/：:](?<unit>[^/：:]{1,6})$/.exec(words);
  const unit = behind?.groups?.['unit'] ?? '';
  if (units.length > 0 || behind === null || behind.index === 0 || !isUnit(unit, lexer)) return { words, units };
  return { words: words.slice(0, behind.index), units: [unit] };
}
