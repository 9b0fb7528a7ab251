import type { Report } from '../validate/index.js';
import type { Format } from './format.js';

/** One YAML document a report. */
export const yaml = {
  name: 'yaml',
  load: async () => {
    const { stringify } = await import('yaml');
    // folded lines and aliases would hide the quotes from a reader
    const write = (report: Report): string => stringify(report, { lineWidth: 0, aliasDuplicateObjects: false });
    return { one: (report) => [write(report)], many: { head: '', item: (report, index) => [index === 0 ? '' : '---\n', write(report)], tail: '' } };
  },
} as const satisfies Format;
