import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../core/errors.js';
import type { LexiconFile } from './index.js';
import { type Fault, faultsOf } from './schema.js';
import type { Tables } from './tables.js';

/** The tables of users' files; throws one `InputError` with all faults of all files. */
export function parseLexicons(files: readonly LexiconFile[]): Tables[] {
  const parsed = files.map(parseLexicon);
  const faults = parsed.flatMap((one) => one.faults);
  if (faults.length > 0) throw new InputError(faults.join(';\n'), 'mend the rows, or leave the file out');
  return parsed.map(({ tables }) => tables);
}

/** One file, with its faults as messages that name file, line and row. */
function parseLexicon({ file, text }: LexiconFile): { readonly tables: Tables; readonly faults: readonly string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): string => `${file}: line ${String(lines.linePos(offset).line)}: ${message}`;
  if (document.errors.length > 0) return { tables: {}, faults: document.errors.map((error) => at(error.pos[0], error.message)) };
  const data = plainData(document);
  if (data instanceof Error) return { tables: {}, faults: [`${file}: ${data.message}`] };
  return { tables: data as Tables, faults: faultsOf(data).map((fault) => at(offsetOf(document, fault), describe(document, fault))) };
}

/** The document as plain data; an error where its aliases lead nowhere or blow up. */
function plainData(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where a fault stands: at its node, or at the nearest one around a thing that is missing. */
function offsetOf(document: Document, { path }: Fault): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) : undefined;
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** `tail.link, row 3 (增至): …`: the group, the row, its word and what is wrong with it. */
function describe(document: Document, { path, message }: Fault): string {
  const index = path.findIndex((key) => typeof key === 'number');
  const group = (index < 0 ? path : path.slice(0, index)).join('.');
  if (index < 0) return group === '' ? message : `${group}: ${message}`;
  const row = path.slice(0, index + 1);
  const word = ['word', 'unit', 'kind', 'code'].map((name) => document.getIn([...row, name])).find((name) => name !== undefined);
  const field = path.slice(index + 1).join('.');
  return `${group}, row ${String(Number(path[index]) + 1)}${typeof word === 'string' && word !== '' ? ` (${word})` : ''}: ${field === '' ? '' : `${field}: `}${message}`;
}
