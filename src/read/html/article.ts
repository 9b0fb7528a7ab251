import type { Line } from './line-writer.js';
import type { Element } from './tree.js';

/** So much of a page's sentences the article holds, at least, whatever stands beside it. */
const NEARLY_ALL = 0.9;
/** An element that says it is the article is believed if it holds so much. */
const MOST = 0.6;
/** What says that it is not the article holds less than this, or is not believed. */
const LITTLE = 0.3;
/** Lines without links beside the sentences: title, number, day, signature. */
const FEW = 8;
/** Names that the programs behind government sites give the element of the text. */
const ARTICLE = /ucap-?content|trs_?(?:ue)?editor|pages_content|printcontent|(?:^|\s)(?:font)?zoom(?:\s|$)|article-?(?:content|body)|articlecontent/i;
/** Names of what stands around: foot, navigation, share bar, related links, layers that pop up. */
const AROUND = /(?:^|[\s_-])(?:foot(?:er)?|copyright|nav(?:bar)?|menu|side(?:bar)?|share|relat(?:ed?|ion)|recommend|comment|pop(?:up)?|dialog|modal|crumbs?|qrcode|ewm|toolbar|links?|disclaimer)(?=$|[\s_\d-])|breadcrumb|friendlink|xglist|xg-list/i;
/** What is a part of a text and no whole one, though all sentences stand in it. */
const PARTS = new Set(['blockquote', 'dl', 'h1', 'h2', 'h3', 'h4', 'li', 'ol', 'p', 'pre', 'ul']);
const AROUND_ELEMENTS = new Set(['nav', 'footer', 'aside']);
/** The end of a sentence, or a comma in it. */
const SENTENCE = /[。；！？，]/;
const HAN = /\p{Script=Han}/gu;

/** What stands in an element. */
interface Content {
  /** Characters of sentences, and of tables. */
  weight: number;
  lines: number;
  /** Lines that lead elsewhere. */
  links: number;
}

/** Where the article is among the lines of a page: for each line whether it is part of it. */
export function articleOf(lines: readonly Line[], page: Element): boolean[] {
  const contents = contentsOf(lines);
  const all = contents.get(page)?.weight ?? 0;
  const around = new Set(Array.from(contents.keys()).filter((element) => element !== page && isAround(element) && (contents.get(element)?.weight ?? 0) <= all * LITTLE));
  const article = all === 0 ? page : (named(contents, all) ?? descend(page, contents, around, new Set(lines.flatMap(({ block, row }) => (row ? [block] : [])))));
  const known = new Map<Element, boolean>();
  return lines.map(({ block }) => within(block, article, around, known));
}

function contentsOf(lines: readonly Line[]): Map<Element, Content> {
  const contents = new Map<Element, Content>();
  for (const { text, block, linked, row } of lines) {
    const han = text.match(HAN)?.length ?? 0;
    const weight = linked * 2 > han || !(row || SENTENCE.test(text)) ? 0 : han;
    for (let at: Element | null = block; at !== null; at = at.parent) {
      const content = contents.get(at) ?? { weight: 0, lines: 0, links: 0 };
      content.weight += weight;
      content.lines += 1;
      content.links += linked > 0 ? 1 : 0;
      contents.set(at, content);
    }
  }
  return contents;
}

/** The element with a telling name that holds most of the sentences, the innermost of equals. */
function named(contents: ReadonlyMap<Element, Content>, all: number): Element | null {
  let best: Element | null = null;
  let least = all * MOST;
  // an element comes into the map before those around it
  for (const [element, { weight }] of contents) {
    if (weight > least && (element.name === 'article' || ARTICLE.test(nameOf(element)))) {
      best = element;
      least = weight;
    }
  }
  return best;
}

/** The innermost element that still holds nearly all sentences, or one around it with just a title or a signature beside them. */
function descend(page: Element, contents: ReadonlyMap<Element, Content>, around: ReadonlySet<Element>, tables: ReadonlySet<Element>): Element {
  let whole = contents.get(page)?.weight ?? 0;
  for (const element of around) if (!isInsideAny(element, around)) whole -= contents.get(element)?.weight ?? 0;
  for (let at = page; ;) {
    const next = at.children.find((child): child is Element => typeof child !== 'string' && !around.has(child) && (contents.get(child)?.weight ?? 0) >= Math.max(1, whole * NEARLY_ALL));
    if (next === undefined || PARTS.has(next.name) || tables.has(next)) return at;
    const [outer, inner] = [contents.get(at), contents.get(next)];
    const beside = (outer?.lines ?? 0) - (inner?.lines ?? 0);
    if (beside > 0 && beside <= FEW && outer?.links === inner?.links) return at;
    at = next;
  }
}

function isInsideAny(element: Element, outer: ReadonlySet<Element>): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (outer.has(at)) return true;
  return false;
}

function isAround(element: Element): boolean {
  return AROUND_ELEMENTS.has(element.name) || AROUND.test(nameOf(element));
}

function nameOf({ attributes }: Element): string {
  return `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`;
}

function within(block: Element, article: Element, around: ReadonlySet<Element>, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let found = false;
  for (let at: Element | null = block; at !== null; at = at.parent) {
    const answer = known.get(at) ?? (at === article ? true : around.has(at) ? false : null);
    if (answer !== null) {
      found = answer;
      break;
    }
    path.push(at);
  }
  for (const element of path) known.set(element, found);
  return found;
}
