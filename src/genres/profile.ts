import type { DocumentKind } from '../core/document.js';

/** What a genre is known by. Words only: how they are looked for is the segmenter's business. */
export interface GenreProfile {
  readonly kind: DocumentKind;
  /** Words in the title: `政府工作报告`. */
  readonly titles: readonly string[];
  /** How the text opens: `各位代表`. */
  readonly openings: readonly string[];
  /** Set phrases anywhere near the head: `请予审议`. */
  readonly phrases: readonly string[];
  /** Words of the head that speak against it: `甲方` of a contract in articles. */
  readonly never: readonly string[];
  /** Whether the document is made of articles, 第一条 第二条 …. */
  readonly articles: boolean;
  /** Whether a document number of its own speaks for the genre. */
  readonly numbered: boolean;
}
