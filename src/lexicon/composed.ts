/**
 * What was composed when the project was built: patterns by what they were composed of, and the characters that a
 * match of a pattern may start with, and the indicators by the ends of their names. A run then starts without composing. The build fills this in (esbuild.config.mjs);
 * what is missing is made when it is asked for.
 */
interface Known {
  readonly patterns: Readonly<Record<string, string>>;
  readonly starts: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, readonly number[]>>;
}
const known: Known = { patterns: {}, starts: {}, names: {} };
export default known;
