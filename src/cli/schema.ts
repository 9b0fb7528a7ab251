import { InputError } from '../core/errors.js';
import type { Console, ExitCode } from './console.js';

/** The JSON Schema of one part of the output; of the whole report when none is named. */
export async function schema(name: string, console: Console): Promise<ExitCode> {
  const { jsonSchema, schemaNames } = await import('../validate/contract.js');
  const known = schemaNames.find((one) => one === name);
  if (known === undefined) throw new InputError(`no schema '${name}'`, `use one of ${schemaNames.join(', ')}`);
  await console.out.write(jsonSchema(known));
  return 0;
}
