import { CommanderError } from 'commander';
import { InputError } from '../core/errors.js';
import { complain, type Console, consoleOver, type ExitCode, oneLine } from './console.js';
import { program } from './program.js';
import type { Streams } from './streams.js';

export { fileWork } from '../batch/worker.js';
export type { Streams } from './streams.js';

/**
 * Runs one command line and returns its exit code; never throws, never ends the process. `tune` is called once all that
 * reads is loaded, before the work on what was read.
 */
export async function cli(argv: readonly string[], streams: Streams, tune: () => void = () => undefined): Promise<ExitCode> {
  const console = consoleOver(streams, tune);
  let code: ExitCode = 0;
  const command = program(console, (result) => {
    code = result;
  });
  try {
    await command.parseAsync(argv, { from: 'user' });
    await console.out.flush();
  } catch (error) {
    code = await failure(error, console);
  }
  await console.err.flush();
  return code;
}

async function failure(error: unknown, console: Console): Promise<ExitCode> {
  if (!(error instanceof CommanderError)) {
    await complain(console, error, 'report-extract');
    return 2;
  }
  // help and version have been printed; what is wrong with the command line has not
  if (error.exitCode === 0) {
    await console.out.flush();
    return 0;
  }
  const message = error.message.replace(/^error: /, '');
  await complain(console, new InputError(oneLine(message), 'see report-extract --help'), 'report-extract');
  return 2;
}
