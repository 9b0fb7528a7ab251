/**
 * Makes fixtures/pdf/: node test/tools/run.mjs test/tools/pdf-fixtures.ts
 *
 * Needs Debian's `fonts-droid-fallback`, whose characters take little room, `fonts-dejavu-core`, `fonts-noto-cjk`,
 * `chromium`, `libreoffice-writer-nogui`, `ghostscript` and `qpdf`. The text is the seed's.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, setCharacterSpacing } from 'pdf-lib';
import { paragraphs } from '../read/pdf/paragraphs.js';
import { bulletin, oneColumn, twoColumns } from '../read/pdf/styles.js';
import { type DrawnPage, type Style, typeset, widthOf } from '../read/pdf/typeset.js';
import { writePdf, writeScan } from '../read/pdf/write.js';
import { chromiumBulletin, officeBulletin, scan } from './pdf-print.js';

const HAN = '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf';
/** For figures, letters and quotation marks, as in most documents, each so many ems wide. */
const LATIN = '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf';
const LATIN_WIDTH = 0.602;
const folder = 'fixtures/pdf';

/** A PDF with the characters it needs embedded, as programs for office work make them. */
async function embed(pages: readonly DrawnPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const han = await document.embedFont(readFileSync(HAN), { subset: true, customName: 'AAAAAA+DroidSansFallback' });
  const latin = await document.embedFont(readFileSync(LATIN), { subset: true, customName: 'AAAAAB+DejaVuSansMono' });
  const known = new Set(han.getCharacterSet());
  for (const { width, height, drawn } of pages) {
    const page = document.addPage([width, height]);
    for (const { text, x, y, size, spacing = 0 } of drawn) {
      let at = x;
      for (const part of partsOf(text, known)) {
        const own = widthOf(part.charAt(0));
        const narrower = known.has(part.codePointAt(0) ?? 0) ? 0 : (own - LATIN_WIDTH) * size;
        page.pushOperators(setCharacterSpacing(spacing + narrower));
        page.drawText(part, { x: at, y: height - y, size, font: narrower === 0 ? han : latin });
        at += part.length * (own * size + spacing);
      }
    }
  }
  return document.save();
}

/** The stretches of one font and one width. */
function partsOf(text: string, known: ReadonlySet<number>): string[] {
  const kind = (char: string): string => `${String(known.has(char.codePointAt(0) ?? 0))} ${String(widthOf(char))}`;
  const parts: string[] = [];
  for (const char of text) {
    const last = parts.at(-1);
    if (last !== undefined && kind(last.charAt(0)) === kind(char)) parts[parts.length - 1] = last + char;
    else parts.push(char);
  }
  return parts;
}

const save = (name: string, bytes: Uint8Array): void => writeFileSync(`${folder}/${name}.pdf`, bytes);
const set = (style: Style, count?: number): DrawnPage[] => typeset(paragraphs().slice(0, count), style);

save('bulletin', await embed(set(bulletin, 12)));
save('one-column', await embed(set(oneColumn, 8)));
// where the font lacks a character, Chromium takes Noto's, and draws it as a Type 3 font
save('chromium', chromiumBulletin(paragraphs().slice(0, 12), 'Droid Sans Fallback'));
save('office', officeBulletin(paragraphs().slice(0, 12), 'Droid Sans Fallback'));
const gbk = writePdf(set(twoColumns));
save('two-columns-gbk', gbk);
save('scan', writeScan(scan(readFileSync(`${folder}/office.pdf`))));
save('truncated', gbk.subarray(0, 5000));
const plain = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'plain.pdf');
writeFileSync(plain, writePdf(set(oneColumn, 8)));
execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', plain, `${folder}/encrypted.pdf`]);
