import { endsInOrganisation, endsInPost, isName, postStart } from '../../lexicon/people.js';
import type { Person } from './people.js';
import { splitPost } from './posts.js';

/** How an organisation or a post begins: `张三|市财政局局长`. */
const OPENINGS = new Set(
  ('国务 国家 国防 国土 国资 国税 国网 中央 中共 中国 中组 中宣 中科 中直 中编 全国 全军 最高 党组 党委 人民 人力 人社 人事 人防 人行 公安 财政 教育 教体 科技 科学 科协 民政 民族 民航 民委 司法 发展 发改 工业 '
    + '工信 工商 工程 工会 信息 信访 自然 生态 环境 环保 住房 住建 城乡 城市 城管 城建 交通 交警 水利 水务 水文 水电 农业 农村 农机 商务 商业 文化 文旅 文物 文广 卫生 卫健 退役 应急 审计 市场 广电 广播 体育 统计 医疗 医保 林业 林草 海洋 海关 '
    + '海事 铁路 铁道 邮政 中医 能源 粮食 烟草 测绘 地震 气象 法制 法院 旅游 外交 外事 安全 安监 监察 监狱 银监 银行 证监 保监 社科 社会 扶贫 乡村 供销 供电 总工 共青 妇联 残联 武警 消防 移动 联通 电信 电力 机关 办公 行政 金融 税务 质检 质监 '
    + '食品 药品 新闻 劳动 知识 测绘 储备 网信 统战 宣传 组织 政法 政府 政协 人大 纪委 县委 县政 市委 市政 省委 省政 区委 区政 总参 总后 解放 建设 规划 国管 大数 行政 公积 公路 房管 园林 移民 档案 史志 机构 编办 编制').split(' '),
);
/** `市财政局`, `县公安局`, `省水利厅`, `省长`, `副市长`, `常务副县长` */
const OPENING = /^(?:[市县省区州旗镇乡](?!\p{Script=Han}?[、，]|$)|副|常务|原|各)/u;
const SEPARATOR = /[、，,；; ]/;
/** What a post that goes on inside an organisation costs, against a name that nothing confirms. */
const UNCONFIRMED = 2;
const INNER_POST = 3;
const LONGEST_NAME = 12;
const LONGEST_STANDING = 60;

/** One way to read the rest of the text. */
interface Reading {
  readonly cost: number;
  readonly people: readonly Person[];
}

/**
 * People without a gap between name and post: `张三市财政局局长李四市民政局局长`, or the post first:
 * `市财政局局长张三、市民政局局长李四`. All of a text reads in one of the two ways, or it is something else.
 */
export function readRunIn(text: string, from: number, to: number): Person[] {
  if (to - from > 4000 || !/\p{Script=Han}/u.test(text)) return [];
  const scan = scanned(text, from, to);
  const readings = [readAll(scan, nameFirst), readAll(scan, nameLast)].filter((reading) => reading !== null);
  const best = readings.sort((a, b) => a.cost / a.people.length - b.cost / b.people.length)[0];
  return [...(best?.people ?? [])];
}

/** The text and where posts end in it. */
interface Scan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** For each place where a post ends the place where it starts. */
  readonly posts: ReadonlyMap<number, number>;
}

function scanned(text: string, from: number, to: number): Scan {
  const posts = new Map<number, number>();
  for (let end = from + 2; end <= to; end++) {
    const base = Math.max(from, end - 12);
    const before = text.slice(base, end);
    if (endsInPost(before)) posts.set(end, base + postStart(before));
  }
  return { text, from, to, posts };
}

type Step = (scan: Scan, at: number) => { readonly person: Person; readonly next: number; readonly cost: number }[];

/** The cheapest way to read the text to its end, from the back. */
function readAll(scan: Scan, step: Step): Reading | null {
  const best: (Reading | null)[] = [];
  best[scan.to] = { cost: 0, people: [] };
  for (let at = scan.to - 1; at >= scan.from; at--) {
    best[at] = null;
    if (SEPARATOR.test(scan.text[at] ?? '')) {
      best[at] = best[at + 1] ?? null;
      continue;
    }
    for (const { person, next, cost } of step(scan, at)) {
      const rest = best[next];
      if (rest === null || rest === undefined) continue;
      const total = cost + rest.cost;
      if (total < (best[at]?.cost ?? Infinity)) best[at] = { cost: total, people: [person, ...rest.people] };
    }
  }
  const all = best[scan.from] ?? null;
  return all === null || all.people.length === 0 ? null : all;
}

/** `张三` + `市财政局局长` */
function nameFirst(scan: Scan, at: number): ReturnType<Step> {
  return namesAt(scan, at).flatMap(({ name, end }) => {
    const confirmed = opens(scan.text.slice(end, scan.to));
    return endsOfStanding(scan, end).map(({ end: next, cost }) => ({
      person: personOf(scan, name, end, next, at, next),
      next,
      cost: 1 + cost + (confirmed ? 0 : UNCONFIRMED) + (name.length === 3 ? 0 : 0.1),
    }));
  });
}

/** `市财政局局长` + `张三`, up to a mark or the next organisation; in a list others may follow by name alone. */
function nameLast(scan: Scan, at: number): ReturnType<Step> {
  const alone = at > scan.from && SEPARATOR.test(scan.text[at - 1] ?? '')
    ? namesAt(scan, at).filter(({ end }) => end === scan.to || SEPARATOR.test(scan.text[end] ?? ''))
    : [];
  const listed = alone.map(({ name, end }) => ({ person: personOf(scan, name, at, at, at, end), next: end, cost: 1.5 }));
  return [...listed, ...withStanding(scan, at)];
}

function withStanding(scan: Scan, at: number): ReturnType<Step> {
  return endsOfStanding(scan, at).flatMap(({ end: post, cost }) =>
    namesAt(scan, post).flatMap(({ name, end: next }) => {
      const rest = scan.text.slice(next, scan.to);
      const parted = rest === '' || SEPARATOR.test(rest[0] ?? '');
      if (!parted && !opens(rest)) return [];
      return [{ person: personOf(scan, name, at, post, at, next), next, cost: 1 + cost + (parted ? 0 : 0.5) + (name.length === 3 ? 0 : 0.1) }];
    }),
  );
}

function namesAt({ text, to }: Scan, at: number): { readonly name: string; readonly end: number }[] {
  const found = [2, 3, 4].map((length) => at + length).filter((end) => end <= to && isName(text.slice(at, end)) && !/[·•]/.test(text[end] ?? ''));
  const dotted = /^\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{2,5}?)(?=[市县省区州国]|$)/u.exec(text.slice(at, Math.min(at + LONGEST_NAME, to)))?.[0];
  if (dotted !== undefined) found.push(at + dotted.length);
  return found.map((end) => ({ name: text.slice(at, end).replace('•', '·'), end }));
}

/** Where a standing that starts at a place may end: behind a post; each post it runs over costs. */
function endsOfStanding({ text, to, posts }: Scan, from: number): { readonly end: number; readonly cost: number }[] {
  const ends: { end: number; cost: number }[] = [];
  let passed: number[] = [];
  for (let end = from + 2; end <= Math.min(to, from + LONGEST_STANDING); end++) {
    const start = posts.get(end);
    if (start === undefined || start < from) continue;
    passed = passed.filter((post) => post <= start);
    ends.push({ end, cost: passed.length * INNER_POST });
    // `参谋|部`, `委员|会`: the word goes on and is no post here.
    const goesOn = SEPARATOR.test(text[end] ?? '') || text[end] === '兼' || endsInOrganisation(text.slice(start, end + 1));
    if (!goesOn) passed = [...passed, end];
  }
  return ends;
}

function opens(text: string): boolean {
  return OPENINGS.has(text.slice(0, 2)) || OPENING.test(text);
}

function personOf({ text }: Scan, name: string, from: number, to: number, start: number, end: number): Person {
  return { name, role: null, ...splitPost(text.slice(from, to)), start, end };
}
