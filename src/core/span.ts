/**
 * Offsets are UTF-16 code units. Source offsets point into the decoded original, normal offsets into
 * the normalised text; the brands keep the two from being mixed up.
 */
export type SourceOffset = number & { readonly __offset: 'source' };
export type NormalOffset = number & { readonly __offset: 'normal' };

/** A half-open range of the decoded original text. */
export interface SourceSpan {
  readonly start: SourceOffset;
  readonly end: SourceOffset;
}

/** A half-open range of the normalised text. */
export interface NormalSpan {
  readonly start: NormalOffset;
  readonly end: NormalOffset;
}

/** Leads from the normalised text back to the original; recorded while normalising, never searched for. */
export interface OffsetMap {
  /** The original range from the first to the last character of `span`; an empty span gives an empty range. */
  toSource(span: NormalSpan): SourceSpan;
  /** 1-based line of the original text that holds `offset`. */
  lineOf(offset: SourceOffset): number;
}
