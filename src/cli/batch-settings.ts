import { createHash } from 'node:crypto';
import { type Gates, generator, type Requirement, type RunKey, type RunSettings, type Shard } from '../batch/index.js';
import { InputError } from '../core/errors.js';
import type { FormatName } from '../emit/index.js';
import { extendedIndicators, type LexiconFile } from '../lexicon/index.js';
import { lexiconFiles } from './analysis.js';
import type { BatchOptions, ReportName } from './batch-options.js';
import type { Console } from './console.js';

/** The options of a run, each settled. */
export interface BatchSettings extends Omit<RunSettings, 'store' | 'baseline'> {
  readonly filesFrom: string | null;
  readonly base: string | null;
  readonly out: string | null;
  readonly format: FormatName;
  /** Whether outputs go to standard output. */
  readonly streams: boolean;
  readonly report: ReportName;
  readonly key: RunKey;
  readonly gates: Gates;
  readonly baseline: string | null;
  readonly shard: Shard | null;
  readonly shardText: string | null;
  readonly force: boolean;
  readonly prune: boolean;
  readonly failFast: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** Settles the options, and refuses those that do not go together. */
export async function batchSettings(options: BatchOptions, console: Console): Promise<BatchSettings> {
  const { out = null, encoding, password, ocr, genre, shard = null } = options;
  const [format, report] = outputOf(options);
  const streams = format === 'ndjson';
  if (streams && out !== null) throw new InputError('--format ndjson: goes to standard output', 'leave out --out, or choose another format');
  if (streams && report === 'sarif') throw new InputError('--report sarif: goes to standard output, as ndjson does', 'choose another format with --out, or another report');
  if (!streams && out === null && report === 'faults') throw new InputError('batch: no place for the outputs', 'name a folder with --out, use --format ndjson, or --report text to check alone');
  const lexicon = await lexiconFiles(options.lexicon, console);
  const requirements = await requirementsOf(options.require ?? [], lexicon);
  return {
    filesFrom: options.filesFrom ?? null, base: options.base ?? null, out, format, streams, report,
    work: { format, encoding, password, ocr, genre, lexicon, requirements },
    key: {
      generator,
      options: {
        format, encoding: encoding ?? null, genre: genre ?? null, ocr: ocr === true, password: password !== undefined,
        lexicon: lexicon.map(({ text }) => createHash('sha256').update(text).digest('hex')),
        require: requirements.map(({ word }) => word),
      },
    },
    gates: { minObservations: options.minObservations, maxUnattributed: options.maxUnattributed },
    baseline: options.baseline ?? null,
    threads: options.jobs, timeout: options.timeout, memory: options.memory,
    shard, shardText: shard === null ? null : `${String(shard.index)}/${String(shard.count)}`,
    force: options.force === true, prune: options.prune === true, failFast: options.failFast === true,
    strict: options.strict === true, quiet: options.quiet === true,
  };
}

/** `--format github` is the report of that name; the outputs beside it are JSON. */
function outputOf({ format = 'json', report }: BatchOptions): readonly [FormatName, ReportName] {
  return format === 'github' ? ['json', report ?? 'github'] : [format, report ?? 'faults'];
}

/** The codes behind the words of --require: those of an indicator, of a branch, or of a name. */
async function requirementsOf(words: readonly string[], lexicon: readonly LexiconFile[]): Promise<readonly Requirement[]> {
  const wanted = [...new Set(words.flatMap((word) => word.split(',')).filter((word) => word !== ''))];
  if (wanted.length === 0) return [];
  const indicators = await extendedIndicators(lexicon);
  return wanted.map((word) => {
    const exact = indicators.filter(({ code, name }) => code === word || name === word);
    const codes = (exact.length > 0 ? exact : indicators.filter(({ code }) => code.startsWith(`${word}.`))).map(({ code }) => code);
    if (codes.length === 0) throw new InputError(`--require ${word}: no indicator has this code or name`, 'find it with report-extract indicators WORD');
    return { word, codes };
  });
}
