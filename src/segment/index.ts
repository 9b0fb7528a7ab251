import type { DocumentDraft, Region } from '../core/document.js';
import type { NormalText } from '../core/text.js';
import { blocksOf } from './blocks.js';
import { readDocument } from './document.js';
import { splitDocuments } from './split.js';

/** Tells the documents of a file apart and reads the head, the section tree and the paragraphs of each. */
export function segment(normal: NormalText): readonly DocumentDraft[] {
  let known: Region | null = null;
  return splitDocuments(blocksOf(normal)).map((blocks, i) => {
    const draft = readDocument(`d${String(i + 1)}`, blocks, normal, known);
    known ??= draft.region;
    return draft;
  });
}
