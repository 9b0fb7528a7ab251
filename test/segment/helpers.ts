import { readFileSync } from 'node:fs';
import type { DocumentDraft, Paragraph, Section } from '../../src/core/document.js';
import type { NormalText } from '../../src/core/text.js';
import { normalise } from '../../src/normalise/index.js';
import { decode } from '../../src/read/index.js';
import { segment } from '../../src/segment/index.js';

export const SEED = 'seeds/zhumadian-2024-gazette.txt';
export const TWO_PERIODS = 'fixtures/work-report/two-periods/input.md';
export const OFFICE_ROSTER = 'fixtures/notice/office-roster/input.txt';

export function normalText(text: string, file = 'test.txt'): NormalText {
  return normalise(decode(Buffer.from(text), file));
}

export function normalFile(file: string): NormalText {
  return normalise(decode(readFileSync(file), file));
}

/** The only document of a text. */
export function draftOf(normal: NormalText): DocumentDraft {
  const [draft, ...others] = segment(normal);
  if (draft === undefined || others.length > 0) throw new Error(`${String(others.length + 1)} documents`);
  return draft;
}

type Titled = Pick<Section, 'id' | 'marker' | 'title' | 'role'> & { readonly sections: readonly Titled[] };

/** `1`, `  1.1 （一）…`: the tree as lines. */
export function outline(sections: readonly Titled[]): string[] {
  return sections.flatMap(({ id, marker, title, role, sections: inner }) => [`${id} ${marker}${title} ${role}`, ...outline(inner)]);
}

/** The paragraph that holds some words. */
export function paragraphWith(normal: NormalText, draft: DocumentDraft, words: string): Paragraph {
  const at = normal.text.indexOf(words);
  const found = draft.paragraphs.find(({ span }) => span.start <= at && at < span.end);
  if (at < 0 || found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
}

/** `review 2021–2025`, `plan 2026`, `glossary`: what a paragraph is taken for. */
export function aspectOf(normal: NormalText, draft: DocumentDraft, words: string): string {
  const { kind, role, period } = paragraphWith(normal, draft, words);
  if (kind !== 'body') return kind;
  if (period === null) return role;
  return `${role} ${String(period.start)}${period.end === period.start ? '' : `–${String(period.end)}`}`;
}
