import { type Command, Option } from 'commander';
import { measures, statuses } from '../core/observation.js';
import { type FormatName, formatNames } from '../panel/formats/names.js';
import type { Selection } from '../panel/select.js';
import { addAnalysingOptions, type AnalysingOptions } from './options.js';

export interface PanelOptions extends AnalysingOptions, Selection {
  readonly format?: FormatName;
  readonly output?: string;
  readonly bom?: true;
}

export function addPanelOptions(command: Command): Command {
  return addAnalysingOptions(command)
    .argument('<files...>', 'reports in any format, JSON, NDJSON or YAML that report-extract wrote, directories, and patterns such as "reports/**/*.md"; - is standard input')
    .option('--only <code...>', 'only these indicators: codes, beginnings of codes, or names of metrics')
    .addOption(new Option('--measure <name...>', 'only these measures').choices(measures))
    .addOption(new Option('--status <name...>', 'only facts of this status').choices(statuses))
    .addOption(new Option('--format <name>', 'output format (default: by the ending of --output, else csv)').choices(formatNames))
    .option('-o, --output <file>', 'write to a file, and describe its columns in datapackage.json beside it')
    .option('--bom', 'begin CSV with a byte order mark, which Excel needs for Chinese')
    .addHelpText(
      'after',
      `
One row an observation; report-extract schema panel tells the columns. A report that comes twice is taken once.

  report-extract panel reports/ -o panel.parquet
  report-extract panel reports/ --only gdp --measure growth --status target -o targets.csv

Exit codes: 0 done, 2 a file could not be done; the others are written all the same.
`,
    );
}
