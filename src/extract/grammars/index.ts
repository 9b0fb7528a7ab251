import { changeRules } from './change.js';
import { growthRules } from './growth.js';
import { levelRules } from './level.js';
import { partRules } from './part.js';
import type { Rule } from './rule.js';

/** All sentence patterns, in the order they are tried: the first whose signature fits wins. */
export const rules: readonly Rule[] = [...partRules, ...growthRules, ...changeRules, ...levelRules];
