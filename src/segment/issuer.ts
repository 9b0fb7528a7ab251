import type { Region } from '../core/document.js';
import type { Block } from './blocks.js';
import type { Head } from './head.js';
import { regionMostNamed, regionNamed } from './region.js';

const NAME = '(?:^|[日在年])(?:中共)?(?<name>(?!市|州|省)\\p{Script=Han}{2,11}?(?:省|自治区|市|自治州|州|地区|盟|县|区|旗)|\\p{Script=Han}{2,3})';
/** Places where a text names its region, the surest first. */
const PLACES: readonly RegExp[] = [
  /** `驻马店市第五届人民代表大会`, `哈尔滨市十三届人大一次会议` */
  new RegExp(`${NAME}第?[一二三四五六七八九十]{1,3}届`, 'u'),
  /** `驻马店市人民政府市长`, `中共佛山市委` */
  new RegExp(`${NAME}(?:人民政府|委)`, 'u'),
  /** `陕西省2021年政府工作报告`, `2023年福建省人民政府工作报告`, `大理州政府工作报告` */
  new RegExp(`${NAME}(?:人民?政府|政府|人民代表大会|\\d{4}年)`, 'u'),
  /** `济南市市长`, `黑龙江省代省长` */
  new RegExp(`${NAME}(?:代理?)?(?:市长|省长|州长|主席|专员)`, 'u'),
];
/** `我代表驻马店市人民政府` in the first paragraphs. */
const SPEAKS_FOR = /代表(?<name>\p{Script=Han}{2,12}?(?:省|自治区|市|自治州|州|地区|盟|县|区|旗))人民政府/u;

/** Who issued a document, and for which region. */
export function issuerOf(blocks: readonly Block[], head: Head, meta: string | null, known: Region | null): { issuer: string | null; region: Region | null } {
  const region = regionOf(blocks, head, meta) ?? known ?? regionByMentions(blocks);
  if (head.letterhead !== null) return { issuer: head.letterhead, region };
  if (head.documentNumber !== null) return { issuer: byNumber(head.documentNumber, region), region };
  if (region === null) return { issuer: null, region };
  return { issuer: region.level === 'state' ? '国务院' : `${region.name}人民政府`, region };
}

function regionOf(blocks: readonly Block[], head: Head, meta: string | null): Region | null {
  const texts = [head.occasion, head.letterhead, head.speaker?.post, head.title, meta].filter((text) => text !== null && text !== undefined);
  if (texts.some((text) => text.includes('国务院') || /^第[一二三四五六七八九十]+届全国人民代表大会/.test(text))) return regionNamed('国务院');
  for (const place of PLACES) {
    for (const text of texts) {
      const region = regionNamed(place.exec(text)?.groups?.['name'] ?? '');
      if (region !== null) return region;
    }
  }
  for (const block of blocks.slice(0, head.length + 4)) {
    const region = regionNamed(SPEAKS_FOR.exec(block.text.slice(0, 300))?.groups?.['name'] ?? '');
    if (region !== null) return region;
  }
  return null;
}

/** So much of a report is enough to tell which place it speaks of, so little is not. */
const MOST_BLOCKS = 60;
const LEAST_TEXT = 1000;

function regionByMentions(blocks: readonly Block[]): Region | null {
  const text = blocks.slice(0, MOST_BLOCKS).map((block) => block.text).join('\n');
  return text.length < LEAST_TEXT ? null : regionMostNamed(text);
}

/** 驻政办〔2024〕6号 is by the office of the government of the region that 驻 stands for. */
function byNumber(number: string, region: Region | null): string | null {
  const organ = /^(\p{Script=Han})政(办?)/u.exec(number);
  if (organ === null || !region?.name.startsWith(organ[1] ?? '')) return null;
  return `${region.name}人民政府${organ[2] === '办' ? '办公室' : ''}`;
}
