/** All notations in the order they are listed: apart from them, so that the command line can name them without loading any. */
export const formatNames = ['table', 'json', 'yaml', 'csv', 'markdown', 'html'] as const;
export type FormatName = (typeof formatNames)[number];
