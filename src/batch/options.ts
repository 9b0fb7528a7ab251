/** What the command line needs to know of a run before there is one: apart, so that no other verb loads the rest. */
export type { Gates } from './gates.js';
export { parseShard, type Shard } from './shard.js';
