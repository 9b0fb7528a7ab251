import Module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../../core/errors.js';

type Library = typeof import('pdfjs-dist');

/** What drawing would need and reading text does not; the library asks for them as it loads. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];
const CANVAS = '@napi-rs/canvas';

let library: Promise<Library> | undefined;

/** Opens a document for reading its text; whatever is wrong with it comes as an InputError. */
export async function openPdf(bytes: Uint8Array, file: string, password?: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await (library ??= load());
  const folder = packageFolder();
  const task = getDocument({
    // a copy: the library takes the memory of what it is given
    data: Uint8Array.from(bytes),
    ...(password === undefined ? {} : { password }),
    // CMaps and standard fonts of the package, for fonts that are not embedded; with a slash at the end
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw unreadable(file, error);
  }
}

/** Why a document, or a page of it, cannot be read. */
export function unreadable(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return 'code' in error && error.code === 2
      ? new InputError(`${file}: the password is wrong`, 'give the right one with --password')
      : new InputError(`${file}: is encrypted`, 'give its password with --password');
  }
  const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : undefined;
  return new InputError(`${file}: the PDF is damaged (${reason ?? 'unknown error'})`, 'download or copy it again');
}

/**
 * Loads the library. It wants `@napi-rs/canvas`, a native package of 33 MB that only drawing needs: it is told
 * that the package is there and empty, and finds stand-ins, gone again afterwards, for the classes it would take
 * from there.
 */
async function load(): Promise<Library> {
  const { createRequire } = Module;
  const missing = DRAWING.filter((name) => !(name in globalThis));
  for (const name of missing) Reflect.set(globalThis, name, function standIn() { /* draws nothing */ });
  Module.createRequire = (from) => {
    const require = createRequire(from);
    return Object.assign((id: string): unknown => (id === CANVAS ? {} : require(id)), require) as NodeJS.Require;
  };
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Module.createRequire = createRequire;
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

/** Where the library is installed. In the CommonJS bundle `import.meta.resolve` is `require.resolve`. */
function packageFolder(): string {
  const manifest = import.meta.resolve('pdfjs-dist/package.json');
  return dirname(manifest.startsWith('file:') ? fileURLToPath(manifest) : manifest);
}
