import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/core/errors.js';
import { folder } from '../../cli/folder.js';
import { run } from '../../cli/run.js';
import { read } from './read.js';

const line = '<p>全年生产总值增长5%，全省第2。</p>';

describe('what cannot be read is said in one line, with exit code 2', () => {
  test.each([
    ['frames', '<html><frameset cols="20%,80%"><frame src=a.htm><frame src=b.htm></frameset></html>', /shows other files in frames; open the frame/],
    ['a page that a script fills', '<html><body><div id=app></div><script>document.write("增长5%")</script></body></html>', /the page has no text; a script may put it there/],
    ['an MHTML file without a page', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\nContent-Type: text/css\r\n\r\np {}\r\n--a--', /there is no page in this MHTML file/],
    ['elements 400,000 deep', `<html>${'<div>'.repeat(400_000)}${line}`, /nested more than 2000 deep/],
    ['elements a million deep', `<html>${'<div>'.repeat(1_000_000)}${line}`, /more than 500000 tags/],
    ['a million attributes', `<html><p ${Array.from({ length: 1_000_000 }, (_, i) => i.toString(36)).join(' ')}>${line}`, /a tag with more than 2000 attributes/],
    ['millions of tags', `<html>${'</x>'.repeat(500_001)}`, /more than 500000 tags/],
    ['millions of entities', `<html>${line}${'&amp;'.repeat(4_000_001)}`, /more than 4000000 characters/],
    ['too much text', `<html>${line.repeat(60_000)}`, /more than 1000000 characters of text; split it/],
    ['too many bytes', `<html>${' '.repeat(33 * 1024 * 1024)}`, /is larger than 32 MB/],
  ])('%s', async (_what, html, message) => {
    const file = `${folder({ 'a.html': html })}/a.html`;
    const { code, out, err } = await run([file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('what is strange and can be read', () => {
  test.each([
    ['a huge attribute', `<html><a href="${'x'.repeat(3_000_000)}">一</a>${line}`],
    ['huge styles', `<html><div style="${'display:'.repeat(100_000)}">${line}</div>`],
    ['elements hundreds deep', `<html>${'<div>'.repeat(1500)}${line}`],
    ['tables in tables', `<html>${'<table><tr><td>'.repeat(200)}${line}`],
    ['end tags of nothing', `<html>${'</div></p></table>'.repeat(10_000)}${line}`],
    ['a comment that is not ended', `<html>${line}<!-- ${line}`],
    ['a table that spans the world', `<html>${line}<table><tr><td rowspan=99999999 colspan=99999999></td></tr><tr><td></td></tr></table>`],
  ])('%s', async (_what, html) => {
    expect((await read(html)).text).toContain('全年生产总值增长5%，全省第2。\n');
  });

  test('bytes changed at random, and every cut, give text or an InputError', async () => {
    const whole = readFileSync('fixtures/html/policy-2018.html');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 }), fc.nat(whole.length), async (changes, length) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await read(bytes.subarray(0, Math.max(length, 1))).catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
      }),
    );
  });

  test('no script runs and nothing is fetched', async () => {
    const html = `<html><script>globalThis.ran = true; process.exit(9)</script><img src="http://127.0.0.1:9/a.png" onerror="globalThis.ran = true"><link rel=stylesheet href="http://127.0.0.1:9/a.css">${line}`;
    expect((await read(html)).text).toBe('全年生产总值增长5%，全省第2。\n');
    expect('ran' in globalThis).toBe(false);
  });
});
