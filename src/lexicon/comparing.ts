/** What is known of the names of metrics when two reports are compared: apart, because no other verb needs it. */
import data from './comparing.yaml';

interface Words {
  readonly same: readonly (readonly string[])[];
  readonly dropped: readonly string[];
  readonly lead: readonly string[];
  readonly trail: readonly string[];
  readonly movable: readonly string[];
  readonly contrasts: readonly (readonly string[])[];
  readonly bare: readonly string[];
  readonly lessIsBetter: readonly string[];
}

const { same, dropped, lead, trail, movable, contrasts, bare, lessIsBetter } = data as Words;

const longestFirst = (words: readonly string[]): RegExp => new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');

const heads = new Map([...same.flatMap(([head = '', ...others]) => [head, ...others].map((word) => [word, head] as const)), ...dropped.map((word) => [word, ''] as const)]);
const known = longestFirst([...heads.keys()]);
const opposed = contrasts.map(longestFirst);
const falling = longestFirst(lessIsBetter);
const edges = new RegExp(`^(?:${lead.join('|')})(?=.{3})|(?<=.{3})(?:${trail.join('|')})$`, 'g');
/** Not 建设和筹集住房, where two verbs share an object. */
const verbFirst = new RegExp(`^(${movable.join('|')})(?![和与及并])(.{2,})$`);
const NUMBER = /\d+(?:\.\d+)?/g;
const MARK = /[\s“”"'《》·、]/g;
/** 保障性租赁住房（间） */
const ASIDE = /\([^()]*\)/g;

/** A name with other words for the same replaced and words that change nothing dropped: 全市规模以上工业增加值 → 规上工业增加值. */
export function plainName(name: string): string {
  const squeezed = name.normalize('NFKC').replace(MARK, '');
  return squeezed.replace(ASIDE, '').replace(known, (word) => heads.get(word) ?? word).replace(edges, '').replace(verbFirst, '$2$1') || squeezed;
}

/** What sets a plain name apart from names however alike: its numbers (PM2.5, PM10) and the words that stand against others. */
export function distinction(name: string): string {
  return [NUMBER, ...opposed].map((pattern) => [...new Set(name.match(pattern))].sort().join(',')).join(';');
}

/** Whether a name says of whom and not what: 其中省级下降25.3%. */
export function isBare(name: string): boolean {
  return bare.includes(name);
}

/** Whether less of it is better: 登记失业率. */
export function lessIsBetterOf(name: string): boolean {
  return name.search(falling) !== -1;
}
