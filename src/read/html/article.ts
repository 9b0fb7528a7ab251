import type { Line } from './line-writer.js';
import type { Element } from './tree.js';

/** So much of a page's sentences the article holds, at least, whatever stands beside it. */
const NEARLY_ALL = 0.9;
/** An element that says it is the article is believed if it holds so much. */
const MOST = 0.6;
/** What says that it is not the article holds less than this, or is not believed. */
const LITTLE = 0.3;
/** Names that the programs behind government sites give the element of the text. */
const ARTICLE = /ucap-?content|trs_?(?:ue)?editor|pages_content|printcontent|(?:^|\s)(?:font)?zoom(?:\s|$)|article-?(?:content|body)|articlecontent/i;
/** Names of what stands around: foot, navigation, share bar, related links, layers that pop up. */
const AROUND = /(?:^|[\s_-])(?:foot(?:er)?|copyright|nav(?:bar)?|menu|side(?:bar)?|share|relat(?:ed?|ion)|recommend|comment|pop(?:up)?|dialog|modal|crumbs?|qrcode|ewm|toolbar|links?|disclaimer)(?=$|[\s_\d-])|breadcrumb|friendlink|xglist|xg-list/i;
/** What is a part of a text and no whole one, though all sentences stand in it. */
const PARTS = new Set(['blockquote', 'dl', 'h1', 'h2', 'h3', 'h4', 'li', 'ol', 'p', 'pre', 'tr', 'ul']);
const AROUND_ELEMENTS = new Set(['nav', 'footer', 'aside']);
/** The end of a sentence, or a comma in it. */
const SENTENCE = /[。；！？，]/;
const HAN = /\p{Script=Han}/gu;

/** Where the article is among the lines of a page: for each line whether it is part of it. */
export function articleOf(lines: readonly Line[], page: Element): boolean[] {
  const weights = weigh(lines);
  const all = weights.get(page) ?? 0;
  const around = new Set(Array.from(weights.keys()).filter((element) => element !== page && isAround(element) && (weights.get(element) ?? 0) <= all * LITTLE));
  const article = all === 0 ? page : descend(named(weights, all) ?? page, lines, weights, around);
  const ancestors = new Map<Element, boolean>();
  return lines.map(({ block }) => within(block, article, around, ancestors));
}

/** For each element how many characters of sentences, and of tables, stand in it. */
function weigh(lines: readonly Line[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const { text, block, linked, row } of lines) {
    const han = text.match(HAN)?.length ?? 0;
    const weight = linked * 2 > han || !(row || SENTENCE.test(text)) ? 0 : han;
    for (let at: Element | null = block; at !== null; at = at.parent) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

/** The innermost element with a telling name that holds most of the sentences. */
function named(weights: ReadonlyMap<Element, number>, all: number): Element | null {
  let best: Element | null = null;
  let least = all * MOST;
  // an element comes into the map before those around it
  for (const [element, weight] of weights) {
    if (weight > least && (element.name === 'article' || ARTICLE.test(nameOf(element)))) {
      best = element;
      least = weight;
    }
  }
  return best;
}

/** The innermost element that still holds nearly all sentences, those of what stands around left out. */
function descend(from: Element, lines: readonly Line[], weights: ReadonlyMap<Element, number>, around: ReadonlySet<Element>): Element {
  const weightOf = (element: Element): number => (around.has(element) ? 0 : (weights.get(element) ?? 0));
  let aside = 0;
  for (const element of around) if (isInside(element, from)) aside += weights.get(element) ?? 0;
  const whole = (weights.get(from) ?? 0) - aside;
  for (let at = from; ;) {
    const next = at.children.find((child): child is Element => typeof child !== 'string' && weightOf(child) > 0 && weightOf(child) >= whole * NEARLY_ALL);
    if (next === undefined || PARTS.has(next.name) || lines.some(({ block, row }) => row && block === next)) return at;
    at = next;
  }
}

function isInside(element: Element, outer: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === outer) return true;
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
