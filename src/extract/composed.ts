/**
 * The patterns that `compose` made when the project was built, by what they were composed of: a run then starts
 * without composing. The build fills this in (esbuild.config.mjs); what is missing is composed when it is asked for.
 */
const known: Readonly<Record<string, string>> = {};
export default known;
