// Prints how the time of a whole analysis grows as hostile texts double in length: a ratio near 2 is linear.
// npm run bench:growth [-- CASE… [--largest CHARACTERS]]
import { readFileSync } from 'node:fs';
import type { DocumentKind } from '../../src/core/document.js';
import { InputError } from '../../src/core/errors.js';
import { analyse } from '../../src/pipeline.js';
import { decode } from '../../src/read/index.js';

const SMALLEST = 20_000;
/** A case stops growing at this time; longer would say nothing more. */
const ENOUGH_MS = 2_000;
/** A ratio above this is looked at again: memory is cleared at times, and what else runs takes the caches. */
const BAR = 2.2;
const LOOKS = 3;

/** What a text of its kind begins with, so that what comes is read as its body. */
const heads = {
  'work-report': '政府工作报告\n各位代表：\n一、2023年工作回顾\n',
  regulation: '青川市供水条例\n第一条 ',
  notice: '青川市人民政府关于防汛工作的通知\n各县区人民政府：\n',
} as const;

const seed = readFileSync('seeds/zhumadian-2024-gazette.txt', 'utf8');
const cases: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    [
      '第', '7', '七', '、', '（', '(', '“', '《', ' ', '\n', '　', '|', '#', '*', '_', '-', '<', '\\', '`', '%', '，', '：', '。', '其中', '增长', '占', '比', '由', '从', '至', '达', '年', '和', '的',
      '一、\n', '一、回顾\n', '（一）', '# 一\n', '# ', '**一**\n', '**', '| a | b |\n', '|', '增长5%、', '增长5%，', '增长5%。', '5、', '5%', '5.', '1-', '1/', '1:', '第一', '第三名', '百分之', '千万亿', '零', '其中：', '分别',
      '工业增长5%\n', '全省第3，', '高于全省1个百分点，', '组长：', '张三 市长\n', '第一条', '第一条 应当每年检查。\n', '《条例》', '〔2024〕', '2024年', '二〇二四年一月一日', 'a', 'a ', 'A1', '…', '——', '！', '<!--', '<a', '&nbsp;', '\u200b', '\u0301', '１', '⼯',
      '“”', '（）', '（（）', '从1到', '由5%提高到6%，', '1.5万亿元、', '关于', '的通知\n', '附件\n', '附件：1.\n', '目录\n', '名词解释\n', '[1]', '①', '- 3 -\n', '工作。\n供水条例\n', '应当', '应当检查，', '以下简称', '（以下简称市局）', '第一条 本条例第九条\n', '前款第一条', '罚款', '处罚款；', '是指', '包括', '《', '国发〔2024〕1号', '国发〔2024〕1号\n各县区：\n工作做好。\n', '自公布之日起施行。', '每年一次', '废止《条例》，', '《条例》（国发〔2024〕1号）', '国发〔2024〕1号、', '《条例》、', '组长：张三\n', '（以下简称《条例》）', '第3页\n', '公报\n', '县、区', '一、', '全省', '全省第', '位居全国', '领跑', '“第', '前十', '〔2024〕号', '《〈', '〈《〉', 'Content-A: b\r\n',
    ].map((unit) => [JSON.stringify(unit), (length: number) => unit.repeat(Math.ceil(length / unit.length))]),
  ),
  'the seed file, again and again': (length) => seed.repeat(Math.ceil(length / seed.length)),
  'the seed file in one line': (length) => seed.replace(/\s/g, '').repeat(Math.ceil(length / seed.length)),
  'the seed file in one line, one sentence': (length) => seed.replace(/[\s。；]/g, '').repeat(Math.ceil(length / seed.length)),
  'lines without a sentence end': (length) => `${seed.replace(/[\s。；！]/g, '').slice(0, 4000)}\n`.repeat(Math.ceil(length / 4001)),
};

const args = process.argv.slice(2);
const at = args.indexOf('--largest');
const largest = at < 0 ? 5_000_000 : Number(args[at + 1]);
const wanted = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));

/** Milliseconds of processor time that one text takes, read as one kind of document; other programs do not count. */
function time(text: string, genre: DocumentKind): number {
  const bytes = Buffer.from(text);
  const before = process.cpuUsage();
  analyse(decode(bytes, 'growth.txt'), undefined, { genre });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const [name, make] of Object.entries(cases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const genre of ['work-report', 'regulation', 'notice'] as const) console.log(`${growth((length) => heads[genre] + make(length), genre)}  ${genre.padEnd(11)}  ${name}`);
}

/** The ratio of the last doubling, how long the last text was and what it took. */
function growth(make: (length: number) => string, genre: DocumentKind): string {
  const times: number[] = [];
  let length = SMALLEST;
  try {
    for (; length <= largest && (times.at(-1) ?? 0) < ENOUGH_MS; length *= 2) times.push(time(make(length), genre));
  } catch (error) {
    // a text that is refused for what it holds has grown enough
    if (!(error instanceof InputError) || times.length < 2) return String(error);
  }
  let [before = 1, last = 0] = times.slice(-2);
  for (let look = 0; look < LOOKS && last / before > BAR; look++) {
    before = Math.min(before, time(make(length / 4), genre));
    last = Math.min(last, time(make(length / 2), genre));
  }
  return `${(last / before).toFixed(1).padStart(5)}  ${(length / 2e6).toFixed(2)}M ${(last / 1000).toFixed(2).padStart(6)} s`;
}
