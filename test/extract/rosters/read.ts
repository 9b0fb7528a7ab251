import type { Office } from '../../../src/core/roster.js';
import { extractOffices, extractRoster } from '../../../src/extract/rosters/index.js';
import { normalise } from '../../../src/normalise/index.js';
import { decode } from '../../../src/read/index.js';
import { segment } from '../../../src/segment/index.js';
import type { Row } from './print.js';

/** What is read from a text, all its documents together. */
export interface Read {
  readonly entries: readonly Row[];
  /** The original that each entry's span holds. */
  readonly quotes: readonly string[];
  readonly offices: readonly Omit<Office, 'source'>[];
  readonly officeQuotes: readonly string[];
}

export function readRosters(text: string): Read {
  const source = decode(Buffer.from(text), 'test.txt');
  const normal = normalise(source);
  const quote = (span: Office['source']): string => {
    const { start, end } = normal.map.toSource(span);
    return source.text.slice(start, end);
  };
  const drafts = segment(normal);
  const entries = drafts.flatMap((draft) => extractRoster(draft, normal));
  const offices = drafts.flatMap((draft) => extractOffices(draft, normal));
  return {
    entries: entries.map(({ role, name, organisation, post }) => ({ role, name, organisation, post })),
    quotes: entries.map(({ source: span }) => quote(span)),
    offices: offices.map(({ name, location, heads }) => ({ name, location, heads })),
    officeQuotes: offices.map(({ source: span }) => quote(span)),
  };
}
