/** All notations in the order they are listed: apart from them, so that the command line can name them without loading any. */
export const formatNames = ['csv', 'ndjson', 'parquet', 'xlsx'] as const;
export type FormatName = (typeof formatNames)[number];

/** Those that are no text. */
export const isBinary = (name: FormatName): boolean => name === 'parquet' || name === 'xlsx';
