import { counted } from '../items/facts.js';
import type { Reader } from '../items/reader.js';
import { fullName, tidy, verbOf } from '../metric.js';
import type { Fact } from '../state.js';

// what a counted noun does, after which only the last member of a list need say it
const predicate = /(?:已|均|全部|全面|实现|完成|通过|荣获|入选|建成|投产|开工|竣工|投用|达到|成为|纳入|列入|得到|脱贫|摘帽|退出|的)/;
// after these verbs 建设 is said of all
const carriesOn = /^(?:加快|继续)?(?:推进|推动|启动|开展|支持|实施|完成|谋划|抓好|加快|参与)/;
const afterSize = /^.*?(?:以上|以下|以内)(?<rest>.+)$/;
const capacity = /(?:装机容量|生产能力|加工能力|处理能力|产能)$/;

/** 4个国家级、13个省级开发区; 28个省、2300个县已初步建立…: short members take the ending of the last. */
export function shareEnding(latest: readonly Fact[], { state, lexicon }: Reader): void {
  const last = latest.at(-1);
  if (last?.rule !== counted) return;
  const noun = last.metric.local;
  // 推进5个创新平台和10个研发基地建设: what is done is done to each
  const done = carriesOn.test(fullName(last.metric)) || carriesOn.test(state.verb) ? (/建设$/.exec(noun)?.[0] ?? '') : '';
  const ending = noun.slice(predicate.exec(noun)?.index ?? noun.length);
  for (const fact of state.facts.filter((one) => one.clause === last.clause && one.rule === counted && one !== last)) {
    const { inherited, local } = fact.metric;
    const level = local.endsWith('级') && local.length <= 4 ? noun.slice(noun.indexOf('级') + 1) : '';
    // 10个20万人以上、33个10万人以上的县城
    const sized = /(?:以上|以下|以内)$/.test(local) ? (afterSize.exec(noun)?.groups?.['rest'] ?? '') : '';
    const able = fact.figure?.unit === last.figure?.unit && !capacity.test(local) ? (capacity.exec(noun)?.[0] ?? '') : '';
    const shared = level || able || sized || (local.endsWith('建设') ? '' : done) || (verbOf(local, lexicon) === '' && !predicate.test(local) ? ending : '');
    if (shared !== '') fact.metric = able ? { inherited: inherited.replace(/^形成$/, ''), local: tidy(local.replace(/^形成/, '')) + shared } : { inherited, local: local + shared };
  }
}
