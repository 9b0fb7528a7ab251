import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scan } from '../read/pdf/write.js';

const HEADS = ['驻马店市人民政府公报', '2024年第2期'] as const;
const folder = mkdtempSync(join(tmpdir(), 'pdf-print-'));

/** A bulletin as Chromium prints it: a title over two columns of justified text, heads and page numbers in the margins. */
export function chromiumBulletin([title = '', ...paragraphs]: readonly string[], font: string): Buffer {
  const margin = `font: 9pt "${font}"`;
  writeFileSync(join(folder, 'a.html'), `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
@page { size: A4; margin: 24mm 20mm; @top-left { content: "${HEADS[0]}"; ${margin} } @top-right { content: "${HEADS[1]}"; ${margin} }
  @bottom-center { content: "— " counter(page) " —"; ${margin} } }
body { font: 10.5pt/18pt "${font}"; margin: 0; text-align: justify } h1 { text-align: center; font-size: 20pt; line-height: 1.6 }
div { columns: 2; column-gap: 8mm } p { margin: 0; text-indent: 2em }
</style><h1>${title}</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`);
  execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--print-to-pdf=a.pdf', 'a.html'], { cwd: folder, stdio: 'ignore' });
  return readFileSync(join(folder, 'a.pdf'));
}

const NAMESPACES = Object.entries({
  office: 'office', style: 'style', text: 'text', fo: 'xsl-fo-compatible', svg: 'svg-compatible',
}).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

/** The same as LibreOffice prints it: a section of two columns that are made equally long. */
export function officeBulletin([title = '', ...paragraphs]: readonly string[], font: string): Buffer {
  const size = (points: number): string => `<style:text-properties fo:font-size="${String(points)}pt" style:font-size-asian="${String(points)}pt"/>`;
  const style = (name: string, properties: string, points: number): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/>${size(points)}</style:style>`;
  writeFileSync(join(folder, 'a.fodt'), `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="${font}"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" style:font-name-asian="F" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
${style('P', 'fo:text-indent="21pt" fo:text-align="justify" fo:line-height="18pt"', 10.5)}
${style('T', 'fo:text-align="center" fo:margin-top="12pt" fo:margin-bottom="12pt"', 20)}
${style('H', 'fo:text-align="end"', 9)}
<style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p text:style-name="H">${HEADS.join(' ')}</text:p></style:header>
<style:footer><text:p text:style-name="H">· <text:page-number>1</text:page-number> ·</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="T">${title}</text:p>
<text:section text:style-name="S" text:name="s">${paragraphs.map((text) => `<text:p text:style-name="P">${text}</text:p>`).join('')}</text:section>
</office:text></office:body></office:document>`);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', 'a.fodt'], { cwd: folder, stdio: 'ignore' });
  return readFileSync(join(folder, 'a.pdf'));
}

/** The first page of a PDF as a fax machine scans it. */
export function scan(pdf: Uint8Array): Scan {
  writeFileSync(join(folder, 'b.pdf'), pdf);
  const options = ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiffg4', '-r200', '-dLastPage=1', '-dMaxStripSize=0', '-sOutputFile=b.tif', 'b.pdf'];
  execFileSync('gs', options, { cwd: folder, stdio: 'ignore' });
  const tiff = readFileSync(join(folder, 'b.tif'));
  const table = tiff.readUInt32LE(4);
  const tags = new Map(Array.from({ length: tiff.readUInt16LE(table) }, (_, i) => {
    const at = table + 2 + i * 12;
    return [tiff.readUInt16LE(at), tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8)];
  }));
  const [width = 0, height = 0, start = 0, length = 0] = [256, 257, 273, 279].map((tag) => tags.get(tag));
  return { width, height, fax: tiff.subarray(start, start + length) };
}
