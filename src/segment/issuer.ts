import type { Region } from '../core/document.js';
import type { Block } from './blocks.js';
import type { Closing } from './closing.js';
import type { Head } from './head.js';
import { legislatorIn } from './history.js';
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

/** What tells who issued a document besides its first lines. */
export interface IssuerSources {
  /** The title of the file. */
  readonly meta: string | null;
  /** The region of the file's other documents. */
  readonly known: Region | null;
  readonly closing: Closing | null;
  /** A report speaks for the government of its region; other documents say who issues them. */
  readonly report: boolean;
}

/** Who issued a document, and for which region. */
export function issuerOf(blocks: readonly Block[], head: Head, { meta, known, closing, report }: IssuerSources): { issuer: string | null; region: Region | null } {
  const signer = report ? null : (closing?.signers.find((name) => ORGAN.test(name)) ?? null);
  const region = regionOf(blocks, head, meta) ?? known ?? regionOfOrgan(head.author ?? signer) ?? regionByMentions(blocks);
  if (head.letterhead !== null) return { issuer: head.letterhead, region };
  if (!report) {
    const number = head.documentNumber === null ? null : (byNumber(head.documentNumber, region) ?? byDecree(head.documentNumber));
    return { issuer: organ(head.author, signer) ?? signer ?? number ?? legislatorIn(head.lines), region };
  }
  if (head.documentNumber !== null) return { issuer: byNumber(head.documentNumber, region), region };
  if (region === null) return { issuer: null, region };
  return { issuer: region.level === 'state' ? '国务院' : `${region.name}人民政府`, region };
}

function regionOf(blocks: readonly Block[], head: Head, meta: string | null): Region | null {
  const texts = [head.occasion, head.letterhead, head.speaker?.post, head.title, meta].filter((text) => text !== null && text !== undefined);
  if (head.title?.startsWith('中华人民共和国') === true) return regionNamed('国务院');
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

/** `驻马店市人民政府`, `国务院办公厅`, `财政部`, `青川市卫生健康委` */
const ORGAN = /(?:政府|办公[室厅]|国务院|委员会|[委部厅局署院会室行组]|中心|指挥部)$/;

/** The author of a title, unless it is short for the one who signs: `省人民政府` for `青川省人民政府`. */
function organ(author: string | null, signer: string | null): string | null {
  if (author === null || (!ORGAN.test(author) && !/[、部委]/.test(author))) return null;
  return signer !== null && signer.length > author.length && signer.endsWith(author) ? signer : author;
}

/** `青川市人民政府办公室` → 青川市 */
function regionOfOrgan(name: string | null): Region | null {
  const place = /^(?:中共)?(?<place>\p{Script=Han}{2,11}?(?:省|自治区|市|自治州|州|地区|盟|县|区|旗))/u.exec(name ?? '')?.groups?.['place'];
  if (name?.startsWith('国务院') === true) return regionNamed('国务院');
  return place === undefined ? null : regionNamed(place);
}

/** `中华人民共和国国务院令第708号` is by the 国务院, `青川市人民政府令第8号` by its government. */
function byDecree(number: string): string | null {
  return /^(?:中华人民共和国(?=国务院))?(?<organ>\p{Script=Han}{2,22}?)(?:令|公告|通告)/u.exec(number)?.groups?.['organ'] ?? null;
}

/** 驻政办〔2024〕6号 is by the office of the government of the region that 驻 stands for. */
function byNumber(number: string, region: Region | null): string | null {
  const organ = /^(\p{Script=Han})政(办?)/u.exec(number);
  if (organ === null || !region?.name.startsWith(organ[1] ?? '')) return null;
  return `${region.name}人民政府${organ[2] === '办' ? '办公室' : ''}`;
}
