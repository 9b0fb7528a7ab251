import type { Article, Reference, Target } from '../../core/regulation.js';
import type { Section } from '../../core/document.js';
import { numberOf } from '../norms/numbers.js';
import { type Passage, spanIn } from '../norms/passage.js';

const N = '[一二三四五六七八九十百千零〇两\\d]{1,8}';
/** `本法`, `本办法`: the regulation itself. */
const SELF = '本(?:法|条例|办法|规定|细则|规则|章程|规程|决定)';
/** `本条例第六条第二项`, `第一百零一条之一第二款`, `本法第三章第一节`, `前款`, `前两款`, `本条第一款`, `前条`, `第二款第一项` */
const REFERENCE = new RegExp(
  `(?<self>${SELF})?(?:(?<place>(?:第${N}编)?(?:第${N}分编)?(?:第${N}章)?(?:第${N}节)?)第(?<article>${N})条(?:之(?<insert>[一二三四五六七八九十]{1,2}))?(?:第(?<clause>${N})款)?(?:第?[（(]?(?<item>${N})[）)]?项)?`
    + `|(?<chapters>(?:第${N}编)?(?:第${N}分编)?(?:第${N}章)(?:第${N}节)?|第${N}编)|(?<here>本条)?第(?<ownClause>${N})款(?:第[（(]?(?<ownItem>${N})[）)]?项)?|前(?<back>[一二两三四五])?(?<unit>款|条)(?:第[（(]?(?<backItem>${N})[）)]?项)?)`,
  'g',
);
/** What stands before a place in another law: `《…法》`, `《…》（以下简称刑法）`, `刑法`. */
const OTHER = /(?:[》〉](?:[（(][^（）()]{0,40}[）)])?|(?<!本)(?:法|法典|通则|条约|议定书|条例|办法|规定|细则|规则|公约|协定|决定|宪法|章程))$/;
/** A list goes on with the law that it began with: `《刑法》第一条、第二条`. */
const LISTS = /^(?:、|和|至|及|或者?|以及|，|到)$/;

/** Longer than any name with its short form in brackets. */
const NAME = 80;

/** Where a regulation's places are found. */
export interface Places {
  readonly article: (number: number | null, insert: number | null) => Article | undefined;
  /** The article that stands so many before another. */
  readonly before: (article: Article, back: number) => Article | undefined;
  /** The outermost section that a section lies in, or is. */
  readonly root: (section: string) => Section | undefined;
  /** The first section with such a marker, at any depth of a part; of the whole regulation for `null`. */
  readonly inside: (part: Section | null, marker: string) => Section | undefined;
}

/** An index of all places, made once: a text may name as many of them as it has. */
export function placesOf(articles: readonly Article[], sections: readonly Section[]): Places {
  const key = (number: number | null, insert: number | null): string => `${String(number)}.${String(insert)}`;
  const numbered = new Map<string, Article>();
  const positions = new Map<Article, number>();
  articles.forEach((article, position) => {
    positions.set(article, position);
    const { number, insert } = article;
    if (!numbered.has(key(number, insert))) numbered.set(key(number, insert), article);
  });
  const roots = new Map(sections.map((section) => [section.id, section]));
  const parts = new Map<Section | null, ReadonlyMap<string, Section>>();
  return {
    article: (number, insert) => numbered.get(key(number, insert)),
    before: (article, back) => articles[(positions.get(article) ?? 0) - back],
    root: (section) => roots.get(section.replace(/\.[^]*$/, '')),
    inside: (part, marker) => {
      const known = parts.get(part) ?? markersIn(part?.sections ?? sections);
      parts.set(part, known);
      return known.get(markerKey(marker));
    },
  };
}

/** Every place of the same regulation that a passage of an article names. */
export function referencesIn(passage: Passage, article: Article, clause: number, places: Places): Reference[] {
  const found: Reference[] = [];
  let outside = false;
  let lastEnd = -1;
  for (const match of passage.text.matchAll(REFERENCE)) {
    const { index, 0: text, groups = {} } = match;
    const before = passage.text.slice(Math.max(0, index - NAME), index);
    const listed = lastEnd >= 0 && LISTS.test(passage.text.slice(lastEnd, index));
    outside = groups['self'] === undefined && (listed ? outside : OTHER.test(before));
    lastEnd = index + text.length;
    if (outside || (groups['chapters'] !== undefined && groups['self'] === undefined)) continue;
    const target = targetOf(groups, article, clause, places);
    found.push({ section: article.section, text, target, source: spanIn(passage, index, index + text.length) });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function targetOf(groups: Groups, article: Article, clause: number, places: Places): Target | null {
  const chapters = groups['chapters'];
  if (chapters !== undefined) {
    const section = sectionAt(chapters, places, article.section);
    return section === null ? null : { section, clause: null, item: null };
  }
  if (groups['article'] !== undefined) {
    const insert = groups['insert'] === undefined ? null : numberOf(groups['insert']);
    const found = places.article(numberOf(groups['article']), insert);
    return found === undefined ? null : within(found, groups['clause'], groups['item']);
  }
  if (groups['ownClause'] !== undefined) return within(article, groups['ownClause'], groups['ownItem']);
  if (groups['unit'] === '条') {
    const before = places.before(article, numberOf(groups['back'] ?? '一') ?? 1);
    return before === undefined ? null : within(before, undefined, groups['backItem']);
  }
  const back = clause - (numberOf(groups['back'] ?? '一') ?? 1);
  // the first paragraph of an article has none before it
  return back >= 1 ? within(article, String(back), groups['backItem']) : null;
}

/** A paragraph and an item of an article, as far as they are there. */
function within(article: Article, clauseText: string | undefined, itemText: string | undefined): Target | null {
  const number = clauseText === undefined ? null : numberOf(clauseText);
  const clause = number === null ? null : article.clauses.find((one) => one.number === number);
  if (clause === undefined) return null;
  const item = itemText === undefined ? null : numberOf(itemText);
  const among = clause === null ? article.clauses : [clause];
  if (item !== null && !among.some(({ items }) => items.some((one) => one.number === item))) return null;
  return { section: article.section, clause: number, item };
}

/** `第三章第一节` from the root, or from the part that the naming article lies in. */
function sectionAt(path: string, places: Places, from: string): string | null {
  const steps = path.match(/第[^编章节]{1,12}?(?:分编|[编章节])/g) ?? [];
  const own = places.root(from);
  const scopes = steps[0]?.endsWith('编') === true || own === undefined ? [null] : [own, null];
  for (const scope of scopes) {
    let at: Section | null | undefined = scope;
    for (const step of steps) {
      at = places.inside(at, step);
      if (at === undefined) break;
    }
    if (at != null && at !== scope) return at.id;
  }
  return null;
}

/** The sections at any depth by their markers, the first of each. */
function markersIn(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const found = new Map<string, Section>();
  const visit = (all: readonly Section[]): void => {
    for (const section of all) {
      const key = markerKey(section.marker);
      if (!found.has(key)) found.set(key, section);
      visit(section.sections);
    }
  };
  visit(sections);
  return found;
}

/** `第3章` and `第三章` are the same. */
function markerKey(marker: string): string {
  return `${String(numberOf(marker.replace(/^第|分?[编章节]$/g, '')))}${marker.slice(-1)}`;
}
