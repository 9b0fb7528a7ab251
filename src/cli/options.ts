import { type Command, Option } from 'commander';
import { type DocumentKind, documentKinds } from '../core/document.js';
import { type FormatName, formats } from '../emit/index.js';
import { readable } from './readable.js';

/** Options of every verb that reads a source document. */
export interface ReadingOptions {
  readonly encoding?: string;
  readonly password?: string;
  readonly ocr?: true;
  readonly quiet?: true;
}

/** Options of every verb that analyses what it reads. */
export interface AnalysingOptions extends ReadingOptions {
  readonly lexicon?: readonly string[];
  readonly genre?: DocumentKind;
}

/** Options of every verb that extracts. */
export interface ExtractingOptions extends AnalysingOptions {
  readonly strict?: true;
}

export interface EmittingOptions extends ExtractingOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly explain?: true;
}

export function addReadingOptions(command: Command): Command {
  return command
    .option('--encoding <label>', 'encoding of the input, such as utf-8 or gb18030 (default: detected)')
    .option('--password <password>', 'opens an encrypted PDF')
    .option('--ocr', 'read scanned pages of a PDF by text recognition')
    .option('--quiet', 'print no diagnostics')
    .addHelpText('after', readable);
}

export function addAnalysingOptions(command: Command): Command {
  return addReadingOptions(command)
    .option('--lexicon <file>', 'YAML file with more word knowledge, and figures to set aside; may be repeated', collect)
    .addOption(new Option('--genre <kind>', 'what the documents are, whatever their text says').choices(documentKinds));
}

export function addExtractingOptions(command: Command): Command {
  return addAnalysingOptions(command).option('--strict', 'exit with 1 when there are warnings or errors');
}

export function addEmittingOptions(command: Command): Command {
  const names = formats.map(({ name }) => name);
  return addExtractingOptions(command)
    .addOption(new Option('--format <name>', 'output format').choices(names).default(names[0]))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--explain', 'print which rule gave each observation and which readings lost, and why');
}

/** Takes an option that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
