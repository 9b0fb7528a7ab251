import { csv } from './csv.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import type { FormatName } from './names.js';
import { table } from './table.js';
import { yaml } from './yaml.js';

/** All notations of a comparison, by name. */
export const formats = { table, json, yaml, csv, markdown, html } as const satisfies Readonly<Record<FormatName, Format>>;
