import { endsInPost, isName, ROLE } from '../../lexicon/people.js';
import { type Person, readPeople } from './people.js';
import { splitPost } from './posts.js';

/** Who heads an office is a fact of the office: `办公室主任由…担任`. */
const OFFICE_ROLE = /主任$|秘书长$/u;
/** `组长由副市长林一舟担任`, `副组长由市政府副秘书长许国安、市水利局局长贺敏担任` */
const BY = new RegExp(`(?<role>${ROLE})(?:分别)?由(?<who>[^：:。；;]{4,200}?)(?:等)?(?:同志)?(?:分别)?(?:担任|兼任|组成)`, 'gu');
/** `综合协调组：组长贺敏（市水利局局长）` */
const NAMED = new RegExp(`(?<=[：:，,；;。])(?<role>${ROLE})(?<name>[\\p{Script=Han}·]{2,12})[（(](?<post>[^（）()]{2,40})[）)]`, 'gu');

/** The people that a sentence gives a role, with the offsets of their words; those whose post it does not say are left out. */
export function appointedIn(text: string): Person[] {
  const sentences = Array.from(text.matchAll(BY)).flatMap(({ index, 0: words, groups }): Person[] => {
    const { role = '', who = '' } = groups ?? {};
    const from = index + words.indexOf('由', role.length) + 1;
    const people = OFFICE_ROLE.test(role) ? [] : readPeople(who.replaceAll('同志', '　　'));
    return people.every(({ post }) => endsInPost(post ?? '')) ? people.map((person) => ({ ...person, role, start: from + person.start, end: from + person.end })) : [];
  });
  const named = Array.from(text.matchAll(NAMED)).flatMap(({ index, 0: words, groups }): Person[] => {
    const { role = '', name = '', post = '' } = groups ?? {};
    if (OFFICE_ROLE.test(role) || !isName(name) || !endsInPost(post)) return [];
    return [{ name, role, ...splitPost(post), start: index + role.length, end: index + words.length }];
  });
  return [...sentences, ...named].sort((a, b) => a.start - b.start);
}
