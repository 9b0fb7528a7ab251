/** The YAML tables with their shapes; a test checks each table against them. */
import type { Bound, CompareDirection } from '../core/observation.js';
import boundsYaml from './data/bounds.yaml';
import comparesYaml from './data/compares.yaml';
import contentYaml from './data/content.yaml';
import leadYaml from './data/lead.yaml';
import nounsYaml from './data/nouns.yaml';
import ranksYaml from './data/ranks.yaml';
import tailYaml from './data/tail.yaml';
import unitsYaml from './data/units.yaml';

/** Words separated by white space. */
type Words = string;

export const bounds = boundsYaml as { readonly after: Record<Bound, Words>; readonly hedges: Record<Bound, Words> };
export const compares = comparesYaml as Record<CompareDirection, Words>;
export const content = contentYaml as { readonly verbs: Words };
export const lead = leadYaml as Record<'drop' | 'target' | 'estimate' | 'part' | 'plain', Words>;
export const nouns = nounsYaml as { readonly heads: Words; readonly dependent: Words; readonly contrasts: readonly Words[]; readonly pairs: Record<string, Words> };
export const ranks = ranksYaml as Record<'verbs' | 'scopes' | 'bands' | 'firsts', Words>;
export const tail = tailYaml as Record<'link' | 'adverb' | 'change-up' | 'change-down' | 'noun-up' | 'noun-down' | 'plain', Words> & { readonly bound: Record<Bound, Words> };
export const units = unitsYaml as readonly { readonly unit: string; readonly quantity: string; readonly base: string; readonly factor: number; readonly example: string }[];
