/** Pages as government sites made them over the years, around the paragraphs given. */
export type Layout = (paragraphs: readonly string[]) => string;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const links = (count: number): string => Array.from({ length: count }, (_, i) => `<li><a href="/list${i}.htm">栏目${i}的名称</a></li>`).join('\n');
const title = ([first = '']: readonly string[]): string => escaped(first);

/** 2000s: tables in tables, tags in capitals, paragraphs that nothing ends, GB2312. */
export const tables: Layout = (paragraphs) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>${title(paragraphs)}_中央政府门户网站</TITLE>
<SCRIPT language=javascript>document.write("<p>生产总值增长99%。</p>")</SCRIPT><STYLE>.p1 {font-size:14px}</STYLE></HEAD><BODY>
<TABLE width=776 align=center border=0><TR><TD><A href="/">首页</A> | <A href="/b">政务</A> | <A href=/c>服务</A></TD></TR></TABLE>
<TABLE width=776 border=0><TR><TD width=160 vAlign=top><TABLE><TR><TD><A href="/1">热点一的标题</A></TD></TR><TR><TD><A href="/2">热点二的标题</A></TD></TR></TABLE></TD><TD>
<TABLE width="100%"><TR><TD align=middle class=t1>${title(paragraphs)}</TD></TR><TR><TD>中央政府门户网站 www.gov.cn&nbsp; 2006年02月16日 来源：办公厅</TD></TR>
<TR><TD class=p1>
${paragraphs.map((text) => `<P>\u3000\u3000${escaped(text)}`).join('\n')}
</TD></TR><TR><TD align=right>责任编辑：李四</TD></TR><TR><TD>【<A href="javascript:print()">打印</A>】【<A href="javascript:close()">关闭</A>】</TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=776><TR><TD>版权所有：中央政府门户网站</TD></TR><TR><TD>京ICP备00000000号</TD></TR></TABLE></BODY></HTML>`;

/** Lines that breaks end, indented by no-break spaces with and without their semicolon. */
export const breaks: Layout = (paragraphs) => `<html><head><title>${title(paragraphs)}</title></head><body bgcolor=#ffffff><ul>${links(5)}</ul><center><h2>${title(paragraphs)}</h2></center><hr><font size=3>
${paragraphs.map((text) => `&nbsp;&nbsp;&nbsp&nbsp${escaped(text)}<br>`).join('\n<br>\n')}
</font><hr><p align=center>版权所有：青川市人民政府 邮编：450000</p></body></html>`;

/** 2010s: the text from a word processor, each figure in a span, lines of the markup broken within sentences. */
export const editor: Layout = (paragraphs) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${title(paragraphs)}-青川市人民政府</title></head><body><ul class="nav">${links(12)}</ul>
<div class="main"><div class="title">${title(paragraphs)}</div><div class="info">发布时间：2014-02-20 10:00　来源：市政府办公室　浏览次数：<span>1024</span>　字号：[<a href="javascript:">大</a> <a href="javascript:">中</a> <a href="javascript:">小</a>]</div>
<div class="TRS_Editor">${paragraphs.map((text) => `<p class="MsoNormal" style="text-indent: 32pt">${escaped(text).replace(/\d[\d.]*/g, '<span lang="EN-US">$&</span>').replace(/，/g, '，\n      ')}</p>`).join('')}</div></div>
<div class="right-side"><p>为了方便群众办事，本网站开设专栏，欢迎访问，满意率达到98%。</p></div><div class="footer">版权所有：青川市人民政府</div></body></html>`;

/** 2020s: share bar, frames, QR code, related links, a summary for sharing that is not shown. */
export const ucap: Layout = (paragraphs) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${title(paragraphs)}_滚动新闻_中国政府网</title></head><body>
<div class="share-popup"><h6>分享到：<b></b></h6><ul><li><a>QQ空间</a></li><li><a>豆瓣网</a></li></ul></div><iframe src="/top.htm"></iframe>
<div class="content"><div class="BreadcrumbNav"><a href='/index.htm'>首页</a>&nbsp;>&nbsp;<a href='/x'>滚动</a></div><h1>
  ${title(paragraphs)}
</h1><div class="pages-date">2024-03-12 19:31 <span class="font">来源： 青川日报</span><span>【字体：<span>大</span> <span>中</span> <span>小</span>】</span><span>打印</span></div>
<div class="pages_content" id="UCAP-CONTENT">
${paragraphs.map((text) => `<p style="text-indent: 2em; font-family: 宋体;"><span style="font-size: 12pt">${escaped(text).replace(/，/g, '，<wbr>')}</span></p>`).join('\n')}
</div><div class="editor"><a href="/jiucuo.htm">【我要纠错】</a> 责任编辑：李四</div><div id="qr_container">扫一扫在手机打开当前页</div>
<div class="related"><div>相关稿件</div><ul><li><a href="/x.htm">全年生产总值增长8.8%，全省第1</a></li><li><a href="/y.htm">会议闭幕</a></li></ul></div>
<div class="share-substr" style="display:none">生产总值增长77%。</div></div><footer><p>您访问的链接即将离开本网站，是否继续？</p></footer></body></html>`;
