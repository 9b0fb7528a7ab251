/** The built-in tables; a test checks them against the schema that users' files must fit. */
import bounds from './data/bounds.yaml';
import columns from './data/columns.yaml';
import compares from './data/compares.yaml';
import content from './data/content.yaml';
import lead from './data/lead.yaml';
import nouns from './data/nouns.yaml';
import ranks from './data/ranks.yaml';
import tail from './data/tail.yaml';
import units from './data/units.yaml';
import type { Tables } from './tables.js';

export const builtIn = { bounds, columns, compares, content, lead, nouns, ranks, tail, units } as Tables;
