// Calls pdfjs-dist's getTextContent over all pages of a PDF and nothing else: what a run on a PDF is measured against.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const document = await getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])),
  cMapUrl: join(folder, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts/'),
  verbosity: 0,
}).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  await page.getTextContent();
  page.cleanup();
}
await document.destroy();
