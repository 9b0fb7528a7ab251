/** One file that a run is to read. */
export interface Input {
  /** Where it is. */
  readonly path: string;
  /** What the outputs call it: as it was given, or below the folder or --base; no path of the machine. */
  readonly file: string;
  /** What shards are told by: never what the file holds. */
  readonly key: string;
  /** Where its output goes, if nothing else goes there; still with the input's own ending. */
  readonly place: string;
  /** Why there is nothing to read: a pattern that no file fits, a folder that may not be read. */
  readonly fault?: Fault;
}

/** What is wrong, without the name of the file, and what to do about it. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** An input with the name of its output, below the folder of the run. */
export interface Planned extends Input {
  readonly output: string;
}
