import { fieldsIn, isFieldLabel } from '../../lexicon/page-fields.js';
import { namesEnclosure } from '../../lexicon/page-furniture.js';
import { namesPaper, squeezed, withoutSite } from '../../lexicon/page-titles.js';
import type { Line } from './line-writer.js';
import type { Element, Page } from './tree.js';

/** A title is looked for in so many lines of the article. */
const FIRST_LINES = 12;
const LONGEST_TITLE = 120;
const SHORTEST_TITLE = 4;
/** `现在，我代表市人民政府作政府工作报告，请予审议。` */
const SENTENCE = /。|；|，[^，]{0,40}，/;

/** What stands above the article and belongs to it: its fields, and its title where the article has none of its own. */
export function headingOf(page: Page, above: readonly Line[], article: readonly Line[]): string[] {
  const title = titleOf(page, above);
  return [...fieldsIn(joinFields(above).map(({ text }) => text)), ...(title === null || hasTitle(article, title) ? [] : [title])];
}

/** An article without the heading of the page where its own lines give the title again. */
export function withoutPageTitle(article: readonly Line[]): readonly Line[] {
  const [first, ...rest] = article;
  return first?.heading === 1 && hasTitle(rest, first.text) ? rest : article;
}

/** The label of a field stands in a cell of its own: it and the cell beside it are one line. */
export function joinFields(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && isFieldLabel(before.text) && !isFieldLabel(line.text) && rowOf(before.block) === rowOf(line.block)) {
      joined[joined.length - 1] = { ...before, text: before.text.trim() + line.text.trim(), bold: 0 };
    } else joined.push(line);
  }
  return joined;
}

/** The row of a table, or what else a label and its value stand in together. */
function rowOf(block: Element): Element | null {
  for (let at: Element | null = block; at !== null; at = at.parent) if (at.name === 'tr' || at.name === 'dl' || at.name === 'table') return at;
  return block.parent;
}

/** The line above the article that the page is named after, or its only heading. */
function titleOf({ title, meta }: Page, above: readonly Line[]): string | null {
  const names = [meta.get('articletitle') ?? '', withoutSite(title), title].map((name) => name.trim()).filter((name) => name.length >= SHORTEST_TITLE);
  const shown = above.filter(({ text, linked }) => linked === 0 && text.length <= LONGEST_TITLE);
  const same = names.map((name) => shown.find(({ text }) => squeezed(text) === squeezed(name))).find((line) => line !== undefined);
  const headings = shown.filter(({ heading, text }) => heading === 1 && squeezed(text).length >= SHORTEST_TITLE);
  return (same ?? (headings.length === 1 ? headings[0] : undefined))?.text.trim() ?? names.find(namesPaper) ?? null;
}

/** Whether the first lines of an article give its title themselves, in one line or several, in full or in short; sentences only speak of it. */
function hasTitle(article: readonly Line[], title: string): boolean {
  const name = squeezed(title);
  const first = article.slice(0, FIRST_LINES).map(({ text }) => (SENTENCE.test(text) || namesEnclosure(text) ? '\n' : squeezed(text)));
  return first.join('').includes(name) || first.some((text) => text.length > SHORTEST_TITLE && name.includes(text) && namesPaper(text));
}
