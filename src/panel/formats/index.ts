import { csv } from './csv.js';
import type { Format } from './format.js';
import type { FormatName } from './names.js';
import { ndjson } from './ndjson.js';
import { parquet } from './parquet.js';
import { xlsx } from './xlsx.js';

export type { Chunk, Format, TableWriter } from './format.js';

/** All notations of a panel, by name. */
export const formats = { csv, ndjson, parquet, xlsx } as const satisfies Readonly<Record<FormatName, Format>>;
