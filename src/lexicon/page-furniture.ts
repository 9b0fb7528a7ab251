/** Words of web sites around an article. */

/** The words of the controls that pages set above and below an article; a line of nothing else is no text. */
const CONTROLS = new RegExp(
  `^(?:${[
    '字体', '字号', '字体大小', '大小', '特大', '超大', '大', '中', '小', '默认', '标准', '打印(?:本页|文章|页面)?', '关闭(?:窗口|本页|页面)?', '(?:加入|添加)?收藏(?:本页)?',
    '分享(?:到|至)?', '转发', '复制链接', '微信', '(?:新浪|腾讯)?微博', 'QQ(?:空间|好友)?', '人人网', '豆瓣网?', '返回(?:顶部|首页|列表)?', '回到顶部', 'TOP', '首页', '上一[页篇]', '下一[页篇]', '[末尾]页',
    '我要纠错', '纠错', '网站纠错', '(?:语音)?(?:朗读|播报)', '听全文', '繁[體体]', '简体', '无障碍(?:浏览|阅读)?', '适老化', '长者模式', '手机版', '电脑版', '保存', '下载', '推荐', '点赞', '评论', '更多',
    'A[+-]?', '[+-]', '\\d{1,4}',
  ].join('|')})$`,
  'i',
);
/** What stands between them: `【字体：大 中 小】 打印`, `首页 > 政策`. */
const BETWEEN = /[\s【】[\]（）()：:|｜/／·>»、,，“”"]+/;
/** Lines that name no part of a text, wherever on a page. */
const ASIDES: readonly RegExp[] = [
  /** `责任编辑：宋岩`, `【我要纠错】责任编辑：王洋` */
  /^(?:【我要纠错】)?(?:责任编辑|责编|网站编辑|值班编辑|编辑|审核|校对|录入|初审|复审|终审)[：:].{0,24}$/,
  /** `扫一扫在手机打开当前页` */
  /^(?:微信)?(?:扫一扫|扫描?二维码|用手机扫).{0,20}$/,
  /** `您现在的位置：首页 > 政务公开`, `当前位置：` */
  /^(?:您?(?:现在|当前)?(?:所在)?(?:的)?位置|当前位置)[：:].{0,80}$/,
  /** `首页 > 政策 > 最新政策` */
  /^首页[>»＞].{0,80}$/,
  /** `浏览次数：1024`, `阅读：23次` */
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?[：:]\d*次?$/,
  /** `2021-08-01 06:59 来源：新华社 【字体：大 中 小】打印`, `发布时间：2024-03-12 19:31` */
  /^(?:(?:发布|发表|更新)?(?:时间|日期)[：:])?(?:19|20)\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)(?:来源[：:].{0,60})?$/,
  /^(?:(?:发布|发表|更新)?(?:时间|日期)[：:])?(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?(?:(?:来源|信息来源|作者|浏览次数|字[体号])[：:].{0,60})?$/,
  /** `中央政府门户网站 www.gov.cn 2006年02月16日 来源：国务院办公厅` */
  /^\p{Script=Han}{2,16}(?:网|网站)(?:www\.)[\w.]+(?:(?:19|20)\d{2}[-年].{0,60})?$/u,
  /** `版权所有：中国政府网`, `京ICP备05070218号`, `网站标识码bm01000001` */
  /^.{0,40}(?:版权所有|ICP备\d|公网安备|网站标识码|Copyright|©).{0,120}$/i,
  /** `相关稿件`, `相关链接：` */
  /^【?相关(?:稿件|报道|链接|文章|新闻|阅读|信息|推荐|专题)】?[：:]?$/,
  /** `上一篇：…`, `下一篇：没有了` */
  /^(?:上一[篇条]|下一[篇条])[：:].{0,80}$/,
  /** `分享到：微信 微博` */
  /^分享[到至][：:].{0,40}$/,
];
/** `附件：1.名单`, `实施方案.pdf`: what a paper encloses. */
const ENCLOSURE = /^\s*附[件表录：:]|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\s*$/i;
const LONGEST = 200;

/** Whether a line of a page is a control or an aside, wherever it stands. */
export function isPageControl(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(/\s/g, '');
  if (ASIDES.some((pattern) => pattern.test(bare))) return true;
  return !/^\d+$/.test(bare) && text.split(BETWEEN).every((word) => word === '' || CONTROLS.test(word));
}

/** Whether a link leads to what a paper encloses. */
export function namesEnclosure(text: string): boolean {
  return ENCLOSURE.test(text);
}
