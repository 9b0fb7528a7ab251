import type { LibraryFormat } from './formats.js';

/** How a zip archive begins that has a file in it, and one that has none. */
const ARCHIVE = ['PK\x03\x04', 'PK\x05\x06'];

/** Any zip archive: what is in it, and why it is no Word document, is known once it is open. */
export const docx: LibraryFormat = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  name: 'Word document',
  accepts: (bytes) => ARCHIVE.includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1')),
  readLater: async (bytes, file) => {
    const { readDocx } = await import('./docx/index.js');
    return readDocx(bytes, file);
  },
};
