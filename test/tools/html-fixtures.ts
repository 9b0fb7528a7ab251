/** Makes fixtures/html/seed-gbk.html: node test/tools/run.mjs test/tools/html-fixtures.ts. The text is the seed's; the other pages there are written by hand. */
import { writeFileSync } from 'node:fs';
import { gbk } from '../read/html/gbk.js';
import { tables } from '../read/html/pages.js';
import { paragraphs } from '../read/pdf/paragraphs.js';

writeFileSync('fixtures/html/seed-gbk.html', gbk(tables(paragraphs())));
