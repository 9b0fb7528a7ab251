import type { NameTable } from './name-table.js';

/** The names of the built-in indicators as the build has laid them down (esbuild.config.mjs); `null` where nothing is built, so that they are made when they are asked for. */
export const builtNames = (): NameTable | null => null;
