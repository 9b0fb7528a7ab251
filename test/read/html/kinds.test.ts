import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/index.js';
import { decode, readInput } from '../../../src/read/index.js';
import { once } from '../pdf/observations.js';
import { gbk } from './gbk.js';
import { read } from './read.js';

const page = '<p>各位代表：全年生产总值增长5%，全省第2；工业投资增长6%。</p>';
const text = '各位代表：全年生产总值增长5%，全省第2；工业投资增长6%。\n';
const html = (head: string): string => `<html><head>${head}</head><body>${page}</body></html>`;

describe('a page is told by its content', () => {
  test.each([
    ['a document type', `<!DOCTYPE html>${page}`],
    ['white space and a byte order mark', `\ufeff\n \t<HTML><body>${page}`],
    ['a comment', `<!-- saved from url=(0020)http://a.cn -->\n<html>${page}`],
    ['XHTML', `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html xmlns="x">${page}</html>`],
    ['the head of an answer', `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html('')}`],
    ['a fragment', page],
    ['text before the first tag', `${text.trim()}<br>${page}${page}${page}`],
  ])('%s', async (_what, input) => {
    expect(await read(input)).toMatchObject({ mediaType: 'text/html' });
  });

  test.each([
    ['text with a stray <', '产值a<b，p<0.05，全年增长5%。', 'text/plain'],
    ['text that speaks of tags', '网页用<p>和</p>分段，用<br>换行，全年增长5%。', 'text/plain'],
    ['Markdown with tags', '# 报告\n\n<p align="center">副题</p>\n<div>增长5%。</div>\n<div>增长6%。</div>', 'text/markdown'],
    ['Markdown with front matter', '---\ntitle: 报告\n---\n增长5%。', 'text/markdown'],
    ['a number sign in a text', '序号\n#1 增长5%。', 'text/plain'],
  ])('%s is none', async (_what, input, mediaType) => {
    expect(await read(input)).toMatchObject({ mediaType, text: input });
  });

  test('names count for little', async () => {
    const named = (file: string, input: string): string => decode(Buffer.from(input), file).mediaType;
    expect(named('a.html', '全年增长5%。')).toBe('text/plain');
    expect(named('a.md', '全年增长5%。<p>增长6%。</p>')).toBe('text/markdown');
    expect(() => named('a.txt', page)).toThrow('a.txt: is a web page');
    expect(() => extract(page)).toThrow('-: is a web page');
    await expect(readInput('-', { stdin: once(Buffer.from('全年<br>增长5%。')) })).resolves.toMatchObject({ mediaType: 'text/plain' });
  });
});

describe('the encoding of a page', () => {
  const utf16 = (input: string): Buffer => Buffer.from(input, 'utf16le');

  test.each<[string, Buffer, string, string[]]>([
    ['<meta charset>', gbk(html('<meta charset=gb2312>')), 'gb18030', []],
    ['<meta http-equiv>', gbk(html('<META content="text/html; charset=GBK" http-equiv="Content-Type">')), 'gb18030', []],
    ['the head of an answer', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n'), gbk(html('<meta charset="utf-8">'))]), 'gb18030', []],
    ['none', gbk(html(`<script>${'var a = 1; '.repeat(3000)}</script>`)), 'gb18030', ['read.encoding-guessed info']],
    ['a default that it is not', gbk(html('<meta charset="iso-8859-1">')), 'gb18030', ['read.encoding-guessed info']],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(html(''))]), 'utf-16le', []],
    ['UTF-16 without', utf16(html('<meta charset="utf-16">')), 'utf-16le', []],
    ['a wrong one: GBK for UTF-8', Buffer.from(html('<meta charset="gb2312">')), 'utf-8', ['read.encoding-guessed warning']],
    ['a wrong one: UTF-8 for GBK', gbk(html('<meta charset="utf-8">')), 'gb18030', ['read.encoding-guessed warning']],
    ['one there is not', Buffer.from(html('<meta charset="klingon">')), 'utf-8', []],
    ['figures only', Buffer.from('<html><meta charset=gb2312><p>&#20840;&#24180;&#22686;&#38271;5%&#12290;</p>'), 'utf-8', []],
  ])('%s', async (_what, bytes, encoding, diagnostics) => {
    const source = await read(bytes);
    expect(source.encoding).toBe(encoding);
    expect(source.text).toBe(bytes.includes('&#') ? '全年增长5%。\n' : text);
    expect(source.diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(diagnostics);
  });

  test('what the user says counts', async () => {
    expect(await read(gbk(html('<meta charset="utf-8">')), 'gbk')).toMatchObject({ encoding: 'gbk', text, diagnostics: [] });
    await expect(read(gbk(page), 'klingon')).rejects.toThrow('unknown encoding klingon');
  });
});
