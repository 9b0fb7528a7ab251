import { InputError } from '../core/errors.js';
import type { TextFormat } from './formats.js';

/** What turns documents of other programs into ones that are read. */
export const CONVERT = 'save it as .docx, or run: libreoffice --headless --convert-to docx FILE';
const UNLOCK = 'open it with its password, and save it without one';

const startsWith = (bytes: Uint8Array, signature: string): boolean => Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;

/** Names of the streams that tell what a compound file holds, as its directory has them. */
const streams: readonly (readonly [name: string, what: string, hint: string])[] = [
  ['EncryptedPackage', 'is an encrypted document', UNLOCK],
  ['WordDocument', 'is a Word document in the format before 2007 (.doc)', CONVERT],
  ['Workbook', 'is an Excel workbook', 'save the sheet as text'],
  ['PowerPoint Document', 'is a PowerPoint presentation', 'save it as text'],
];

/** The compound files of Microsoft Office before 2007 and of encrypted documents, told by their signature. */
export const compoundFile: TextFormat = {
  mediaType: 'application/x-ole-storage',
  accepts: (bytes) => startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  read: (bytes, file) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [, what, hint] = streams.find(([name]) => buffer.includes(name, 0, 'utf16le')) ?? ['', 'is a binary document of a kind that is not read', CONVERT];
    throw new InputError(`${file}: ${what}`, hint);
  },
};

export const richText: TextFormat = {
  mediaType: 'application/rtf',
  accepts: (bytes) => startsWith(bytes, '{\\rtf'),
  read: (_bytes, file) => {
    throw new InputError(`${file}: is a document in Rich Text Format`, CONVERT);
  },
};

/** Word's own XML, one file without an archive around it: of 2003, or a flat package. */
export const flatWord: TextFormat = {
  mediaType: 'application/xml',
  accepts: (bytes) => /<\?mso-application\s+progid="Word\.Document"\?>/.test(Buffer.from(bytes.subarray(0, 512)).toString('latin1')),
  read: (_bytes, file) => {
    throw new InputError(`${file}: is a Word document saved as XML`, CONVERT);
  },
};
