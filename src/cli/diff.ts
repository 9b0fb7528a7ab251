import { InputError } from '../core/errors.js';
import { formats } from '../diff/formats/index.js';
import { diffReports, isSame } from '../diff/index.js';
import type { Report, ReportDiff } from '../validate/index.js';
import { type Workbench, workbench } from './analysis.js';
import { attempt, type Console, type ExitCode } from './console.js';
import { destination } from './destination.js';
import type { DiffOptions } from './diff-options.js';
import { reportsOf } from './reports.js';

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

/** The one report of a file. */
async function reportOf(file: string, bench: Workbench, options: DiffOptions, console: Console): Promise<Report> {
  const reports: Report[] = [];
  for await (const found of reportsOf(file, bench, options, console)) {
    if (!found.ok) throw found.fault;
    reports.push(found.report);
  }
  const [report] = reports;
  if (report === undefined || reports.length > 1) throw new InputError(`${file}: holds ${String(reports.length)} reports`, 'give a file with one report');
  return report;
}
