import type { NormalSpan } from './span.js';

/** One person of a roster. `organisation` + `post` are the words of the text, none left out, white space aside. */
export interface RosterEntry {
  /** As the label has it: `副组长`, `成员`. */
  readonly role: string;
  /** Without inner spaces: `何冬`. */
  readonly name: string;
  readonly organisation: string | null;
  /** Of a person with several posts all of them: `副秘书长、市政府办公室主任`. */
  readonly post: string | null;
  /** The person, without the label. */
  readonly source: NormalSpan;
}

/** Who heads an office; the text names a person, a post, or both. */
export interface OfficeHead {
  /** `主任`, `副主任` */
  readonly role: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly post: string | null;
}

/** The office of a leading group: where it is and who heads it. */
export interface Office {
  /** `领导小组办公室`, `办公室` */
  readonly name: string;
  /** Where it is set up: `市气象局`; `null` where only its head is named. */
  readonly location: string | null;
  readonly heads: readonly OfficeHead[];
  readonly source: NormalSpan;
}
