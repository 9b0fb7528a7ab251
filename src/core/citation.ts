import type { NormalSpan } from './span.js';

/** Another instrument that a text names. */
export interface Citation {
  /** `d3.c2`: the second citation of the third document. */
  readonly id: string;
  /** What stands between 《 and 》; of an instrument named by its number alone that number. */
  readonly title: string;
  /** As written beside this title; `null` where none is, also if it is elsewhere in the document. */
  readonly documentNumber: string | null;
  /** The `id` of the first citation of the same instrument in this document; `null` for the first. */
  readonly sameAs: string | null;
  /** From the title, or from the number before it, to the end of the title or of the number behind it. */
  readonly source: NormalSpan;
}
