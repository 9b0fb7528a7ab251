import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Gates, parseShard, type Shard } from '../batch/options.js';
import { type FormatName, formats } from '../emit/index.js';
import { addExtractingOptions, type ExtractingOptions } from './options.js';

/** How findings are told: why inputs failed and which gates they do not pass, or all warnings and errors too. */
const reports = ['faults', 'text', 'github', 'sarif'] as const;
export type ReportName = (typeof reports)[number];

export interface BatchOptions extends ExtractingOptions {
  readonly filesFrom?: string;
  readonly base?: string;
  readonly out?: string;
  readonly format?: FormatName | 'github';
  readonly report?: ReportName;
  readonly jobs: number;
  readonly timeout: number;
  readonly memory: number;
  readonly force?: true;
  readonly prune?: true;
  readonly failFast?: true;
  readonly shard?: Shard;
  readonly minObservations?: number;
  readonly maxUnattributed?: Gates['maxUnattributed'];
  readonly require?: readonly string[];
  readonly baseline?: string;
}

export function addBatchOptions(command: Command): Command {
  return addExtractingOptions(command)
    .argument('[inputs...]', 'files, folders, patterns in quotes; - takes names from standard input')
    .option('--files-from <list>', 'names of inputs from a file, one a line or parted by NUL; - is standard input')
    .option('--base <dir>', 'name the outputs by where their inputs are below this folder')
    .option('-o, --out <dir>', 'folder of the outputs and of manifest.json; unchanged inputs are skipped there')
    .addOption(new Option('--format <name>', 'one file an input, ndjson on standard output, or github for json and --report github').choices([...formats.map(({ name }) => name), 'github']))
    .addOption(new Option('--report <kind>', 'what is told in the end, and how (default: faults)').choices(reports))
    .addOption(new Option('-j, --jobs <number>', 'threads').argParser(whole(1, 1024)).default(availableParallelism(), 'one a core'))
    .option('--timeout <seconds>', 'the most time for one file, 0 for no end', whole(0, 1e6), 600)
    .option('--memory <mb>', 'the most memory for one file', whole(16, 1e6), 1024)
    .option('--force', 'read unchanged inputs again')
    .option('--prune', 'remove outputs of earlier runs whose inputs are not among these')
    .option('--fail-fast', 'stop at the first input that fails or does not pass a gate')
    .option('--shard <i/n>', 'only the i-th of n parts of the inputs, told by their names', shard)
    .option('--min-observations <number>', 'gate: the fewest observations of a report', whole(0, 1e9))
    .option('--max-unattributed <limit>', 'gate: the most numbers that nothing accounts for, such as 20, 5% or 0.05 of all', limit)
    .option('--require <code...>', 'gate: indicators that every report must have, as codes, beginnings of codes or names')
    .option('--baseline <dir>', 'gate: observations must be those of the run stored there')
    .addHelpText('after', help);
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) throw new InvalidArgumentError(`It is a whole number from ${String(least)} to ${String(most)}.`);
    return number;
  };
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed === null) throw new InvalidArgumentError('It is a part of all, such as 2/4.');
  return parsed;
}

function limit(text: string): NonNullable<Gates['maxUnattributed']> {
  const [, number = '', sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const value = Number(number) / (sign === '%' ? 100 : 1);
  if (number === '' || (sign === '%' && value > 1)) throw new InvalidArgumentError('It is a number of numbers, or a share of all of them such as 5% or 0.05.');
  return sign === '%' || number.includes('.') ? { share: value } : { number: value };
}

const help = `
Examples:
  report-extract batch reports --out out                      a tree of reports to a tree of JSON
  report-extract batch 'reports/**/2024.*' --out out --format csv
  find . -name '*.pdf' -print0 | report-extract batch - --format ndjson >all.ndjson
  report-extract batch reports --out out --require gdp --min-observations 50 --format github
  report-extract batch reports --out out --baseline stored    what is not as it was
  report-extract batch reports --out out --shard 2/4          one machine of four

Exit codes: 0 all is well, 1 some inputs failed, a gate is not passed, or (--strict) there are findings,
2 nothing could be done. A run that is killed goes on where it was when it is started again.
`;
