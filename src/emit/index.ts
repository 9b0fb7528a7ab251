import { csv } from './csv.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { yaml } from './yaml.js';

export type { Emitter, Format, Pieces } from './format.js';

/** All output formats in the order they are listed; the first is the default. */
export const formats = [json, yaml, csv, ndjson] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];
