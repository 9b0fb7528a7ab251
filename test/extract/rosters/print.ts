import fc from 'fast-check';
import { people } from '../../../src/lexicon/people.js';

/** A row as it should be read. */
export interface Row {
  readonly role: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly post: string | null;
}

/** How wide the gaps are, and what they are made of. */
export interface Spacing {
  readonly gap: string;
  readonly indent: string;
  /** Two-character names are set with a space. */
  readonly spaced: '' | ' ' | '　';
  readonly label: '' | ' ' | '　';
  readonly colon: '：' | ':';
  readonly blankLines: boolean;
}

const GIVEN = Array.from('建国志强丽娟文华海波晓明玉兰德胜春梅立新永恒景秀宏伟静敏学军红霞俊杰雪峰森林骞珏冬方');
const frequent = Array.from(people.surnames.replace(/\s/g, '').slice(0, 120));
/** Names that are words too (`方志`) are left to examples: alone on a line nobody can tell. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...frequent), fc.constantFrom(...GIVEN)).map((parts) => parts.join('')) },
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...frequent), fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...people.compoundSurnames.slice(0, 8)), fc.constantFrom(...GIVEN)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('买买提·艾力', '阿布都·热合曼', '古丽娜尔·吐尔逊') },
).filter((who) => !people.notNames.includes(who));

/** Organisation and post as hand-written pairs. */
const standing = fc.constantFrom<readonly [string | null, string]>(
  ['市气象局', '局长'], ['市政府', '副市长'], ['市政府', '副秘书长、市政府办公室主任'], ['市委宣传部', '四级调研员'], ['市司法局', '高级法律专务'], ['市发展和改革委员会', '党组书记、主任'],
  ['市生态环境局', '党组成员'], ['市科学技术协会', '副主席'], ['供电公司', '副总经理'], ['国家金融监督管理总局青川监管分局', '副局长'], ['市公安局', '党委委员、副局长'], ['市纪委监委驻市财政局纪检监察组', '组长'],
  ['县委', '常委、常务副县长'], ['团市委', '书记'], ['青山县人民政府', '县长'], ['市消防救援支队', '支队长'], ['市第一人民医院', '院长'], [null, '副市长'], ['市水利局', '总工程师'], ['市财政局预算科', '科长'],
);

export const rosters: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.constantFrom(['组长', '副组长', '成员'], ['主任', '副主任', '委员'], ['总指挥', '副总指挥', '成员'], ['召集人', '副召集人', '成员'], ['指挥长', '常务副指挥长', '成员'], ['会长', '秘书长', '顾问']),
    fc.array(fc.tuple(name, standing), { minLength: 3, maxLength: 9 }),
  )
  .map(([roles, people]) => people.map(([who, [organisation, post]], i) => ({ role: roles[Math.min(i === 0 ? 0 : i < 3 ? 1 : 2, 2)] ?? '', name: who, organisation, post })));

export const spacings: fc.Arbitrary<Spacing> = fc.record({
  gap: fc.constantFrom('  ', '   ', '　', '　　', '\t', '\t\t', ' \t', '\u00a0\u00a0'),
  indent: fc.constantFrom('', '　　', '    ', '        ', '\t'),
  spaced: fc.constantFrom<'' | ' ' | '　'>('', ' ', '　'),
  label: fc.constantFrom<'' | ' ' | '　'>('', ' ', '　'),
  colon: fc.constantFrom<'：' | ':'>('：', ':'),
  blankLines: fc.boolean(),
});

export type Layout = (rows: readonly Row[], how: Spacing) => string;

const setName = ({ name: who }: Row, { spaced }: Spacing): string => (who.length === 2 ? Array.from(who).join(spaced) : who);
const words = ({ organisation, post }: Row): string => (organisation ?? '') + (post ?? '');
const setLabel = (role: string, { label, colon }: Spacing): string => (role.length === 2 ? Array.from(role).join(label) : role) + colon;
const opens = (rows: readonly Row[], i: number): boolean => rows[i]?.role !== rows[i - 1]?.role;

/** A line for each person, with the label in front of the first of each role. */
function lines(cell: (row: Row, how: Spacing) => string): Layout {
  return (rows, how) => rows.map((row, i) => (opens(rows, i) ? setLabel(row.role, how) : how.indent) + cell(row, how)).join(how.blankLines ? '\n\n' : '\n');
}

/** A line for each role, with all its people. */
function grouped(cell: (row: Row, how: Spacing) => string, between: (how: Spacing) => string): Layout {
  return (rows, how) => {
    const roles = [...new Set(rows.map(({ role }) => role))];
    return roles.map((role) => setLabel(role, how) + rows.filter((row) => row.role === role).map((row) => cell(row, how)).join(between(how))).join('\n');
  };
}

/** Every layout by its name. Those in `namesOnly` have no posts. */
export const layouts: Readonly<Record<string, Layout>> = {
  'name first': lines((row, how) => setName(row, how) + how.gap + words(row)),
  'organisation first': lines((row, how) => words(row) + how.gap + setName(row, how)),
  'post in brackets': lines((row, how) => `${setName(row, how)}（${words(row)}）`),
  'post in half-width brackets': lines((row, how) => `${setName(row, how)}(${words(row)})`),
  'three columns': lines((row, how) => [setName(row, how), ...(row.organisation === null ? [] : [row.organisation]), row.post].join(how.gap)),
  'name in the middle': lines((row, how) => (row.organisation === null ? setName(row, how) + how.gap + words(row) : [row.organisation, setName(row, how), row.post].join(how.gap))),
  'labels alone': (rows, how) => rows.map((row, i) => `${opens(rows, i) ? `${setLabel(row.role, how)}\n` : ''}${how.indent}${setName(row, how)}${how.gap}${words(row)}`).join(how.blankLines ? '\n\n' : '\n'),
  'several a line': grouped((row, how) => setName(row, how) + how.gap + words(row), (how) => how.gap),
  'several a line, post first': grouped((row, how) => words(row) + how.gap + setName(row, how), (how) => how.gap),
  'several a line, parted by semicolons': grouped((row, how) => setName(row, how) + how.gap + words(row), () => '；'),
  'several a line in brackets': grouped((row, how) => `${setName(row, how)}（${words(row)}）`, () => '、'),
  'a table of Markdown': (rows) => `| 组内职务 | 姓名 | 单位及职务 |\n|---|---|---|\n${rows.map((row) => `| ${row.role} | ${row.name} | ${words(row)} |`).join('\n')}`,
  'a table of Markdown without header': (rows) => rows.map((row, i) => `| ${opens(rows, i) ? row.role : ''} | ${row.name} | ${words(row)} |`).join('\n'),
  'a plain table': (rows, how) => [['序号', '姓名', '单位', '职务', '组内职务'], ...rows.map((row, i) => [String(i + 1), setName(row, how), row.organisation ?? '市政府', row.post, row.role])].map((cells) => cells.join(how.gap)).join('\n'),
};

/** Layouts of names without posts. */
export const namesOnly: Readonly<Record<string, Layout>> = {
  'names in a list': grouped(setName, () => '、'),
  'names parted by gaps': grouped(setName, (how) => how.gap),
  'a name a line': lines(setName),
};

export function notice(roster: string): string {
  return `青川市人民政府办公室\n关于成立青川市气象工作领导小组的通知\n\n青政办〔2025〕18号\n\n各县区人民政府，市直有关单位：\n\n市政府决定成立青川市气象工作领导小组，现通知如下：\n\n一、组成人员\n\n${roster}\n\n领导小组下设办公室，办公室设在市气象局，办公室主任由市气象局局长担任。\n\n二、工作要求\n\n各成员单位要加强协作，落实责任。\n\n2025年5月12日\n`;
}
