/**
 * What was composed when the project was built: patterns by what they were composed of, and the characters that a
 * match of a pattern may start with. A run then starts without composing. The build fills this in (esbuild.config.mjs);
 * what is missing is made when it is asked for.
 */
interface Known {
  readonly patterns: Readonly<Record<string, string>>;
  readonly starts: Readonly<Record<string, string>>;
}
const known: Known = { patterns: {}, starts: {} };
export default known;
