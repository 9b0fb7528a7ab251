/** What the names of those who have duties end with: 市爱卫办, 水行政主管部门, 各成员单位, 供水企业, 养犬人. */
const ORGAN =
  '(?:政府|部门|机关|机构|单位|组织|企业|公司|委员会|管委会|办公室|[市县区省级]委|厅|局|[^开大集机社学协]会|[^举创承主经]办|小组|院|学校|团体|个人|公民|人员|代表|主任|组长|者|经营者|[当申养用负担义承法]事?[请犬水电责保务包定]?人|处|站|所|中心|街道|乡镇|社区|村|媒体|热线|法院|检察院|国家|国务院|用户)(?:和个人|及其工作人员|（[^（）]{1,24}）)?';
/** What follows a name, so that it is the one who acts. */
const ACTS =
  '(?:应当?|必须|不得|须|可以|有权|要(?!求|素|点)|负责|具体负责|主管|承担|坚持|组织|召开|开展|制定|落实|建立|明确|履行|做好|加强|统一|统筹|实行|按照?|根据|依[照据法]|会同|对|将|每|定期|督促|及时|牵头|协助|配合|设立|深入|结合|监督|指导|公布|为|通过|在|因|发现|列入|加大|切实|认真|充分|积极|严格|进一步|抓紧|下设|报送|编制|提出|支持|鼓励|保障|分析|审核|审查|批准|核发|给予|予以|依法|处以?|吊销|没收|责令|向|于|违反|未|作为)';

const SUBJECT = new RegExp(`^(?<body>(?:[^，。；：《》“”]{1,40}(?:政府|管委会|部门|单位|委员会)，){0,4}[^，。；：《》“”]{0,40}?${ORGAN})(?=，?${ACTS})`, 'u');
const BY = new RegExp(`由(?<body>[^，。；：《》“”由]{1,40}?${ORGAN})(?=${ACTS}|，)`, 'u');
/** What opens a sentence and is no one: `各地区的`, `对…`. */
const NO_BODY = /^(?:督促|组织|要求|指导|支持|协调|鼓励|对|将|为|按照|根据|在|由|违反|因|本(?:办法|条例|法|规定)|其|该|其中|被|经)|的$/;

/** `国家卫生城市管理应当坚持政府领导、部门|负责…`: what follows the word that says must is no part of a name. */
const MODAL = /应当|必须|不得/;

/** Who acts in a sentence, as its first words. */
export function subjectOf(sentence: string): string | null {
  const body = SUBJECT.exec(sentence)?.groups?.['body'];
  return body === undefined || NO_BODY.test(body) || MODAL.test(body) ? null : body;
}

/** Who acts by 由…: `由市爱卫办及时下发…`, with where the words after it start. */
export function agentOf(sentence: string): { readonly body: string; readonly start: number; readonly end: number } | null {
  const match = BY.exec(sentence);
  const body = match?.groups?.['body'];
  return match === null || body === undefined ? null : { body, start: match.index, end: match.index + match[0].length };
}
