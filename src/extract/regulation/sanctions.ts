import type { Fine, Sanction } from '../../core/regulation.js';
import { agentOf } from '../norms/bodies.js';
import { thresholdIn } from '../norms/frequency.js';
import { NUM, numberOf } from '../norms/numbers.js';
import { type Passage, sentencesIn, spanIn } from '../norms/passage.js';

const PENALTY = /处罚|罚款|罚金|处分|责令|警告|通报批评|没收|吊销|撤销|追究|取消|拘留|徒刑|拘役|刑事责任|承担.{0,8}责任|约谈|问责|不予/;
const REWARD = /表扬|表彰|奖励|嘉奖|奖金/;
/** `违反本办法第三条规定的，`, `…为优秀的单位，`: for what. `对…的单位和个人，` */
const CONDITION = /^(?<condition>.{2,200}?(?:的(?:单位和个人|组织和个人|集体和个人|单位|个人|组织|部门|企业|人员|行为|街区)?|情形之一的?))，(?<rest>.+)$/s;
/** `对存在问题较多的单位予以全市通报批评`: without a comma. */
const TOWARDS = /(?:^|，)对(?<condition>[^，。]{4,80}?的(?:单位和个人|组织和个人|集体和个人|单位|个人|组织|部门|企业|人员)?)，?(?<rest>(?:予以|给予|依法|责令|由|进行|按照).+)$/;
/** `五万元以上二十万元以下罚款`, `违法所得一倍以上五倍以下的罚款`, `一千元以下罚款` */
const FINE = new RegExp(`(?:(?<min>${NUM})(?<minUnit>元|倍)以上(?:，)?)?(?:不超过)?(?<max>${NUM})(?<unit>元|倍)(?:以下)?(?:的?罚[款金])`);

/** What is punished and what is rewarded, sentence by sentence. */
export function sanctionsIn(passages: readonly Passage[]): Sanction[] {
  return passages.flatMap((passage) => sentencesIn(passage).flatMap((sentence) => sanctionOf(sentence) ?? []));
}

function sanctionOf(sentence: Passage): Sanction | null {
  const { text } = sentence;
  const groups = conditionOf(text);
  if (groups === null) return null;
  const { condition, rest } = groups;
  const reward = REWARD.test(rest);
  if (!reward && !PENALTY.test(rest)) return null;
  const agent = agentOf(rest);
  const action = agent === null ? rest : rest.slice(0, agent.start) + rest.slice(agent.end).replace(/^，/, '');
  return {
    section: sentence.section ?? '', kind: reward && !PENALTY.test(rest) ? 'reward' : 'penalty',
    condition, threshold: thresholdIn(condition), body: agent?.body ?? null, action, fine: fineIn(rest), source: spanIn(sentence, 0, text.length),
  };
}

/** The longest run of clauses that ends in 的 and is followed by the consequence. */
function conditionOf(text: string): { readonly condition: string; readonly rest: string } | null {
  const towards = TOWARDS.exec(text)?.groups;
  const groups = CONDITION.exec(text)?.groups ?? towards;
  const condition = groups?.['condition']?.replace(/^对/, '');
  const rest = groups?.['rest'];
  if (condition === undefined || rest === undefined) return null;
  const consequent = PENALTY.test(rest) || REWARD.test(rest);
  return consequent ? { condition, rest } : towards?.['condition'] !== undefined ? { condition: towards['condition'], rest: towards['rest'] ?? '' } : null;
}

function fineIn(text: string): Fine | null {
  const match = FINE.exec(text);
  if (match === null) return null;
  const { min, max = '', unit = '' } = match.groups ?? {};
  const exact = min === undefined && !match[0].includes('以下');
  const most = numberOf(max);
  return { text: match[0], min: min === undefined ? (exact ? most : null) : numberOf(min), max: most, unit };
}
