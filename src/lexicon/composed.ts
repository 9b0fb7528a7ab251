/**
 * What was composed when the project was built: patterns by what they were composed of, the characters that a match of a
 * pattern may start with, and those it may have first behind others. A run then starts without composing. The build fills this in (esbuild.config.mjs);
 * what is missing is made when it is asked for.
 */
interface Known {
  readonly patterns: Readonly<Record<string, string>>;
  readonly starts: Readonly<Record<string, string>>;
  readonly behinds: Readonly<Record<string, string | null>>;
}
const known: Known = { patterns: {}, starts: {}, behinds: {} };
export default known;
