import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNames } from '../diff/formats/names.js';
import { addAnalysingOptions, type AnalysingOptions } from './options.js';

const failures = ['changed', 'missed'] as const;

export interface DiffOptions extends AnalysingOptions {
  readonly format?: FormatName;
  readonly output?: string;
  readonly targets?: true;
  readonly audit?: true;
  readonly tolerance?: number;
  readonly only?: readonly string[];
  readonly exitCode?: true;
  readonly failOn?: (typeof failures)[number];
}

export function addDiffOptions(command: Command): Command {
  return addAnalysingOptions(command)
    .argument('<old>', 'a report in any format, or JSON or YAML that report-extract wrote; - is standard input')
    .argument('<new>', 'the same of a later year')
    .option('--targets', 'also each target of OLD beside what NEW says of the same years: met, missed, not-reported or not-due')
    .option('--audit', 'also each growth that NEW states against that of the levels that OLD and NEW state')
    .option('--tolerance <share>', 'values count as the same, and about-targets as met, within this share: 0.02 or 2% (default: 0, for about-targets 5%)', share)
    .option('--only <code...>', 'only these indicators: codes, beginnings of codes, or names of metrics')
    .option('--exit-code', 'exit with 1 when the reports differ')
    .addOption(new Option('--fail-on <what>', 'exit with 1 when anything changed, or when a target was missed').choices(failures))
    .addOption(new Option('--format <name>', 'output format (default: table on a terminal, else json)').choices(formatNames))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', '\nExit codes: 0 the same, 1 different (with --exit-code or --fail-on), 2 could not do it.\n');
}

function share(text: string): number {
  const [, number = '', sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const value = Number(number) / (sign === '%' ? 100 : 1);
  if (number === '' || value > 1) throw new InvalidArgumentError('It is a share from 0 to 1, such as 0.02 or 2%.');
  return value;
}
