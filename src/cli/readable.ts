import { limits } from '../read/limits.js';

const { any, page, word, pdf } = limits;
const written = (count: number): string => (count < 1e6 ? count.toLocaleString('en-US') : `${String(count / 1e6)} million`);

/** What can be read and what is refused, for the help of every verb that reads. */
export const readable = (): string => `
Reads, told by content and not by name: text and Markdown in UTF-8, UTF-16, GB18030 (GBK) and Big5; web pages (HTML, MHTML);
Word documents (.docx); PDF, scanned pages with --ocr.

Refuses, each with what to do instead: .doc, .rtf, Word's XML, Excel and PowerPoint files, archives; encrypted files without
their password; UTF-32, HZ and ISO 2022; files with NUL bytes, without text, damaged, or changed while they are read.

At most: ${written(any.megabytes)} MB a file, ${written(any.characters)} characters, ${written(any.pieces)} lines and numbers; of web pages ${written(page.megabytes)} MB,
${written(page.characters)} characters, ${written(page.tags)} tags, ${written(page.depth)} deep; of Word documents ${written(word.megabytes)} MB unpacked, ${written(word.characters)} characters,
${written(word.elements)} elements, ${written(word.depth)} deep; of PDFs ${written(pdf.pages)} pages, ${written(pdf.charactersOnPage)} characters a page, ${written(pdf.seconds)} seconds a page, and
${written(pdf.megabytes)} MB of memory to read them.`;
