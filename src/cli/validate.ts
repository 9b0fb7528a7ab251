import { InputError } from '../core/errors.js';
import { readInput } from '../read/index.js';
import { attempt, type Console, type ExitCode } from './console.js';

/** Checks reports, one a file or a list of them, against the schema; names the JSON path of every fault. */
export async function validate(files: readonly string[], console: Console): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const file of files) codes.push((await attempt(console, file, () => validateFile(file, console))) ?? 2);
  return codes.reduce((worst, code) => (code > worst ? code : worst), 0);
}

async function validateFile(file: string, console: Console): Promise<ExitCode> {
  const { reportFaults } = await import('../validate/contract.js');
  const json = parse(file, (await readInput(file, { stdin: console.stdin })).text);
  const faults = Array.isArray(json)
    ? json.flatMap((one, index) => reportFaults(one).map(({ path, message }) => ({ path: join(`[${String(index)}]`, path), message })))
    : reportFaults(json);
  for (const { path, message } of faults) {
    await console.err.write(`${file}: ${console.paint('error', 'error')}: ${path === '' ? '(whole)' : path}: ${message}\n`);
  }
  if (faults.length > 0) return 1;
  await console.out.write(`${file}: valid\n`);
  return 0;
}

const join = (item: string, path: string): string => (path === '' || path.startsWith('[') ? item + path : `${item}.${path}`);

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: is not JSON (${(error as Error).message})`, 'give a file that report-extract wrote with --format json');
  }
}
