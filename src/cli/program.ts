import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { InputError } from '../core/errors.js';
import { addBatchOptions, type BatchOptions } from './batch-options.js';
import { type AuditOptions, audit, fates } from './audit.js';
import type { Console, ExitCode } from './console.js';
import { addDiffOptions, type DiffOptions } from './diff-options.js';
import { extract } from './extract.js';
import {
  addEmittingOptions, addExtractingOptions, addReadingOptions, collect, type EmittingOptions, type ExtractingOptions,
} from './options.js';
import { indicatorFormats, type IndicatorOptions, indicators } from './indicators.js';
import { outline } from './outline.js';
import { addPanelOptions, type PanelOptions } from './panel-options.js';
import { schema } from './schema.js';
import { text, type TextOptions } from './text.js';
import { validate } from './validate.js';

/** The command line: every verb with its arguments and options. `finish` is told the exit code. */
export function program(console: Console, finish: (code: ExitCode) => void): Command {
  const root = new Command('report-extract')
    .description('Metrics, values and ranks of Chinese government work reports as validated, source-linked data.')
    .version(__VERSION__)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (help) => void console.out.write(help),
      writeErr: (help) => void console.err.write(help),
      // said once, by cli()
      outputError: () => undefined,
    });

  addEmittingOptions(root.argument('<files...>', 'text files; - is standard input'))
    .action(async (files: string[], options: EmittingOptions) => {
      refuseMistyped(files[0]);
      finish(await extract(files, options, console));
    })
    .addHelpText('after', examples);

  addEmittingOptions(root.command('extract').summary('observations of the files (what is done when no command is named)'))
    .argument('<files...>', 'text files; - is standard input')
    .action(async (files: string[], options: EmittingOptions) => finish(await extract(files, options, console)));

  addReadingOptions(root.command('text').summary('what offsets refer to in a PDF, Word document or web page; the repaired text of others'))
    .argument('<file>')
    .addOption(new Option('--source', 'the decoded original, which all offsets refer to, of a text too').conflicts('repaired'))
    .option('--repaired', 'the repaired text, one paragraph a line, of a PDF, Word document or web page too')
    .action(async (file: string, options: TextOptions) => finish(await text(file, options, console)));

  addExtractingOptions(root.command('outline').summary('the section tree, with the number of observations'))
    .argument('<file>')
    .action(async (file: string, options: ExtractingOptions) => finish(await outline(file, options, console)));

  addExtractingOptions(root.command('audit').summary('every number of the text, its line and what became of it'))
    .argument('<files...>')
    .addOption(new Option('--only <fate>', 'only numbers with this fate').choices(fates))
    .option('--summary', 'only the totals')
    .action(async (files: string[], options: AuditOptions) => finish(await audit(files, options, console)));

  addDiffOptions(root.command('diff').summary('what sets two reports apart, which targets were met, which growths do not add up'))
    .action(async (old: string, fresh: string, options: DiffOptions) => {
      const { diff } = await import('./diff.js');
      finish(await diff(old, fresh, options, console));
    });

  addPanelOptions(root.command('panel').summary('one table of the observations of many reports: csv, ndjson, parquet or xlsx'))
    .action(async (files: string[], options: PanelOptions) => {
      const { panel } = await import('./panel.js');
      finish(await panel(files, options, console));
    });

  addBatchOptions(root.command('batch').summary('many files at once, to a folder or a stream: resumable, with gates for CI'))
    .action(async (inputs: string[], options: BatchOptions) => {
      const { batch } = await import('./batch.js');
      finish(await batch(inputs, options, console));
    });

  root
    .command('indicators')
    .summary('the indicators that metrics are told by: code, name, English name, base unit')
    .argument('[search...]', 'only those whose code, name or English name holds each of the words')
    .option('--lexicon <file>', 'YAML file with indicators of your own; may be repeated', collect)
    .addOption(new Option('--format <name>', 'output format').choices(indicatorFormats).default(indicatorFormats[0]))
    .action(async (search: string[], options: IndicatorOptions) => finish(await indicators(search, options, console)));

  root
    .command('validate')
    .summary('check JSON output against the schema')
    .argument('<files...>', 'JSON files; - is standard input')
    .action(async (files: string[]) => finish(await validate(files, console)));

  root
    .command('schema')
    .summary('the JSON Schema of the output')
    .argument('[name]', 'which part', 'report')
    .action(async (name: string) => finish(await schema(name, console)));

  return root;
}

/** A word that is no file is more likely a mistyped command. */
function refuseMistyped(first: string | undefined): void {
  if (first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first)) {
    throw new InputError(`${first}: neither a file nor a command`, 'see report-extract --help');
  }
}

const examples = `
Examples:
  report-extract report.txt                       observations as JSON
  report-extract a.txt b.md --format yaml -o out.yaml
  cat report.txt | report-extract - --quiet
  report-extract report.txt --explain >out.json   which rule gave what
  report-extract outline report.txt
  report-extract audit --only unattributed report.txt
  report-extract diff 2023.txt 2024.txt --targets
  report-extract panel reports/ -o panel.parquet
  report-extract batch reports --out out
  report-extract validate out.json

Exit codes: 0 done, 1 done with findings (--strict, validate, batch) or differences (diff --exit-code), 2 could not do it.
`;
