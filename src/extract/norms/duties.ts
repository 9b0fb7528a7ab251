import type { Duty, Modality } from '../../core/norm.js';
import { agentOf, subjectOf } from './bodies.js';
import { frequencyIn } from './frequency.js';
import { type Passage, sentencesIn, spanIn } from './passage.js';

/** `应当`, `必须`, `要`; `不得`, `禁止`; `可以`, `有权`; `负责` says a duty by itself. */
const MODAL = /(?<not>不得|^(?:禁止|严禁))|(?<must>应当|(?<![相适响供反效对感呼回因])应(?=[由在向按将予及做依根建加有设从先当])|必须|须(?!知)|(?<![重主需必首只还想摘纪纲简])要(?!求|素|点|件|闻|么|是))|(?<may>可以|(?<!所)有权)/;
/** `因检修停水的，`, `发现违法行为的，`: when the duty holds. */
const CONDITION = /^(?<condition>[^，]{2,60}?(?:的|时|的时候|之前|之后|前|后))，(?=.)/;
/** Verbs by which a sentence without 应当 says who does what. */
const DOES = /(?:^|，)(?:具体)?(?:负责|主管|承担|牵头|统筹|召开|组织|制定|落实|履行|开展|建立|编制|公布|设立|监督|指导|协助|配合|会同|明确|成立)/;
/** `（一）`, `2.`, `三、` */
const MARKER = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/;
/** `驿城区人民政府，市城乡一体化示范区…管委会落实…`: names in a row are one subject; `…的，` opens a condition. */
const NAME_END = /(?:政府|管委会|部门|单位|委员会|机构|组织|企业|的|时)[，,]$/;
/** Sentences that punish, define or say when a text holds are no duties. */
const NO_DUTY = /罚款|处分|处罚|刑事责任|给予.{0,6}(?:表彰|表扬|奖励)|是指|施行|废止|适用本/;
const LONGEST = 120;

/** Who must do what how often, sentence by sentence. */
export function dutiesIn(passages: readonly Passage[]): Duty[] {
  return passages.flatMap((passage) => sentencesIn(withoutMarker(passage)).flatMap(bySubject).flatMap(dutiesOf));
}

/** `（二）`, `3.`: the number of an item is no part of its first sentence. */
function withoutMarker(passage: Passage): Passage {
  const marker = MARKER.exec(passage.text)?.[0].length ?? 0;
  return { ...passage, text: passage.text.slice(marker), start: passage.start + marker };
}

/** `省财政厅负责制定办法，各市人民政府每月报送一次`: a sentence in which a second body has a duty of its own is two. */
function bySubject(sentence: Passage): Passage[] {
  const parts: Passage[] = [];
  let at = 0;
  let from = 0;
  let before = '';
  for (const clause of sentence.text.split(/(?<=[，,])/)) {
    const own = before !== '' && !NAME_END.test(before) && subjectOf(clause) !== null && (modalityOf(clause) !== 'does' || inFrequency(clause));
    if (own) {
      parts.push({ ...sentence, text: sentence.text.slice(from, at).replace(/[，,]$/, ''), start: sentence.start + from });
      from = at;
    }
    at += clause.length;
    before = clause;
  }
  return [...parts, { ...sentence, text: sentence.text.slice(from), start: sentence.start + from }];
}

/** `应当每年至少开展两次检查，每半年报告一次`: each clause that says how often is a duty of the same body. */
function dutiesOf(sentence: Passage): Duty[] {
  const duty = dutyOf(sentence);
  if (duty === null) return [];
  const often = sentence.text.split(/[，,]/).flatMap((clause) => frequencyIn(clause) ?? []);
  const at = often.findIndex(({ frequency }) => frequency.text === duty.frequency?.text);
  const others = often.slice(at + 1).map(({ frequency, rest }) => ({ frequency, action: trim(rest.replace(MODAL_FIRST, '')) }));
  const [next] = others;
  // `定期检查设备，每月不少于两次`: the second says the first more exactly
  if (duty.frequency?.per === null && next?.action === '') return [{ ...duty, frequency: next.frequency }];
  if (duty.frequency === null) return [duty];
  return [duty, ...others.filter(({ action }) => action.length > 1).map(({ frequency, action }) => ({ ...duty, action: action.slice(0, LONGEST), frequency }))];
}

function dutyOf(sentence: Passage): Duty | null {
  const { text } = sentence;
  if (NO_DUTY.test(text)) return null;
  const condition = CONDITION.exec(text)?.groups?.['condition'] ?? null;
  const skipped = condition !== null && subjectOf(text) === null ? condition.length + 1 : 0;
  const main = text.slice(skipped);
  const of = (body: string | null, modality: Modality, words: string): Duty | null => {
    const often = frequencyIn(firstClauseWith(words));
    const action = trim(often === null ? words.replace(MODAL_FIRST, '') : often.rest.replace(MODAL_FIRST, ''));
    if (action.length < 2) return null;
    return {
      section: sentence.section, body: body === null ? null : inner(body, condition), modality, action: action.slice(0, LONGEST), frequency: often?.frequency ?? null,
      condition: skipped > 0 ? condition : null, source: spanIn(sentence, 0, text.length),
    };
  };
  const subject = subjectOf(main);
  if (subject !== null) {
    const words = main.slice(subject.length).replace(/^，/, '');
    const modality = modalityOf(words);
    const inside = subjectCondition(words);
    const duty = modality !== 'does' || DOES.test(words) || inFrequency(words) ? of(subject, modality, inside === null ? words : words.slice(inside.length + 1)) : null;
    return duty === null || inside === null ? duty : { ...duty, condition: inside };
  }
  const agent = agentOf(main);
  if (agent !== null) {
    const duty = of(agent.body, modalityOf(main.slice(agent.end)), trim(main.slice(agent.end) + objectBefore(main, agent.start)));
    // `保护规划每五年修订一次，由市水利局负责组织`
    const lead = frequencyIn(firstClauseWith(main.slice(0, agent.start)));
    if (duty === null || lead === null) return duty;
    return duty.frequency !== null ? duty : { ...duty, action: trim(lead.rest), frequency: lead.frequency };
  }
  const modality = modalityOf(main);
  if (modality === 'must-not' && /^(?:禁止|严禁)/.test(main)) return of(null, modality, main);
  if (modality === 'does') return inFrequency(main) ? of(null, modality, main) : null;
  const before = BEFORE_MODAL.exec(main)?.groups?.['body'] ?? null;
  if (before !== null && (ACTIVITY.test(before) || MATTER.test(before))) return of(null, modality, main);
  return of(before, modality, before === null ? main : main.slice(before.length));
}

/** `养犬的家庭要注重…`: what stands before the word that says must. */
const BEFORE_MODAL = /^(?!对|将|按照|根据|在|违反|因)(?<body>[^，。：《》“”]{2,30}?)(?=应当|必须|不得|可以|(?<!所)有权|(?<![重主需必首只还想摘纪纲简])要(?!求|素|点|件|闻|么|是))/;

/** `编制规划应当…` names an activity and nobody. */
const ACTIVITY = /^(?:编制|从事|申请|开展|建立|制定|实施|使用|进行|设立|取得|采取|坚持|加强|需要|通过)/;
/** `国家卫生城市管理应当…`, `渡口的设置必须…`: a matter and nobody. */
const MATTER = /(?:管理|工作|活动|设置|建设|制度|机制|方案|规划|计划|预案|条件|标准|内容|程序|措施|费用|经费|资金|收费|项目|设施|设备|行为|服务|保护|治理|评价|评估|检查|监督|审批|处理|使用|登记|决定|合同|期限|时间|方式|情况|信息|材料|文件|事项|地点|场所|范围)$/;
const MODAL_FIRST = /^(?:应当?|必须|须|要|不得|可以|有权)/;

function modalityOf(words: string): Modality {
  const groups = MODAL.exec(words)?.groups;
  if (groups?.['not'] !== undefined) return 'must-not';
  if (groups?.['must'] !== undefined) return 'must';
  return groups?.['may'] !== undefined ? 'may' : 'does';
}

/** `供水企业因检修停水的，应当…` → 因检修停水的 */
function subjectCondition(words: string): string | null {
  const condition = CONDITION.exec(words)?.groups?.['condition'];
  return condition?.endsWith('的') === true ? condition : null;
}

function inFrequency(words: string): boolean {
  return frequencyIn(words)?.frequency.per != null;
}

/** Of a sentence that says how often, the clause that says it: 每季度召开一次工作例会. */
function firstClauseWith(words: string): string {
  return words.split('，').find((clause) => frequencyIn(clause) !== null) ?? words;
}

/** `检查评比细则由市爱卫办…制定` → 检查评比细则, put behind the verb; of what stands in clauses before nothing. */
function objectBefore(main: string, at: number): string {
  const before = main.slice(0, at);
  return before.length <= 30 && !/[，：]/.test(before) ? before : '';
}

function inner(body: string, condition: string | null): string {
  const named = condition !== null && body.startsWith(`${condition}，`) ? body.slice(condition.length + 1) : body;
  return named.replace(/[（(]以下[^（）()]*[）)]$/, '').replace(/(?<=.{2})[都均也]$/, '');
}

function trim(words: string): string {
  return words.replace(/^[，、：]+/, '').replace(/(?<![，、：])[，、：]+$/, '');
}
