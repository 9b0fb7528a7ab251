import { aside, digits, latin, type Lexeme } from './lexeme.js';

/** Digits that belong to a name, a code or an ordinal. */
export const nameLexemes: readonly Lexeme[] = [
  {
    name: 'quotation',
    starts: '“‘《「',
    pattern: /“[^“”\n]{0,80}”|‘[^‘’\n]{0,80}’|《[^《》\n]{0,120}》|「[^「」\n]{0,80}」/y,
    read: () => ({ as: 'opaque' }),
    examples: ['“593460”', '“9+15”', '《关于深化改革的意见》'],
    counterExamples: ['“没有后引号'],
  },
  {
    name: 'parenthesis',
    starts: '（([［【〔',
    pattern: /（[^（）\n]{0,120}）|\([^()\n]{0,120}\)|\[[^\][\n]{0,80}\]|［[^［］\n]{0,80}］|【[^】\n]{0,80}】|〔[^〕\n]{0,30}〕/y,
    read: () => ({ as: 'opaque' }),
    examples: ['（含续建）', '(车间)', '〔2024〕'],
    counterExamples: ['（没有后括号'],
  },
  {
    name: 'corrupt figure',
    starts: `${digits}$`,
    // 11$1.$28: what a converter left of a figure
    pattern: /(?:\d+\.?)?\$[\d.$]+/y,
    read: () => aside('code'),
    examples: ['11$1.$28', '$1.$2'],
    counterExamples: ['11.28'],
  },
  {
    name: 'joined code',
    starts: digits + latin,
    // 1+6, 4+N, 2×100万千瓦, 7×24小时, 5·18; not a sum of figures with units
    pattern: /\d+(?:[+＋×xX*·•][\dA-Za-z]+)+(?:\.\d+)?(?:(?:万|亿)?(?:千瓦|吨|小时|兆瓦))?|(?<![A-Za-z])[A-Za-z]+(?:[+＋×]\d+)+/y,
    read: () => aside('code'),
    examples: ['1+6', '4+N', '2×100万千瓦', '7×24小时', '5·18', 'N+1'],
    counterExamples: ['5+'],
  },
  {
    name: 'letters and digits',
    starts: latin,
    // PM2.5, G107, C919, AG600, COVID-19
    pattern: /(?<![A-Za-z])[A-Za-z]+[-－_]?\d[\dA-Za-z.-]*(?<![.-])/y,
    read: () => aside('code'),
    examples: ['PM2.5', 'PM10', 'G107', 'AG600', 'COVID-19'],
    counterExamples: ['GDP'],
  },
  {
    name: 'digits and letters',
    starts: digits,
    // 5G, 4A级, 3D, 5A; not 500MW
    pattern: /\d+(?:\.\d+)?(?!(?:MW|GW|kW|KW|km|KM|kg|TEU|Mbps|Gbps|GWh|MWh)(?![A-Za-z]))[A-Za-z]+\d*(?:级)?/y,
    read: () => aside('code'),
    examples: ['5G', '4A级', '3D', '10KV'],
    counterExamples: ['500MW'],
  },
  {
    name: 'numbered annex',
    starts: digits,
    // 附件1, 表2, 专栏3
    pattern: /(?<=附件|附表|图|专栏|附录|注释|备注)\d+/y,
    read: () => aside('ordinal'),
    examples: ['附件|1', '专栏|3'],
    counterExamples: ['1'],
  },
  {
    name: 'numbered road',
    starts: digits,
    // 国道330, 省道210
    pattern: /(?<=国道|省道|县道|国道G|省道S)\d+(?:线)?/y,
    read: () => aside('name'),
    examples: ['国道|330铜陵段', '省道|210线'],
    counterExamples: ['330个'],
  },
  {
    name: 'ordinal',
    starts: '第',
    // 第25届, 第1批, 第三产业, 第20个; ranks are read from the words later
    pattern: /第(?:\d+|[零〇一二三四五六七八九十百]+)(?:强(?=[，。；、]|$))?(?:[、至—-](?:第)?(?:\d+|[一二三四五六七八九十]+)(?=[届次批期轮产条号章]))*(?:个|届|次|批|轮|期|号|年|季度|条|章|节|款|代|产业|产|师|医院|人民|中学|小学|季|空间|书记|要务|资源|生产力|动力|线|现场|时间|课|站|师|军|类|大道|梯队|方阵|军团|集团|集团军|家|座|所|例|案|时|种|步|任|层|台)?/y,
    read: () => aside('ordinal'),
    examples: ['第25届', '第三产业', '第一', '第20个', '第6', '第一、二、三产业'],
    counterExamples: ['第几'],
  },
  {
    name: 'place among the first',
    starts: '前',
    // 前10位, 前30强, 前3; not 前10个月
    pattern: /前\d+(?:位|名|强)?(?![个年天日周家项届\d])/y,
    read: () => aside('ordinal'),
    examples: ['前10位', '前30强', '前3'],
    counterExamples: ['前10个月'],
  },
  {
    name: 'slogan count',
    starts: digits,
    // 6大产业, 12大行动
    pattern: /\d{1,2}大(?=[\u4e00-\u9fff])(?!型|中|于)/y,
    read: () => aside('slogan'),
    examples: ['6大产业'],
    counterExamples: ['6大型企业'],
  },
  {
    name: 'scope of a rank',
    starts: digits,
    // 全国168个重点城市第2名: how many there are to be ranked
    pattern: /(?<=国|省|市|区|州|球|界|部|属|的|内)\d+个(?=[^，。；、\d]{1,12}(?:排名|排位|排|居|位居|位列|列|综合排名)?(?:中)?(?:第|首位|前列|前\d|前[三五十]))/y,
    read: () => aside('denominator'),
    examples: ['全国|168个重点城市第2名', '全国|37个重点城市中排名第4'],
    counterExamples: ['168个项目'],
  },
  {
    name: 'numbered name',
    starts: digits,
    // 1号线, 12345热线, 108国道, 3.0版, 二期
    pattern: /\d+(?:[.\-—～~、]\d+){0,12}(?:号(?:线|院|楼|文|地块|泊位|机组|机|矿|井|公路|路|门|桥|隧道|厂房|炉|船|仓|令|平台|卫星|社区|产业|铁路|高炉|干线|水库|航站楼|坝)?|热线|平台热线|政务服务|国道|省道|县道|医院|师|团场?(?![队体])|线(?!路|下|上)|版|期(?!间)|高速|专列|工程|航班|世纪|时代|街区|艺术区|路(?!公交|线路)|地块|街坊)(?!以上)/y,
    read: () => aside('name'),
    examples: ['1号线', '12345热线', '108国道', '3.0版', '2期', '12345政务服务'],
    counterExamples: ['3号以上'],
  },
  {
    name: 'class by size',
    starts: digits,
    // 1000千伏, 3000吨级, 500强, 4.0级, 18英寸
    pattern: /\d+(?:\.\d+)?(?:[万千百十亿]{0,2})(?:千伏(?!安)|吨级|米级|公里级|马力级|英寸|强|类以上|时速|级|蒸吨|行程|梯队|批次材)/y,
    read: () => aside('name'),
    examples: ['1000千伏', '3000吨级', '500强', '5级', '100亿级', '10蒸吨', '5万吨级'],
    counterExamples: ['500万千伏安'],
  },
];
