import type { Format } from './format.js';

/** One object, all that there is. */
export const json = { name: 'json', load: () => Promise.resolve((diff) => `${JSON.stringify(diff, null, 2)}\n`) } as const satisfies Format;
