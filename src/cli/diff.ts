import { InputError } from '../core/errors.js';
import { formats } from '../diff/formats/index.js';
import { diffReports, isSame } from '../diff/index.js';
import type { Report, ReportDiff } from '../validate/index.js';
import { type Workbench, workbench } from './analysis.js';
import { attempt, type Console, type ExitCode } from './console.js';
import { destination } from './destination.js';
import type { DiffOptions } from './diff-options.js';
import { printFindings } from './findings.js';

/** What sets two reports apart; the exit codes are those of diff(1). */
export async function diff(old: string, fresh: string, options: DiffOptions, console: Console): Promise<ExitCode> {
  if (old === '-' && fresh === '-') throw new InputError('-: cannot be both reports', 'name a file for one of them');
  const bench = await workbench(options, console);
  const reports: Report[] = [];
  for (const file of [old, fresh]) {
    const report = await attempt(console, file, () => reportOf(file, bench, options, console));
    if (report !== null) reports.push(report);
  }
  const [left, right] = reports;
  if (left === undefined || right === undefined) return 2;
  const found = diffReports(left, right, {
    tolerance: options.tolerance, only: options.only, audit: options.audit, targets: options.targets ?? options.failOn === 'missed',
  });
  const write = await formats[options.format ?? (console.onTerminal() && options.output === undefined ? 'table' : 'json')].load();
  const target = await destination(options.output, console);
  await target.write(write(found));
  await target.keep();
  return exitCode(found, options);
}

function exitCode(found: ReportDiff, { exitCode: wanted, failOn }: DiffOptions): ExitCode {
  const different = !isSame(found);
  const missed = found.targets?.some(({ verdict }) => verdict === 'missed') === true;
  return (wanted === true && different) || (failOn === 'changed' && different) || (failOn === 'missed' && missed) ? 1 : 0;
}

/** The report of one file: read from it where it is JSON that report-extract wrote, else extracted. */
async function reportOf(file: string, { read, analyse }: Workbench, { quiet }: DiffOptions, console: Console): Promise<Report> {
  const source = await read(file);
  const written = source.mediaType === 'text/plain' || source.mediaType === 'application/json' ? parse(file, source.text) : undefined;
  if (written !== undefined) return checked(file, written);
  const analysis = analyse(source);
  if (quiet !== true) await printFindings(analysis, console);
  return analysis.report;
}

/** The JSON value of the text; nothing for a text that is no JSON. */
function parse(file: string, text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // a text may start with a bracket, a file named .json should hold JSON
    if (!/\.json$/i.test(file)) return undefined;
    throw new InputError(`${file}: is not JSON (${(error as Error).message})`, 'give a file that report-extract wrote with --format json');
  }
}

async function checked(file: string, json: unknown): Promise<Report> {
  const many: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (many.length !== 1) throw new InputError(`${file}: holds ${String(many.length)} reports`, 'give a file with one report');
  const { reportSchema } = await import('../validate/contract.js');
  const result = reportSchema.safeParse(many[0]);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(
    `${file}: is no report of report-extract (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`,
    'give a file that this version wrote with --format json, or the text itself',
  );
}
