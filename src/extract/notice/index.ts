import type { DocumentDraft } from '../../core/document.js';
import type { Notice } from '../../core/norm.js';
import type { NormalText } from '../../core/text.js';
import { dutiesIn } from '../norms/duties.js';
import { extractOffices } from '../rosters/index.js';
import { letterOf } from './letter.js';

/** The part of a document that only notices, opinions, replies, letters and decisions have. */
export function extractNotice(draft: DocumentDraft, normal: NormalText): Notice {
  const texts = draft.paragraphs
    .filter(({ kind }) => kind === 'body' || kind === 'heading')
    .map(({ span, section }) => ({ text: normal.text.slice(span.start, span.end), start: span.start, section }));
  return { ...letterOf(draft, normal), offices: extractOffices(draft, normal), duties: dutiesIn(texts) };
}
