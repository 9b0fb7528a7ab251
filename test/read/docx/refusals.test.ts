import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/core/errors.js';
import { run as runCli } from '../../cli/run.js';
import { readBytes } from './observations.js';
import { cell, partsOf, text, writeDocx } from './write.js';
import { zip } from './zip.js';

const parts = partsOf({ body: text('生产总值增长5.2%。') });
const instead = (name: string, content: string, claimedSize?: number): Buffer => zip(parts.map((part) => (part.name === name ? { name, content, ...(claimedSize === undefined ? {} : { claimedSize }) } : part)));
const rooted = (inside: string, head = ''): string => `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const small = zip(parts);

describe('what cannot be read is said in one line, with exit code 2', () => {
  test.each([
    ['a document in the old format', readFileSync('fixtures/docx/old-format.doc'), /format before 2007 \(\.doc\); save it as \.docx, or run: libreoffice --headless --convert-to docx FILE/],
    ['an encrypted document', readFileSync('fixtures/docx/encrypted.docx'), /is an encrypted document; open it with its password/],
    ['another compound file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more', 'latin1'), /is a binary document of a kind that is not read/],
    ['Rich Text Format', Buffer.from('{\\rtf1\\ansi 1}'), /is a document in Rich Text Format; save it as \.docx/],
    ['one file of XML', Buffer.from('<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?>\r\n<w:wordDocument/>'), /is a Word document saved as XML/],
    ['a workbook', zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), /is an Excel workbook/],
    ['an OpenDocument text', zip([{ name: 'content.xml', content: '<office/>' }]), /is an OpenDocument file; save it as \.docx/],
    ['an archive of files', zip([{ name: 'a.txt', content: '增长5%' }]), /is a zip archive and no document; unpack it/],
    ['an empty archive', zip([]), /is a zip archive and no document/],
    ['a document without its main part', zip(parts.filter(({ name }) => name !== 'word/document.xml')), /damaged \(it has no part word\/document\.xml\); download or copy it again/],
    ['no text', writeDocx({ body: '<w:p/>' }), /has no text; it may hold pictures of pages/],
    ['text that is a file of another kind', writeDocx({ body: '<w:altChunk/>' }), /holds its text as a file of another kind/],
    ['XML that stops', instead('word/document.xml', rooted('').slice(0, 100)), /damaged/],
    ['entities that grow', instead('word/document.xml', rooted('&b;', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')), /damaged \(undefined entity\)/],
    ['a million elements in each other', writeDocx({ body: '<w:p>'.repeat(1_000_000) }), /nested more than 1000 deep/],
    ['a bomb', writeDocx({ body: '<w:p/>'.repeat(6_000_000) }), /its text takes more than 32 MB/],
    ['a bomb that lies about its size', instead('word/document.xml', rooted(' '.repeat(40_000_000)), 1000), /damaged \(too many bytes/],
    ['too many elements', writeDocx({ body: '<w:p/>'.repeat(600_000) }), /more than 500000 elements/],
    ['too many attributes', writeDocx({ body: `<w:p ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/>` }), /more than 1000 attributes/],
    ['too much text', writeDocx({ body: text('增长5%。'.repeat(210_000)) }), /its text has more than 1000000 characters/],
    ['a table of nothing but width', writeDocx({ body: `<w:tbl>${`<w:tr>${cell('a', '<w:gridSpan w:val="1000000000"/>')}${cell('b')}</w:tr>`.repeat(6000)}</w:tbl>` }), /its text has more than 1000000 characters/],
  ])('%s', async (_what, stdin, message) => {
    const { code, out, err } = await runCli(['-'], { stdin });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.startsWith('error: -: ') && err.endsWith('\n')).toBe(true);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('parts that are not there are not needed', async () => {
    const { text: read } = await readBytes(zip(parts.filter(({ name }) => name === 'word/document.xml')));
    expect(read).toBe('生产总值增长5.2%。\n');
  });

  test('every cut', async () => {
    for (let length = 4; length < small.length; length += 61) await expect(readBytes(small.subarray(0, length))).rejects.toThrow(InputError);
  });

  test('bytes that are wrong are found, or change nothing', async () => {
    const { text: whole } = await readBytes(small);
    const wrong = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(wrong, async (changes) => {
      const bytes = Buffer.from(small);
      for (const [at, byte] of changes) if (at >= 4) bytes[at] = byte;
      const read = await readBytes(bytes).then(({ text: found }) => found, (error: unknown) => error);
      expect(read === whole || read instanceof InputError).toBe(true);
    }), { numRuns: 300 });
  });
});
