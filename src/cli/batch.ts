import { appendFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  annotations, expand, failureTable, faults, type Finished, inShard, type Judged, judge, namesIn, nameOutputs, openStore, type Planned, remarks, run, type RunSettings,
  sarif, type Store, stepSummary, storedRun, totalsOf, writeManifest,
} from '../batch/index.js';
import { InputError } from '../core/errors.js';
import { readBytes } from '../read/index.js';
import type { ManifestEntry } from '../validate/index.js';
import { batchSettings, type BatchSettings } from './batch-settings.js';
import type { BatchOptions } from './batch-options.js';
import { type Console, type ExitCode, oneLine } from './console.js';
import { type Progress, progress, rate } from './progress.js';

/** Many files: each an output of its own below a folder, or all in one stream; what fails is told and stops nothing. */
export async function batch(inputs: readonly string[], options: BatchOptions, console: Console): Promise<ExitCode> {
  const settings = await batchSettings(options, console);
  const plan = await planOf(inputs, settings, console);
  if (plan.length > 0 && plan.every(({ fault }) => fault !== undefined)) {
    for (const { path, fault } of plan) await console.err.write(`${console.paint('error', 'error')}: ${path}: ${fault?.message ?? ''}; ${fault?.hint ?? ''}\n`);
    return 2;
  }
  const baseline = settings.baseline === null ? () => null : storedRun(settings.baseline);
  const store = settings.out === null ? null : openStore(settings.out, { key: settings.key, shard: settings.shardText, force: settings.force });
  try {
    const watch = await progress(plan.length, options.quiet === true, console);
    const outcome: Outcome = { judged: [], totals: { ...totalsOf([]) }, reused: 0, stopped: false };
    try {
      await conduct(outcome, plan, settings, { ...settings, store, baseline }, watch, console).finally(() => watch.stop());
    } catch (error) {
      // what failed before all did
      await report(outcome, settings, console);
      throw error;
    }
    if (store !== null && !outcome.stopped) await conclude(store, plan, outcome, settings, console);
    await report(outcome, settings, console);
    if (options.quiet !== true) await console.err.write(closingLine(outcome, watch.seconds()));
    return exitCode(outcome, settings);
  } finally {
    store?.leave();
  }
}

/** The inputs in order, each once, with the names of their outputs. */
async function planOf(inputs: readonly string[], { filesFrom, base, out, format, shard, quiet }: BatchSettings, console: Console): Promise<readonly Planned[]> {
  const lists = [...new Set([...inputs.filter((name) => name === '-'), ...(filesFrom === null ? [] : [filesFrom])])];
  const named = await Promise.all(lists.map(async (list) => namesIn(await textOf(list, console))));
  const names = [...inputs.filter((name) => name !== '-'), ...named.flat()];
  if (names.length === 0) throw new InputError('batch: no inputs', 'name files, folders or patterns, or a list of them with --files-from');
  const { inputs: found, passedOver } = await expand(names, { base: base ?? undefined, out: out ?? undefined });
  if (passedOver.size > 0 && !quiet) {
    const kinds = [...passedOver].sort().map(([ending, some]) => `${ending === '' ? 'no ending' : ending} ${String(some)}`);
    await console.err.write(`passed over, as they are no documents by their names: ${kinds.join(', ')}\n`);
  }
  const planned = nameOutputs(found, format);
  return shard === null ? planned : planned.filter(({ key }) => inShard(key, shard));
}

async function textOf(list: string, console: Console): Promise<string> {
  if (list !== '-') return Buffer.from(await readBytes(list)).toString('utf8');
  const chunks: Uint8Array[] = [];
  for await (const chunk of console.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

interface Outcome {
  /** In the order of the plan; of a stream only those with something to tell. */
  readonly judged: Judged[];
  readonly totals: { files: number; ok: number; findings: number; failed: number; observations: number };
  reused: number;
  /** Whether it ended before its time, with inputs left. */
  stopped: boolean;
}

async function conduct(outcome: Outcome, plan: readonly Planned[], settings: BatchSettings, how: RunSettings, watch: Progress, console: Console): Promise<void> {
  for await (const finished of run(plan, how)) {
    const entry = judge(finished.facts, settings.gates);
    note(outcome, finished, entry, how);
    watch.tick(finished);
    if (settings.streams && finished.output !== null) await console.out.write(finished.output);
    // nobody reads on, or nothing else is wanted
    if (console.out.closed() || (settings.failFast && (entry.failure !== null || entry.gates.length > 0))) {
      outcome.stopped = outcome.totals.files < plan.length;
      break;
    }
  }
}

function note(outcome: Outcome, { planned, reused }: Finished, entry: ManifestEntry, { store }: Pick<RunSettings, 'store'>): void {
  outcome.totals.files += 1;
  outcome.totals[entry.status] += 1;
  outcome.totals.observations += entry.counts?.observations ?? 0;
  outcome.reused += Number(reused);
  if (store !== null || entry.status !== 'ok') outcome.judged.push({ path: shownPath(planned.path), entry });
}

/** From here where it is below here: so annotations find their files. */
function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return resolve(path) === path && fromHere.startsWith('..') ? path : fromHere.replaceAll('\\', '/');
}

/** Writes the run's own files, the manifest last: what it tells is there. */
async function conclude(store: Store, plan: readonly Planned[], { judged }: Outcome, { key, shard, shardText, prune, quiet }: BatchSettings, console: Console): Promise<void> {
  const strays = shard === null ? store.strays(plan) : [];
  if (prune) strays.forEach(store.remove);
  else if (strays.length > 0 && !quiet) {
    await console.err.write(`outputs of earlier runs that are of none of these inputs: ${String(strays.length)}, such as ${strays[0] ?? ''}; --prune removes them\n`);
  }
  const entries = judged.map(({ entry }) => entry);
  const took = store.timings();
  const files = Object.fromEntries(entries.flatMap(({ output }) => (took[output] === undefined ? [] : [[output, took[output]] as const])));
  store.write('timings.json', `${JSON.stringify({ unit: 'ms', files }, null, 1)}\n`);
  store.write('failures.csv', await failureTable(entries.filter(({ failure }) => failure !== null)));
  store.write('manifest.json', writeManifest(key, { shard: shardText, strays: prune ? [] : strays }, entries));
  store.finish();
}

async function report({ judged, totals }: Outcome, settings: BatchSettings, console: Console): Promise<void> {
  const troubled = judged.filter(({ entry }) => entry.status !== 'ok');
  const said = settings.report === 'text' || settings.report === 'github' ? remarks : faults;
  if (settings.report === 'sarif') await console.out.write(sarif(troubled));
  if (settings.report === 'github') {
    const target = settings.streams ? console.err : console.out;
    for (const one of troubled) await target.write(annotations(one));
    const page = console.env['GITHUB_STEP_SUMMARY'];
    if (page) await appendFile(page, stepSummary(totals, troubled));
    return;
  }
  for (const one of troubled) {
    for (const { severity, code, message, line } of said(one)) {
      const where = line === null ? one.path : `${one.path}:${String(line)}`;
      await console.err.write(`${where}: ${console.paint(severity, severity)}: ${oneLine(message)} [${code}]\n`);
    }
  }
}

function closingLine({ totals: { files, ok, findings, failed, observations }, reused, stopped }: Outcome, seconds: number): string {
  const facts = [
    `${String(files)} inputs: ${String(ok)} ok, ${String(findings)} with findings, ${String(failed)} failed`,
    `${String(observations)} observations`,
    ...(reused > 0 ? [`${String(reused)} unchanged`] : []),
    seconds.toFixed(1) + (reused < files ? ` s, ${rate(files - reused, seconds)} files/s` : ' s'),
    ...(stopped ? ['stopped before the end; run again to go on'] : []),
  ];
  return `${facts.join('; ')}\n`;
}

function exitCode({ judged, totals, stopped }: Outcome, { strict, failFast }: BatchSettings): ExitCode {
  // whoever closed the pipe has had enough
  if (stopped && !failFast) return 0;
  if (!stopped && totals.files > 0 && totals.failed === totals.files) return 2;
  const broken = judged.some(({ entry }) => entry.gates.length > 0);
  return totals.failed > 0 || broken || (strict && totals.findings > 0) ? 1 : 0;
}
