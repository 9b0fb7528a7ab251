import type { Bound } from '../../core/observation.js';
import type { Lexicon } from '../../lexicon/index.js';
import { anyOf, compose } from '../../lexicon/pattern.js';
import { digits, hanDigits, hanNumerals, type Lexeme, type Reading } from './lexeme.js';
import { arabicNumber, hanNumber, parseNumeral } from './numerals.js';
import type { ValueForm } from './tokens.js';

interface Figure {
  readonly form: ValueForm;
  readonly unit: string;
  readonly numbers: readonly number[];
  readonly bound?: Bound | null;
}

const round = (number: number): number => Number(number.toPrecision(15));

/** One number, a range of two, or the parts of a structure. */
function value({ form, unit, numbers, bound = null }: Figure): Reading {
  const [first = 0, second] = numbers;
  const isRange = form !== 'structure' && second !== undefined;
  return {
    as: 'value',
    value: {
      form, unit, bound,
      number: form === 'structure' || isRange ? null : first,
      min: isRange ? Math.min(first, second) : null,
      max: isRange ? Math.max(first, second) : null,
      parts: form === 'structure' ? numbers : null,
    },
  };
}

/** What kind of figure a unit makes. */
export const formOf = (unit: string): ValueForm => {
  if (/^(?:[%‰]|百分之|千分之|成|分之)$/.test(unit)) return 'ratio';
  if (unit.endsWith("百分点")) return 'points';
  if (/^(?:倍|番)$/.test(unit)) return 'times';
  return unit === '' ? 'bare' : 'amount';
};

/**
 * Holds everywhere. V8 compiles what follows once for each way in which what stands before it can end; after an
 * assertion it compiles it once, which for the many units takes a tenth of the time.
 */
const joint = /(?=)/;

/** Figures with their units; made from the unit table, longest unit first. */
export function quantityLexemes(lexicon: Lexicon): readonly Lexeme[] {
  const words = anyOf(Array.from(lexicon.units.keys(), (word) => ({ word })));
  const parts = {
    number: arabicNumber,
    han: hanNumber,
    sign: /[-－−]?/,
    hedge: anyOf(Array.from(lexicon.hedges.keys(), (word) => ({ word }))),
    magnitude: /万亿|千亿|百亿|十亿|亿万|亿|千万|百万|十万|万|千|百/,
    word: new RegExp(`(?:${words})(?<!项(?=目)|人(?=口(?!之))|场(?=馆|所|景|地|镇)|部(?=门|队|委|省)|位(?=于|列|居)|台(?=资|商|风|胞)|名(?=牌|师|校|优|特))`),
    per: /[/／](?:(?:(?![以和及与])[\u4e00-\u9fff]){1,3}|[a-z³²]+)/,
    to: /[-－—–~～至到]+/,
    ratio: /%|‰|个?百分点|倍|番/,
    joint,
  };
  // a unit, with its magnitude and a rate: 亿元, 万吨/年, 元/平方米
  const unit = compose('(?:{{magnitude}})?{{joint}}{{word}}(?:{{per}})?', parts);
  const all = { unit, ...parts };
  const single = (groups: Record<string, string> | undefined, form?: ValueForm): Reading => {
    const text = (groups?.['magnitude'] ?? '') + (groups?.['unit'] ?? '');
    const sign = groups?.['sign'] ? -1 : 1;
    const numbers = [groups?.['number'], groups?.['upper']].filter((n) => n !== undefined).map((n) => sign * parseNumeral(n));
    return value({ form: form ?? formOf(text), unit: text.replace(/^百分点$/, '个百分点'), numbers, bound: lexicon.hedges.get(groups?.['hedge'] ?? '') ?? null });
  };
  return [
    {
      name: 'structure',
      starts: digits,
      pattern: compose('(?<list>{{number}}(?:\\s*[:：∶︰]\\s*{{number}})+)(?!\\s*[:：∶]\\s*\\d)', all, 'y'),
      read: ({ groups }) => value({ form: 'structure', unit: '', numbers: (groups?.['list'] ?? '').split(/[:：∶︰]/).map((part) => parseNumeral(part.trim())) }),
      examples: ['10.8∶52.2∶37', '3.2:47.7:49.1'],
      counterExamples: ['10.8%'],
    },
    {
      name: 'fraction',
      starts: digits,
      pattern: /(?<top>\d+)[/／](?<bottom>\d+)(?![\d/年月])/y,
      read: ({ groups }) => value({ form: 'ratio', unit: '分之', numbers: [round(Number((Number(groups?.['top']) / Number(groups?.['bottom'])).toFixed(4)))] }),
      examples: ['1/3', '2/3'],
      counterExamples: ['1.5'],
    },
    {
      name: 'fraction in words',
      starts: digits + hanNumerals,
      // 三分之一, 百分之八点五, 百分之95, 千分之六
      pattern: compose('(?<bottom>{{han}}|\\d+)分之(?<top>{{han}}|{{number}})', all, 'y'),
      read: ({ groups }) => {
        const bottom = groups?.['bottom'] ?? '';
        const top = parseNumeral(groups?.['top'] ?? '');
        if (bottom === '百') return value({ form: 'ratio', unit: '百分之', numbers: [top] });
        if (bottom === '千') return value({ form: 'ratio', unit: '‰', numbers: [top] });
        return value({ form: 'ratio', unit: '分之', numbers: [round(Number((top / parseNumeral(bottom)).toFixed(4)))] });
      },
      examples: ['三分之一', '百分之八点五', '百分之95', '千分之六'],
      counterExamples: ['三分天下'],
    },
    {
      name: 'tenths',
      starts: digits + hanDigits,
      // 七成以上, 超八成, 近三成。; not 成立, 成果
      pattern: compose('(?<number>[一二两三四五六七八九]|\\d(?:\\.\\d)?)成(?<half>半)?(?:(?=以上|左右|以内|多|[，。；、）的]|和|$)|(?<=[超近逾约达有过]\\S{1,2})(?![立果功员本为长效就品]))', all, 'y'),
      read: ({ groups }) => value({ form: 'ratio', unit: '成', numbers: [parseNumeral(groups?.['number'] ?? '') + (groups?.['half'] ? 0.5 : 0)] }),
      examples: ['七成以上', '三成半。', '8成，', '超|八成企业满意'],
      counterExamples: ['一成不变', '三成果'],
    },
    {
      name: 'doubling',
      starts: '翻',
      // 翻一番, 翻了两番, 翻番
      pattern: /翻(?:了)?(?:(?<number>[一二两三四]|\d(?:\.\d+)?)番|番)(?!工程|计划)/y,
      read: ({ groups }) => value({ form: 'times', unit: '番', numbers: [groups?.['number'] ? parseNumeral(groups['number']) : 1] }),
      examples: ['翻一番', '翻了两番', '翻番'],
      counterExamples: ['翻身', '翻番工程'],
    },
    {
      name: 'times in words',
      starts: hanNumerals,
      // 增长一倍, 是五年前的两倍多
      pattern: compose('(?<number>{{han}})(?<hedge>多|余)?倍(?!增|速|体|数)', all, 'y'),
      read: ({ groups }) => value({ form: 'times', unit: '倍', numbers: [parseNumeral(groups?.['number'] ?? '')], bound: lexicon.hedges.get(groups?.['hedge'] ?? '') ?? null }),
      examples: ['一倍', '两倍'],
      counterExamples: ['一倍增'],
    },
    {
      name: 'points in words',
      starts: `${hanNumerals}半`,
      // 提高两个百分点, 一个多百分点, 半个百分点
      pattern: compose('(?<number>{{han}}|半)个(?<hedge>多)?(?<half>半)?百分点', all, 'y'),
      read: ({ groups }) => {
        const number = groups?.['number'] === '半' ? 0.5 : parseNumeral(groups?.['number'] ?? '') + (groups?.['half'] ? 0.5 : 0);
        return value({ form: 'points', unit: '个百分点', numbers: [number], bound: lexicon.hedges.get(groups?.['hedge'] ?? '') ?? null });
      },
      examples: ['两个百分点', '一个多百分点', '半个百分点', '十二个百分点'],
      counterExamples: ['一个点'],
    },
    {
      name: 'range with units',
      starts: digits,
      // 7%～8%, 2-3名, 1至2个, 3～5个百分点, 100万—120万人
      pattern: compose('(?<number>{{number}})(?:{{ratio}}|{{magnitude}}|{{joint}}{{unit}})?{{joint}}{{to}}(?<upper>{{number}}){{joint}}(?<unit>{{ratio}}|{{unit}})', all, 'y'),
      read: ({ groups }) => single(groups),
      examples: ['7%～8%', '2-3名', '1至2个', '3～5个百分点', '1—2个'],
      counterExamples: ['2-3-4'],
    },
    {
      name: 'points said with the last of a list',
      starts: `-${digits}`,
      // 17.7个、6个和11个百分点; 2.6、0.9和1.5个百分点
      pattern: compose('(?<sign>{{sign}})(?<number>{{number}})个?(?=(?:[、和及]|以及)(?:{{number}}个?(?:[、和及]|以及))*{{number}}个?百分点)', all, 'y'),
      read: ({ groups }) => single({ unit: '个百分点', ...groups }),
      examples: ['17.7个、6个和11个百分点', '2.6、0.9和1.5个百分点'],
      counterExamples: ['7个', '2.6、0.9和1.5%'],
    },
    {
      name: 'amount said with the last of a list',
      starts: digits,
      // 分别达到13.3和23.3平方米; without a decimal point it may be a number of anything
      pattern: compose('(?<number>\\d+\\.\\d+)(?=(?:[、和及]|以及){{number}}(?<unit>{{unit}}))', all, 'y'),
      read: ({ groups }) => single(groups),
      examples: ['13.3和23.3平方米'],
      counterExamples: ['13.3和23.3%', '13和23.3平方米'],
    },
    {
      name: 'points with the bound inside',
      starts: digits,
      // 2个以上百分点, 1个多百分点
      pattern: compose('(?<number>{{number}})个?(?<bound>以上|左右|多)百分点', all, 'y'),
      read: ({ groups }) => value({ form: 'points', unit: '个百分点', numbers: [parseNumeral(groups?.['number'] ?? '')], bound: lexicon.boundsAfter.get(groups?.['bound'] ?? '') ?? null }),
      examples: ['2个以上百分点', '1个左右百分点', '1个多百分点'],
      counterExamples: ['2个以上', '2个点'],
    },
    {
      name: 'figure with unit',
      starts: `-${digits}`,
      // 139家, 10余万名, 550多万公里, 27%, -3.2%, 2.3个百分点, 5450.3亿元, 15微克/立方米
      pattern: compose('(?<sign>{{sign}})(?<number>{{number}})(?<magnitude>{{magnitude}})?(?<hedge>{{hedge}})?(?:个(?=亿(?![元吨级千斤])))?{{joint}}(?<unit>{{ratio}}|{{unit}})', all, 'y'),
      read: ({ groups }) => single(groups),
      examples: ['139家', '10余万名', '550多万公里', '27%', '-3.2%', '2.3个百分点', '5450.3亿元', '15微克/立方米', '6万吨/日'],
      counterExamples: ['139'],
    },
    {
      name: 'figure with magnitude',
      starts: digits,
      // 57.88万贫困人口, 3.4亿、
      pattern: compose('(?<number>{{number}})(?<hedge>{{hedge}})?(?<unit>万亿|亿|万)', all, 'y'),
      read: ({ groups }) => single(groups, 'amount'),
      examples: ['57.88万', '3.4亿'],
      counterExamples: ['57'],
    },
    {
      name: 'large Chinese numeral with unit',
      starts: hanDigits,
      // 七百二十亿斤, 八十九亿二千万元, 三千多万人
      pattern: compose('(?<number>[一二两三四五六七八九][零〇一二两三四五六七八九十百千]{0,12}[万亿][零〇一二两三四五六七八九十百千万亿]{0,24}|[一二两三四五六七八九]千[零一二三四五六七八九十百]{0,12}|[一二两三四五六七八九]百[零一二三四五六七八九十]{0,12})(?<hedge>多|余)?(?<after>[万亿]{1,2})?{{joint}}(?<word>{{word}})(?![级工])', all, 'y'),
      read: ({ groups }) => hanAmount(groups, lexicon.hedges),
      examples: ['七百二十亿斤', '八十九亿二千万元', '三千多万人'],
      counterExamples: ['一百强', '三家'],
    },
    {
      name: 'bare figure',
      starts: `-${digits}`,
      // 恩格尔系数0.35, 2.02以内; only where nothing that might be a unit follows
      pattern: compose('(?<sign>{{sign}})(?<number>{{number}})(?<hedge>{{hedge}})?(?=以|左右|[，。；、！）和及]|$)', all, 'y'),
      read: ({ groups }) => single(groups),
      examples: ['0.35', '2.02'],
      counterExamples: ['个'],
    },
    roundFigure(words),
    {
      name: 'unknown figure',
      starts: digits,
      // digits before words that are no unit: in the ledger, unattributed
      pattern: compose('{{number}}', all, 'y'),
      read: () => ({ as: 'aside', reason: null }),
      examples: ['6生产总值'],
      counterExamples: ['六'],
    },
  ];
}

/** 七百二十亿斤 → 720 亿斤; 八十九亿二千万元 → 89.2 亿元; 三千元 → 3000 元 */
function hanAmount(groups: Record<string, string> | undefined, hedges: Lexicon['hedges']): Reading | null {
  const written = groups?.['number'] ?? '';
  const word = groups?.['word'] ?? '';
  const number = parseNumeral(written);
  if (!Number.isFinite(number) || number <= 0) return null;
  const after = groups?.['after'] ?? '';
  const magnitude = after || (written.includes('亿') ? '亿' : written.includes('万') ? '万' : '');
  const factor = after === '' ? (magnitude === '亿' ? 1e8 : magnitude === '万' ? 1e4 : 1) : 1;
  return value({ form: 'amount', unit: magnitude + word, numbers: [round(number / factor)], bound: hedges.get(groups?.['hedge'] ?? '') ?? null });
}

/** 突破百亿元 → 100 亿元, 破万人 → 1 万人, 破千 → 1000: round figures that only a bound verb makes a value. */
function roundFigure(words: string): Lexeme {
  return {
    name: 'round figure after a bound verb',
    starts: '十百千万',
    pattern: compose('(?<=突破|超|超过|破|过|跨越|跃上|跨上|迈上|迈入|达到|达|近|逾|上)(?<digits>[十百千万]?)(?<magnitude>[万亿]{0,2}){{joint}}(?<word>{{word}})?{{joint}}(?=(?<next>大关|台阶|以上|[，。；、]|新台阶|$))', { word: new RegExp(words), joint }, 'y'),
    read: ({ groups }) => {
      const word = groups?.['word'] ?? '';
      const digits = groups?.['digits'] ?? '';
      const large = groups?.['magnitude'] ?? '';
      if (digits + large === '') return null;
      // 百亿 is 100 亿, 万 alone is 1 万
      const isUnit = digits === '万';
      const number = digits === '十' ? 10 : digits === '百' ? 100 : digits === '千' ? 1000 : 1;
      return value({ form: word === '' && large === '' && !isUnit ? 'bare' : 'amount', unit: (isUnit ? '万' : '') + large + word, numbers: [number] });
    },
    examples: ['突破|百亿元，', '突破|万人大关', '首次破|千。', '超|千亿元，'],
    counterExamples: ['突破|百亿级', '百亿元，'],
  };
}
