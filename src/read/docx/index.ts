import type { Diagnostic } from '../../core/diagnostic.js';
import { InputError } from '../../core/errors.js';
import { marked, type ShownLine } from '../emphasis.js';
import type { Reading } from '../formats.js';
import { limits } from '../limits.js';
import { CONVERT } from '../refused.js';
import { openArchive } from './archive.js';
import { makeBodyReader } from './body.js';
import { makeNotes } from './notes.js';
import { makeNumberer } from './numbering.js';
import { openPackage, type Parts } from './package.js';
import { readStyles } from './styles.js';
import { children, child, type Element } from './xml.js';

const { characters: LONGEST } = limits.word;

/**
 * Reads the text of a Word document, a paragraph a line, notes at its end. There are no pages: a document does not hold them, every
 * program breaks its lines anew.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Reading> {
  const parts = await openPackage(await openArchive(bytes, file), file);
  const [[stylesPart = null], [numberingPart = null], [footnotes = null], [endnotes = null]] = [
    await parts.named('styles'), await parts.named('numbering'), await parts.named('footnotes'), await parts.named('endnotes'),
  ];
  const styles = readStyles(stylesPart);
  const notes = makeNotes(footnotes, endnotes);
  const read = makeBodyReader({ styles, notes, numberer: makeNumberer(numberingPart, styles) });
  const body = child(parts.document, 'body');
  const texts = (blocks: readonly Element[]): string[] => read(blocks).map(textOf);
  const lines = marked(read(body?.children ?? []));
  const noteLines = notes.lines(texts);
  const text = [...lines, ...(noteLines.length > 0 ? ['', ...noteLines] : []), ''].join('\n');
  if (text.trim() === '') throw withoutText(file, body);
  if (text.length > LONGEST) throw new InputError(`${file}: is too large: its text has more than ${LONGEST} characters`, 'split it');
  return { encoding: 'binary', text, pages: null, diagnostics: await furniture(parts, texts) };
}

const textOf = ({ text }: ShownLine): string => text;

function withoutText(file: string, body: Element | undefined): InputError {
  if (children(body, 'altChunk').length > 0) return new InputError(`${file}: holds its text as a file of another kind`, CONVERT);
  return new InputError(`${file}: the document has no text; it may hold pictures of pages`, 'run text recognition on it first');
}

/** What stands at the head and foot of all pages is no part of the text. */
async function furniture(parts: Parts, read: (blocks: readonly Element[]) => string[]): Promise<Diagnostic[]> {
  const dropped = [...(await parts.named('header')), ...(await parts.named('footer'))].map((part) => read(part.children).join(' ').trim());
  return [...new Set(dropped)].filter((text) => text !== '').map((text) => ({
    code: 'read.furniture-dropped', severity: 'info', message: `running head or foot dropped: ${text.slice(0, 80)}`, span: null,
  }));
}
