import type { DocumentDraft } from '../core/document.js';
import type { Parts } from '../core/parts.js';
import type { NormalText } from '../core/text.js';
import { extractNotice } from './notice/index.js';
import { extractRegulation } from './regulation/index.js';

/** What a document says that only documents of its genre say. */
export function extractParts(draft: DocumentDraft, normal: NormalText): Parts {
  const reading = draft.kind === 'regulation' ? extractRegulation(draft, normal) : null;
  return {
    regulation: reading?.regulation ?? null,
    notice: draft.kind === 'notice' ? extractNotice(draft, normal) : null,
    // src/extract/rosters and src/extract/citations go here
    roster: [],
    citations: [],
    diagnostics: reading?.diagnostics ?? [],
  };
}
