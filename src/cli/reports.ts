import { InputError } from '../core/errors.js';
import type { Report } from '../validate/index.js';
import type { Workbench } from './analysis.js';
import type { Console } from './console.js';
import { printFindings } from './findings.js';
import { jsonValues, lines, yamlDocuments } from './pieces.js';

/** A report that a file holds, or what is wrong with it. */
export type Found = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly fault: InputError };

/** The reports of one file, one after the other: those in it where report-extract wrote it (JSON, NDJSON, YAML), else what is extracted from it. */
export async function* reportsOf(file: string, { open, readStream, analyse }: Workbench, { quiet }: { readonly quiet?: true }, console: Console): AsyncGenerator<Found> {
  const { begun, whole } = await peek(open(file));
  const notation = notationOf(begun, file);
  if (notation === null) {
    const analysis = analyse(await readStream(whole, file));
    if (quiet !== true) await printFindings(analysis, console);
    yield { ok: true, report: analysis.report };
    return;
  }
  const { reportSchema } = await import('../validate/contract.js');
  const parse = notation === 'yaml' ? (await import('yaml')).parse : JSON.parse;
  const cut = { json: jsonValues, ndjson: lines, yaml: yamlDocuments }[notation];
  let count = 0;
  for await (const text of cut(decoded(begun, whole))) {
    count += 1;
    yield checked(text, parse, reportSchema, count === 1 ? file : `${file}: report ${String(count)}`);
  }
  if (count === 0) yield { ok: false, fault: new InputError(`${file}: holds no report`, WRITTEN) };
}

const WRITTEN = 'give a file that this version wrote with --format json or yaml, or the text itself';

interface Schema {
  readonly safeParse: (json: unknown) => { readonly success: true; readonly data: Report } | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } };
}

function checked(text: string, parse: (text: string) => unknown, schema: Schema, name: string): Found {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return { ok: false, fault: new InputError(`${name}: is not ${parse === JSON.parse ? 'JSON' : 'YAML'} (${(error as Error).message})`, WRITTEN) };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, report: result.data };
  const [issue] = result.error.issues;
  return { ok: false, fault: new InputError(`${name}: is no report of report-extract (${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''})`, WRITTEN) };
}

interface Peeked {
  readonly begun: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
}

/** The first bytes of a stream, and all of it. */
async function peek(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  const begun = first.done === true ? new Uint8Array() : first.value;
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator };
  return {
    begun,
    whole: (async function* () {
      if (begun.length > 0) yield begun;
      yield* rest;
    })(),
  };
}

type Notation = 'json' | 'ndjson' | 'yaml';

/** What report-extract wrote begins like no other text: `{"schemaVersion…`, a list of such, or `schemaVersion:`. */
function notationOf(begun: Uint8Array, file: string): Notation | null {
  if (begun.length === 0) return null;
  const [, ending = ''] = /\.([a-z]+)$/.exec(file.toLowerCase()) ?? [];
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson';
  const text = new TextDecoder(encodingOf(begun)).decode(begun);
  // an object that its first line does not end is written over several lines
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return /^\s*\{[^\n]*(?:\}\s*\n|\}?$)/.test(text) ? 'ndjson' : 'json';
  if (/^\s*(?:---\s+)?schemaVersion:/.test(text) || ending === 'yaml' || ending === 'yml') return 'yaml';
  return ending === 'json' ? 'json' : null;
}

const encodingOf = ([first, second]: Uint8Array): string => (first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');

async function* decoded(begun: Uint8Array, whole: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(begun));
  for await (const chunk of whole) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
