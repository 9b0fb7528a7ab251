import type { NormalSpan, SourceOffset, SourceSpan } from '../core/span.js';
import type { NormalText, SourceText } from '../core/text.js';
import type { Source } from './types.js';

/** Leads spans of either kind to their place in the original text. */
export interface Locator {
  readonly place: (span: SourceSpan) => Source;
  readonly placeNormal: (span: NormalSpan) => Source;
  /** Whether the offset map leads from `span` to the same words in the original. */
  readonly holds: (span: NormalSpan) => boolean;
}

/** A locator for one input. */
export function locator(source: SourceText, normal: NormalText): Locator {
  const place = ({ start, end }: SourceSpan): Source => ({
    start,
    end,
    lineStart: normal.map.lineOf(start),
    lineEnd: normal.map.lineOf(Math.max(start, end - 1) as SourceOffset),
    page: pageOf(source.pages, start),
    ...recognition(source, start),
    quote: source.text.slice(start, end),
  });
  return {
    place,
    placeNormal: (span) => place(normal.map.toSource(span)),
    holds: (span) => {
      const { start, end } = normal.map.toSource(span);
      return sameEnds(normal.text.slice(span.start, span.end), normal.asRead.slice(start, end));
    },
  };
}

function recognition({ pages, recognised }: SourceText, offset: number): Pick<Source, 'ocr' | 'confidence'> {
  const page = recognised === undefined ? null : pageOf(pages, offset);
  const confidence = page === null ? null : (recognised?.[page - 1] ?? null);
  return { ocr: confidence !== null, confidence };
}

function pageOf(pages: SourceText['pages'], offset: number): number | null {
  return pages === null ? null : Math.max(1, pages.findLastIndex((start) => start <= offset) + 1);
}

/** Widths may differ between the two texts, letters may not. */
function sameEnds(normal: string, original: string): boolean {
  return normal !== '' && original !== '' && isSame(normal.charAt(0), original.charAt(0)) && isSame(normal.slice(-1), original.slice(-1));
}

const isSame = (one: string, other: string): boolean => one === other || one.normalize('NFKC') === other.normalize('NFKC');
