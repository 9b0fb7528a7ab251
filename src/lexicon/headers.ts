import { builtIn } from './data.js';
import type { ColumnRole, Row } from './tables.js';

/** The words of some groups, the longest first, as a pattern's alternatives. */
function anyOf(...roles: readonly ColumnRole[]): string {
  const rows = roles.flatMap((role): readonly Row[] => builtIn.columns?.[role] ?? []);
  return rows.map(({ word }) => word).sort((a, b) => b.length - a.length).join('|');
}

interface Patterns {
  readonly opening: RegExp;
  readonly label: RegExp;
  readonly column: RegExp;
}

let made: Patterns | null = null;

/** Made when the first line asks: most texts have no such line. */
function patterns(): Patterns {
  made ??= {
    opening: new RegExp(`^(?:(?:序号|编号|类别) ?)?(?:${anyOf('metric', 'period')})`),
    label: new RegExp(`^(?:${anyOf('metric', 'period')})(?:[（(].{0,12}[）)])?$`),
    // 生产总值（亿元）: what is measured, of which the unit is known
    column: new RegExp(`${anyOf('unit', 'level', 'actual', 'estimate', 'target', 'growth', 'average', 'change', 'share', 'rank', 'ignored')}|(?:19|20)\\d\\d|[（(][^（）()]{1,10}[）)]$|五[”"]?[期末]`),
  };
  return made;
}

/** What the words start with that may open a header. */
const INITIALS = '序编类指主经具目项收支预科名产品年时';

/** Whether a line may be the header of a table by its first words; cheap, as every line is asked. */
export const opensHeader = (text: string): boolean => INITIALS.includes(text.charAt(0)) && patterns().opening.test(text);

/** `指标 单位 2023年 比上年增长（%）`: what every cell of a header says is known, and the first is what the rows are about. */
export function isHeader(cells: readonly string[]): boolean {
  const [first, ...rest] = /^(?:序号|编号|类别)$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const { label, column } = patterns();
  return first !== undefined && rest.length >= 1 && cells.length >= 3 && label.test(first) && rest.every((cell) => cell.length <= 20 && column.test(cell));
}
