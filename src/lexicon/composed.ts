/**
 * What was composed when the project was built: patterns by what they were composed of, the characters that a match of a
 * pattern may start with, and the built-in indicators by the endings of their names. A run then starts without composing.
 * The build fills this in (esbuild.config.mjs); what is missing is made when it is asked for.
 */
interface Known {
  readonly patterns: Readonly<Record<string, string>>;
  readonly starts: Readonly<Record<string, string>>;
  readonly names: string;
  /** The rows of the built-in indicators as JSON, a line each, where they stand apart from the code: few are needed in a run. */
  readonly rows: string;
}
const known: Known = { patterns: {}, starts: {}, names: '', rows: '' };
export default known;
