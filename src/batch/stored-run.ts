import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.js';
import { readManifest } from './manifest.js';
import type { StoredReport } from './run.js';
import type { Planned } from './input.js';

/** The reports of a run that was stored: for an input the one that stands in the same place. */
export function storedRun(folder: string): (planned: Pick<Planned, 'output'>) => StoredReport | null {
  const manifest = readManifest(textOf(join(folder, 'manifest.json'), folder));
  if (manifest === null) throw new InputError(`${folder}: its manifest.json is none of this version`, 'name the output of a run of report-extract batch');
  if (manifest.options.format !== 'json') throw new InputError(`${folder}: holds ${manifest.options.format}`, 'name the output of a run with --format json');
  const reports = new Map(manifest.files.flatMap(({ output, result }) => (result === null ? [] : [[stem(output), { path: join(folder, output), sha256: result.sha256 }] as const])));
  return ({ output }) => reports.get(stem(output)) ?? null;
}

/** The name of an output whatever its format. */
const stem = (output: string): string => output.replace(/\.[a-z]+$/, '');

function textOf(path: string, folder: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`${folder}: holds no manifest.json that can be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, 'name the output of a run of report-extract batch');
  }
}
