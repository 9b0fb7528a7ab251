import { endsInOrganisation, endsInPost, postStart } from '../../lexicon/people.js';

/** What someone is: the words of the text parted in two, with none left out. */
export interface Standing {
  readonly organisation: string | null;
  readonly post: string | null;
}

/** `市政府副秘书长、市政府办公室主任`: the first post ends where the next begins. */
const NEXT_POST = /[、，,；;/]|兼任?|并(?=任)/g;
/** `公安局长` = 公安局 + 局长, written once: the endings that a post shares with its organisation. */
const SHARED = /^(?<ending>局|厅|处|科|股|所|站|院|校|馆|台|社|厂|司|署|镇|乡|县|区|旗|支队|大队|中队|总队|法院|检察院)长$/u;
/** A post that no word list has is not longer: `高级法律专务`. */
const LONGEST_POST = 9;

/**
 * Parts an organisation from the post: `市气象局局长` → `市气象局` · `局长`. Of several posts the organisation is
 * that of the first: `市政府副秘书长、市政府办公室主任` → `市政府` · `副秘书长、市政府办公室主任`.
 */
export function splitPost(text: string): Standing {
  const words = text.replace(/\s/g, '').replace(/^[、，,；;]+|(?<![、，,；;。])[、，,；;。]+$/g, '');
  if (words === '') return { organisation: null, post: null };
  const first = firstPost(words);
  if (first === null) return splitUnknown(words);
  const start = postStart(first);
  const organisation = first.slice(0, start);
  const post = words.slice(start);
  const shared = SHARED.exec(first.slice(start))?.groups?.['ending'];
  if (shared !== undefined && organisation.length > 1 && !endsInOrganisation(organisation)) return { organisation: organisation + shared, post };
  return { organisation: organisation === '' ? null : organisation, post };
}

/** The text up to the end of its first post. */
function firstPost(words: string): string | null {
  for (const { index } of words.matchAll(NEXT_POST)) {
    const before = words.slice(0, index);
    if (endsInPost(before) && balanced(before)) return before;
  }
  return endsInPost(words) ? words : null;
}

function balanced(text: string): boolean {
  return (text.match(/[（(]/g) ?? []).length === (text.match(/[）)]/g) ?? []).length;
}

/** A post of unknown words is what follows the organisation: `市司法局` · `首席法务`. */
function splitUnknown(words: string): Standing {
  if (endsInOrganisation(words)) return { organisation: words, post: null };
  for (let at = words.length - 2; at > words.length - LONGEST_POST && at > 1; at--) {
    const before = words.slice(0, at);
    if (balanced(before) && endsInOrganisation(before) && !endsInOrganisation(words.slice(0, at + 1))) return { organisation: before, post: words.slice(at) };
  }
  return { organisation: null, post: words };
}
