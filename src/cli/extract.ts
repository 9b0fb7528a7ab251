import { formats } from '../emit/index.js';
import type { Analysis } from '../pipeline.js';
import { analyser } from './analysis.js';
import { attempt, type Console, type ExitCode } from './console.js';
import { type Destination, destination } from './destination.js';
import { explain } from './explain.js';
import { hasFindings, printFindings } from './findings.js';
import type { EmittingOptions } from './options.js';

/** The main verb: one file gives one report, several give a list; a file that fails does not stop the others. */
export async function extract(files: readonly string[], options: EmittingOptions, console: Console): Promise<ExitCode> {
  const emitter = await formats.find(({ name }) => name === options.format)?.load();
  if (emitter === undefined) throw new TypeError(`no format ${options.format}`);
  const analyse = await analyser(options, console);
  const target = await destination(options.output, console);
  const many = files.length > 1;
  let done = 0;
  let findings = false;

  if (many) await target.write(emitter.many.head);
  for (const file of files) {
    const analysis = await attempt(console, file, () => analyse(file));
    if (analysis === null) continue;
    for (const piece of many ? emitter.many.item(analysis.report, done) : emitter.one(analysis.report)) await target.write(piece);
    await comment(analysis, options, console);
    done += 1;
    findings ||= hasFindings(analysis.report);
    if (target.closed()) return 0;
  }
  if (many) await target.write(emitter.many.tail);
  await settle(target, done > 0);

  if (done < files.length) return 2;
  return options.strict === true && findings ? 1 : 0;
}

async function comment(analysis: Analysis, { quiet, explain: explained }: EmittingOptions, console: Console): Promise<void> {
  if (quiet !== true) await printFindings(analysis, console);
  if (explained === true) await console.err.write(explain(analysis));
}

async function settle(target: Destination, keep: boolean): Promise<void> {
  await (keep ? target.keep() : target.drop());
}
