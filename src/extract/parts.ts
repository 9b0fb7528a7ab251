import type { DocumentDraft, DocumentKind } from '../core/document.js';
import type { Parts } from '../core/parts.js';
import type { NormalText } from '../core/text.js';
import { extractCitations } from './citations/index.js';
import { extractNotice } from './notice/index.js';
import { extractRegulation } from './regulation/index.js';
import { extractRoster } from './rosters/index.js';

/** Papers in which a label with names behind it is a roster. */
const withRosters: readonly DocumentKind[] = ['notice', 'regulation', 'unknown'];

/** What a document says besides its observations. */
export function extractParts(draft: DocumentDraft, normal: NormalText): Parts {
  const reading = draft.kind === 'regulation' ? extractRegulation(draft, normal) : null;
  return {
    regulation: reading?.regulation ?? null,
    notice: draft.kind === 'notice' ? extractNotice(draft, normal) : null,
    roster: withRosters.includes(draft.kind) ? extractRoster(draft, normal) : [],
    citations: extractCitations(draft, normal),
    diagnostics: reading?.diagnostics ?? [],
  };
}
