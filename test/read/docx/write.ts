import { zip, type ZipEntry } from './zip.js';

/** The insides of the parts of a document; `body` is all that it must have. */
export interface Content {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
}

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  m: 'http://purl.oclc.org/ooxml/officeDocument/math',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', header: 'hdr' } as const;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The files of a document, for those who want to spoil them. */
export function partsOf(content: Content, namespaces = TRANSITIONAL): ZipEntry[] {
  const part = (root: string, inside: string): string =>
    `${HEAD}<w:${root} xmlns:w="${namespaces.w}" xmlns:m="${namespaces.m}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">${inside}</w:${root}>`;
  const own = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).flatMap((name) => {
    const inside = content[name];
    return inside === undefined ? [] : [{ name, text: part(ROOTS[name], inside) }];
  });
  const relation = (type: string, target: string, id: number): string => `<Relationship Id="rId${id}" Type="${namespaces.r}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const override = (name: string, type: string): string => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
  const types = `${override('document', 'document.main')}${own.map(({ name }) => override(name, name)).join('')}`;
  return [
    { name: '[Content_Types].xml', content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>` },
    { name: '_rels/.rels', content: relations(relation('officeDocument', 'word/document.xml', 1)) },
    { name: 'word/document.xml', content: part('document', `<w:body>${content.body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: relations(own.map(({ name }, i) => relation(name, `${name}.xml`, i + 1)).join('')) },
    ...own.map(({ name, text }) => ({ name: `word/${name}.xml`, content: text })),
  ];
}

export const writeDocx = (content: Content): Buffer => zip(partsOf(content));
export const writeStrict = (content: Content): Buffer => zip(partsOf(content, STRICT));

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run; `properties` is the inside of its `w:rPr`. */
export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
/** A paragraph of runs; `properties` is the inside of its `w:pPr`. */
export const paragraph = (runs: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
export const text = (line: string, properties = ''): string => paragraph(run(line), properties);
/** What puts a paragraph into a list. */
export const listed = (list: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** One level of a list: `level(0, 'chineseCounting', '%1、')`. */
export const level = (at: number, format: string, shown: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escape(shown)}"/></w:lvl>`;
/** A pattern of levels, and the lists made after it. */
export const pattern = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const list = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

/** A table of cells that are given as the insides of their rows; `cell` makes them. */
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
export const cell = (line: string, properties = ''): string => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${text(line)}</w:tc>`;
export const cells = (...lines: readonly string[]): string => lines.map((line) => cell(line)).join('');
