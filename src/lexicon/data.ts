/** The built-in tables; a test checks them against the schema that users' files must fit. */
import asides from './data/asides.yaml';
import bounds from './data/bounds.yaml';
import columns from './data/columns.yaml';
import compares from './data/compares.yaml';
import content from './data/content.yaml';
import indicators from './data/indicators.yaml';
import lead from './data/lead.yaml';
import naming from './data/naming.yaml';
import nouns from './data/nouns.yaml';
import numbered from './data/numbered.yaml';
import ranks from './data/ranks.yaml';
import tail from './data/tail.yaml';
import units from './data/units.yaml';
import type { Tables } from './tables.js';

export const builtIn = { asides, bounds, columns, compares, content, indicators, lead, naming, nouns, numbered, ranks, tail, units } as Tables;
