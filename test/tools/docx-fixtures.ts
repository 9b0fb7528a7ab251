/**
 * Makes fixtures/docx/: npm run fixtures:docx
 *
 * Needs LibreOffice (Debian's `libreoffice-writer-nogui`), which writes a document of its own, and one in the old format.
 * The text is the seed's. `encrypted.docx` is not made here: its salt is new each time (officecrypto-tool, password `secret`).
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphs } from '../read/pdf/paragraphs.js';
import { asListed, asTyped, report } from '../read/docx/report.js';
import { writeDocx } from '../read/docx/write.js';

const folder = 'fixtures/docx';
const work = mkdtempSync(join(tmpdir(), 'docx-'));

/** Has LibreOffice save a document under another name, or in another format. */
function convert(name: string, format: string, from: string): void {
  const file = join(work, `${name}.docx`);
  copyFileSync(from, file);
  const out = join(work, 'out');
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', format, '--outdir', out, file]);
  copyFileSync(join(out, `${name}.${format}`), join(folder, `${name}.${format}`));
}

writeFileSync(join(folder, 'report.docx'), writeDocx(report(paragraphs(), asListed)));
const short = join(work, 'short.docx');
writeFileSync(short, writeDocx(report(paragraphs().slice(0, 8), asTyped)));
convert('libreoffice', 'docx', join(folder, 'report.docx'));
convert('old-format', 'doc', short);
