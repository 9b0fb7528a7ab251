import { resolve } from 'node:path';
import { InputError } from '../core/errors.js';
import { formats } from '../panel/formats/index.js';
import { type FormatName, formatNames, isBinary } from '../panel/formats/names.js';
import { panelRows, selector, sourceId } from '../panel/index.js';
import type { Report } from '../validate/index.js';
import { type Workbench, workbench } from './analysis.js';
import { attempt, complain, type Console, type ExitCode } from './console.js';
import { destination } from './destination.js';
import { filesOf } from './inputs.js';
import { counted, descriptorBeside } from './package-beside.js';
import type { PanelOptions } from './panel-options.js';
import { reportsOf } from './reports.js';

/** One table of the observations of many reports; a file that fails does not stop the others. */
export async function panel(names: readonly string[], options: PanelOptions, console: Console): Promise<ExitCode> {
  const format = formats[formatOf(options, console)];
  const descriptor = await descriptorBeside(options.output);
  const [bench, load, { panelFields, panelKey }] = await Promise.all([workbench(options, console), format.load(), import('../validate/contract.js')]);
  const fields = panelFields();
  const table = load(fields);
  const wanted = selector(options);
  const target = counted(await destination(options.output, console));
  let [taken, failed] = [0, false];
  try {
    if (options.bom === true) await target.write('\uFEFF');
    await target.write(table.head);
    for await (const report of reportsIn(names, options, bench, console)) {
      if (report === null) {
        failed = true;
        continue;
      }
      taken += 1;
      await target.write(table.add(panelRows(report, wanted)));
      if (target.closed()) return 0;
    }
    await target.write(await table.end());
  } catch (error) {
    await target.drop();
    throw error;
  }
  await (taken > 0 ? target.keep() : target.drop());
  if (taken > 0) await descriptor?.write({ format, ...target.written() }, fields, panelKey);
  return failed ? 2 : 0;
}

/** The reports of all that is named, in order, each once; `null` for one that could not be had, after saying why. */
async function* reportsIn(names: readonly string[], options: PanelOptions, bench: Workbench, console: Console): AsyncGenerator<Report | null> {
  const seen = new Map<string, string>();
  for (const file of await inputsOf(names, options, console)) {
    if (file === null) {
      yield null;
      continue;
    }
    const found = reportsOf(file, bench, options, console);
    // a file may fail halfway: what it gave before stands
    for (;;) {
      const next = await attempt(console, file, () => found.next());
      if (next?.done === true) break;
      if (next === null) {
        yield null;
        break;
      }
      if (!next.value.ok) {
        await complain(console, next.value.fault, file);
        yield null;
        continue;
      }
      const { report } = next.value;
      const id = sourceId(report.source);
      const before = seen.get(id);
      if (before === undefined) {
        seen.set(id, file);
        yield report;
      } else if (options.quiet !== true) {
        await console.err.write(`${file}: ${console.paint('warning', 'warning')}: the same source as in ${before}, left out [panel.duplicate]\n`);
      }
    }
  }
}

/** The files that the names stand for, each once, without the panel itself; `null` for a name that stands for none, after saying why. */
async function inputsOf(names: readonly string[], { output }: PanelOptions, console: Console): Promise<readonly (string | null)[]> {
  const own = output === undefined || output === '-' ? null : resolve(output);
  const given = new Set<string>();
  const inputs: (string | null)[] = [];
  for (const name of names) {
    const files = await attempt(console, name, () => filesOf(name));
    if (files === null) inputs.push(null);
    for (const file of files ?? []) {
      const path = resolve(file);
      if (given.has(path) || (path === own && file !== name)) continue;
      given.add(path);
      inputs.push(file);
    }
  }
  return inputs;
}

/** The format that is asked for, by name or by the ending of the file. */
function formatOf({ format, output, bom }: PanelOptions, console: Console): FormatName {
  const [, ending] = /\.([^./\\]+)$/.exec(output ?? '') ?? [];
  const named = formatNames.find((name) => name === (ending?.toLowerCase() === 'jsonl' ? 'ndjson' : ending?.toLowerCase()));
  if (format === undefined && ending !== undefined && named === undefined) {
    throw new InputError(`${output ?? ''}: no format has this ending`, `end it in ${formatNames.join(', ')}, or name one with --format`);
  }
  const chosen = format ?? named ?? formatNames[0];
  if (isBinary(chosen) && output === undefined && console.onTerminal()) throw new InputError(`${chosen} is nothing for a terminal`, 'write it to a file with -o');
  if (bom === true && chosen !== 'csv') throw new InputError(`--bom is for csv, not for ${chosen}`, 'leave it out');
  return chosen;
}
