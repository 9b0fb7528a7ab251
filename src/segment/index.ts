import type { DocumentDraft, DocumentKind, Region } from '../core/document.js';
import type { NormalText } from '../core/text.js';
import { blocksOf } from './blocks.js';
import { readDocument } from './document.js';
import { partRunOn } from './run-on.js';
import { splitDocuments } from './split.js';

export interface SegmentOptions {
  /** What the documents are, whatever their text says; found out where it is not given. */
  readonly genre?: DocumentKind | undefined;
}

/** Tells the documents of a file apart and reads the head, the section tree and the paragraphs of each. */
export function segment(normal: NormalText, { genre }: SegmentOptions = {}): readonly DocumentDraft[] {
  let known: Region | null = null;
  return splitDocuments(partRunOn(blocksOf(normal), normal)).map((blocks, i) => {
    const draft = readDocument(blocks, normal, { id: `d${String(i + 1)}`, known, kind: genre ?? null });
    known ??= draft.region;
    return draft;
  });
}
