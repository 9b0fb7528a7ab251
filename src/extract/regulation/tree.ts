import type { DocumentDraft, Paragraph, Section } from '../../core/document.js';
import type { Article, Clause, Item, Point } from '../../core/regulation.js';
import type { NormalText } from '../../core/text.js';
import { numberOf } from '../norms/numbers.js';
import { type Passage, spanIn } from '../norms/passage.js';

/** `第十二条`, `第一百零一条之二` */
const ARTICLE = /^第[^条]+条(?:之(?<insert>.+))?$/;
/** `（一）`, and `一、` in old laws. */
const ITEM = /^(?<marker>[（(](?<number>[一二三四五六七八九十百零]{1,4})[）)]|(?<old>[一二三四五六七八九十]{1,3})、)/;
/** `1．`, `（1）`, `①` */
const POINT = /^(?<marker>(?<number>\d{1,2})[.．、](?!\d)|[（(](?<round>\d{1,2})[）)]|(?<circled>[①-⑳]))/;
/** Items that follow one another in one paragraph: `……：（一）……；（二）……。` */
const INLINE = /(?<=[：:；;。])(?=[（(][一二三四五六七八九十]{1,3}[）)])/;

interface Growing<Inner> {
  readonly own: Omit<Point, 'span'>;
  readonly passage: Passage;
  readonly inner: Inner[];
}

/** The articles of a regulation with their paragraphs, items and points. */
export function articlesIn(draft: DocumentDraft, normal: NormalText): Article[] {
  const bodies = new Map<string | null, Paragraph[]>();
  for (const paragraph of draft.paragraphs) {
    if (paragraph.kind !== 'body' && paragraph.kind !== 'table') continue;
    const others = bodies.get(paragraph.section);
    if (others === undefined) bodies.set(paragraph.section, [paragraph]);
    else others.push(paragraph);
  }
  const found: Article[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const section of sections) {
      const article = ARTICLE.exec(section.marker);
      if (article !== null) {
        const insert = article.groups?.['insert'];
        const number = section.number ?? 0;
        found.push({
          section: section.id, marker: section.marker, number, insert: insert === undefined ? null : numberOf(insert),
          title: section.title, span: section.span, clauses: clausesOf(passagesOf(bodies.get(section.id) ?? [], normal)),
        });
      } else visit(section.sections);
    }
  };
  visit(draft.sections);
  return found;
}

/** The text of paragraphs, without the heading that opens them. */
export function passagesOf(paragraphs: readonly Paragraph[], normal: NormalText): Passage[] {
  return paragraphs
    .map(({ bodyStart, span, section }) => ({ text: normal.text.slice(bodyStart, span.end), start: bodyStart, section }))
    .filter(({ text }) => text !== '');
}

function clausesOf(passages: readonly Passage[]): Clause[] {
  const clauses: Growing<Growing<Point>>[] = [];
  for (const passage of passages.flatMap(splitInline)) {
    const clause = clauses.at(-1);
    const item = clause?.inner.at(-1);
    const asItem = ITEM.exec(passage.text);
    const asPoint = POINT.exec(passage.text);
    const marked = asItem ?? asPoint;
    if (marked === null || clause === undefined) {
      clauses.push({ own: { marker: '', number: clauses.length + 1, text: passage.text }, passage, inner: [] });
      continue;
    }
    const own = ownOf(marked, passage.text);
    if (asItem !== null || item === undefined || POINT.test(item.own.marker)) clause.inner.push({ own, passage, inner: [] });
    else item.inner.push({ ...own, span: spanIn(passage, 0, passage.text.length) });
  }
  return clauses.map(({ own, passage, inner }) => ({
    number: own.number ?? 0, text: own.text, span: spanIn(passage, 0, passage.text.length),
    items: inner.map((item): Item => ({ ...item.own, span: spanIn(item.passage, 0, item.passage.text.length), points: item.inner })),
  }));
}

function ownOf({ groups = {}, 0: marker }: RegExpExecArray, text: string): Omit<Point, 'span'> {
  const circled = groups['circled'];
  const number = circled === undefined ? numberOf(groups['number'] ?? groups['old'] ?? groups['round'] ?? '') : circled.charCodeAt(0) - 0x245f;
  return { marker, number, text: text.slice(marker.length) };
}

function splitInline(passage: Passage): Passage[] {
  let at = passage.start;
  return passage.text.split(INLINE).map((text) => {
    const piece = { text, start: at, section: passage.section };
    at += text.length;
    return piece;
  });
}
