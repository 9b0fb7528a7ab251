import type { Format } from './format.js';

/** The same as JSON, as one YAML document. */
export const yaml = {
  name: 'yaml',
  load: async () => {
    const { stringify } = await import('yaml');
    return (diff) => stringify(diff, { lineWidth: 0, aliasDuplicateObjects: false });
  },
} as const satisfies Format;
