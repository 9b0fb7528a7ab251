import { deflateSync } from 'node:zlib';
import type { DrawnPage } from './typeset.js';

/** Fonts that are not embedded: a reader must know the character collection by itself. */
export type Encoding = 'GBK-EUC-H' | 'UniGB-UCS2-H';

/** Half-width characters of each encoding in Adobe-GB1. */
const HALF_WIDTH: Readonly<Record<Encoding, string>> = { 'GBK-EUC-H': '814 939 500', 'UniGB-UCS2-H': '1 95 500' };

let gbk: Map<string, string> | undefined;

/** Every two-byte code of GBK, by character. */
function gbkCodes(): Map<string, string> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') codes.set(char, ((lead << 8) | trail).toString(16));
    }
  }
  return codes;
}

function encode(text: string, encoding: Encoding): string {
  const known = (gbk ??= gbkCodes());
  return Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    if (encoding === 'UniGB-UCS2-H') return code.toString(16).padStart(4, '0');
    const own = code < 0x80 ? code.toString(16).padStart(2, '0') : known.get(char);
    if (own === undefined) throw new Error(`${char} is not in GBK`);
    return own;
  }).join('');
}

/** A PDF written by hand. */
export function writePdf(pages: readonly DrawnPage[], encoding: Encoding = 'GBK-EUC-H'): Buffer {
  const number = (value: number): string => value.toFixed(2);
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, i) => `${String(6 + i * 2)} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [${HALF_WIDTH[encoding]}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ];
  pages.forEach(({ width, height, drawn }, i) => {
    const content = deflateSync(Buffer.from(drawn.map(({ text, x, y, size, spacing = 0, turned = 0 }) => {
      const cos = number(Math.cos((turned * Math.PI) / 180));
      const sin = Math.sin((turned * Math.PI) / 180);
      return `BT /F1 ${number(size)} Tf ${number(spacing)} Tc ${cos} ${number(sin)} ${number(-sin)} ${cos} ${number(x)} ${number(height - y)} Tm <${encode(text, encoding)}> Tj ET`;
    }).join('\n'))).toString('latin1');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(7 + i * 2)} 0 R >>`,
      `<< /Filter /FlateDecode /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    );
  });
  return assemble(objects);
}

/** A page as a scanner makes it: dots black or white, packed as faxes are. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly fax: Buffer;
}

/** A PDF with one page that is a picture. */
export function writeScan({ width, height, fax }: Scan): Buffer {
  const [w, h] = [String(width), String(height)];
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
    `<< /Type /XObject /Subtype /Image /Width ${w} /Height ${h} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${w} /Rows ${h} >> /Length ${String(fax.length)} >>\nstream\n${fax.toString('latin1')}\nendstream`,
    '<< /Length 33 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q     \nendstream',
  ]);
}

/** The objects of a PDF with the table of where they are; the first one is the catalogue. */
export function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
