import type { Lexicon } from '../../lexicon/index.js';
import { insideOpaque, type Range } from '../clause.js';
import type { Lexed } from '../lex/tokens.js';
import { headOf } from '../metric.js';
import { completeMembers } from './complete.js';
import { isContrast } from './contrasts.js';
import { longHead } from './tails.js';

export { completeMembers };

/** 研究与试验发展经费: whether the mark at `at` joins the parts of one name. */
function isWithinName(text: string, at: number, lexicon: Lexicon): boolean {
  const { joined } = lexicon;
  for (let start = joined.next(text, Math.max(0, at - longestBeforeJoint), at); start < at; start = joined.next(text, start + 1, at)) {
    const name = joined.at(text, start)?.word;
    if (name !== undefined && start + name.length > at) return true;
  }
  return false;
}

/** 计算机、通信和其他电子设备: how far before a mark the name that it is part of may begin. */
const longestBeforeJoint = 9;

/** The members of a joined subject: split at 、, and at 和 as well when `deep`. */
export function members(lexed: Lexed, range: Range, deep: boolean, lexicon: Lexicon): string[] {
  const found: string[] = [];
  // not the last character of 惠及, 参与, 饱和, 碳中和
  const mark = deep ? /、|(?<!饱|温|总|共|碳中)和|以及|(?<![惠涉普波遍触])及|(?<!参)与|，/g : /、/g;
  let from = range.start;
  const text = lexed.text.slice(0, range.end);
  mark.lastIndex = range.start;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (insideOpaque(lexed.opaque, match.index) || isWithinName(text, match.index, lexicon)) continue;
    found.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  found.push(text.slice(from));
  return found.filter((member) => member !== '');
}

/** The members of a joined subject that is said something of as a whole: at 、 where each is then a name, else at 和 too. */
export function subjectsIn(lexed: Lexed, range: Range, lexicon: Lexicon): string[] {
  const shallow = members(lexed, range, false, lexicon);
  const deep = members(lexed, range, true, lexicon);
  // 城镇和农村居民收入 is two
  const isName = (member: string): boolean => headOf(member, lexicon) !== '' || isContrast(member, lexicon);
  // 专项债额度、列入授权和委托审批清单数: 和 stands inside the second; 苹果面积、产量和质量: it does not
  return shallow.length > 1 && shallow.every(isName) && !deep.every(isName) ? shallow : deep;
}

/** 苹果种植面积和产量: each member with each of the heads at the end. */
export function crossMembers(shallow: readonly string[], lexicon: Lexicon): string[] | null {
  const last = shallow.at(-1) ?? '';
  const joint = /^(?<whole>.+?)[和及](?<head>[^和及]{2,4})$/.exec(last);
  const { whole = '', head = '' } = joint?.groups ?? {};
  if (shallow.length < 2 || head === '' || headOf(head, lexicon) !== head || headOf(shallow[0] ?? '', lexicon) !== '') return null;
  const first = completeMembers([...shallow.slice(0, -1), whole], lexicon);
  return [...first, ...shallow.slice(0, -1).map((member) => member + head), whole.slice(0, whole.length - longHead(whole, lexicon).length) + head];
}

/** 存贷款余额 → 存款余额, 贷款余额; `null` where the words hold no such short form for `count`. */
export function expandPair(words: string, count: number, lexicon: Lexicon): string[] | null {
  const { pairs } = lexicon;
  for (let at = pairs.next(words, 0, words.length); at < words.length; at = pairs.next(words, at + 1, words.length)) {
    const hit = pairs.at(words, at);
    if (hit?.value.length !== count) continue;
    return hit.value.map((word) => words.slice(0, at) + word + words.slice(at + hit.word.length));
  }
  return null;
}
