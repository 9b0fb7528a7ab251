/**
 * The built-in indicators as the build lays them down beside its scripts (esbuild.config.mjs), read with the first fact: few rows
 * are needed in a run, and as code all of them would start up with it. What is `null` is made of the tables when it is asked for.
 */
import type { NameTable } from './name-table.js';

/** Their names. */
export const builtNames = (): NameTable | null => null;

/** The rows as JSON, a line each, in the order of the tree. */
export const builtRows = (): string | null => null;
