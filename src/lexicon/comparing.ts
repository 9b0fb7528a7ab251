/** What is known of the names of metrics when two reports are compared: apart, because no other verb needs it. */
import data from './comparing.yaml';
import { builtIn } from './data.js';
import { plainNamer } from './plain-name.js';

/** Words that do the same; examples beside them are left out of builds. */
interface Row {
  readonly words: readonly string[];
}

type Group = 'same' | 'dropped' | 'lead' | 'trail' | 'movable' | 'contrasts' | 'bare' | 'lessIsBetter';

const { same, dropped, lead, trail, movable, contrasts, bare, lessIsBetter } = data as Readonly<Record<Group, readonly Row[]>>;

const wordsOf = (rows: readonly Row[]): readonly string[] => rows.flatMap(({ words }) => words);
const longestFirst = (words: readonly string[]): RegExp => new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');

const heads = new Map([...same.flatMap(({ words }) => words.map((word) => [word, words[0] ?? word] as const)), ...wordsOf(dropped).map((word) => [word, ''] as const)]);
const known = longestFirst([...heads.keys()]);
const opposed = contrasts.map(({ words }) => longestFirst(words));
const silent: ReadonlySet<string> = new Set(wordsOf(bare));
const falling = longestFirst(wordsOf(lessIsBetter));
const edges = new RegExp(`^(?:${wordsOf(lead).join('|')})(?=.{3})|(?<=.{3})(?:${wordsOf(trail).join('|')})$`, 'g');
/** Not 建设和筹集住房, where two verbs share an object. */
const verbFirst = new RegExp(`^(${wordsOf(movable).join('|')})(?![和与及并])(.{2,})$`);
const NUMBER = /\d+(?:\.\d+)?/g;
const MARK = /[\s“”"'《》·、]/g;
/** 保障性租赁住房（间） */
const ASIDE = /\([^()]*\)/g;

/** The name as indicators are looked up by: 规模以上工业企业 and 规上工业 are one word already. */
const lookedUp = plainNamer([builtIn]);

/** A name with other words for the same replaced and words that change nothing dropped: 全市规模以上工业增加值 → 规上工业增加值. */
export function plainName(name: string): string {
  const squeezed = lookedUp(name, 'level').normalize('NFKC').replace(MARK, '') || name;
  return squeezed.replace(ASIDE, '').replace(known, (word) => heads.get(word) ?? word).replace(edges, '').replace(verbFirst, '$2$1') || squeezed;
}

/** What sets a plain name apart from names however alike: its numbers (PM2.5, PM10) and the words that stand against others. */
export function distinction(name: string): string {
  return [NUMBER, ...opposed].map((pattern) => [...new Set(name.match(pattern))].sort().join(',')).join(';');
}

/** Whether a name says of whom and not what: 其中省级下降25.3%. */
export function isBare(name: string): boolean {
  return silent.has(name);
}

/** Whether less of it is better: 登记失业率. */
export function lessIsBetterOf(name: string): boolean {
  return name.search(falling) !== -1;
}
