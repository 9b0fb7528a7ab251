import type { LibraryFormat } from './formats.js';

const SIGNATURE = '%PDF-';
/** The signature may follow white space or a byte order mark. */
const WITHIN = 64;

/** Told by its signature. What reads it, and the library behind, load with the first PDF. */
export const pdf: LibraryFormat = {
  mediaType: 'application/pdf',
  name: 'PDF',
  accepts: (bytes) => /^[\s\u00bb\u00bf\u00ef]*%PDF-/.test(Buffer.from(bytes.subarray(0, WITHIN + SIGNATURE.length)).toString('latin1')),
  readLater: async (bytes, file, options) => {
    const { readPdf } = await import('./pdf/index.js');
    return readPdf(bytes, file, options);
  },
};
