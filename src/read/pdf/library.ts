import Module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DecodeOptions } from '../index.js';
import { unreadable } from './refusals.js';
import { startThread, type Thread } from './thread.js';

export type Library = typeof import('pdfjs-dist');

/**
 * What the library asks for as it loads, and reading text does not need: for drawing, and for fetching, which Node
 * takes a while to load.
 */
const UNNEEDED = ['DOMMatrix', 'ImageData', 'Path2D', 'Response'];
const CANVAS = '@napi-rs/canvas';

let library: Promise<Library> | undefined;

/** A document, and the guard to await every step of reading it with. */
export interface OpenPdf extends Pick<Thread, 'guard'> {
  readonly document: PDFDocumentProxy;
  readonly library: Library;
  /** The size of the file. */
  readonly bytes: number;
}

/** Opens a document as long as `use` takes; whatever is wrong with it comes as an InputError. The bytes are taken over. */
export async function withPdf<T>(bytes: Uint8Array, file: string, { password, meanwhile }: DecodeOptions, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const { length } = bytes;
  const folder = dirname(pathOf('pdfjs-dist/package.json'));
  const thread = startThread(readingHalf(), file);
  // what fails there fails again when it is needed
  thread.ready.then(meanwhile).catch(() => undefined);
  try {
    const loaded = await (library ??= load());
    const { getDocument, PDFWorker } = loaded;
    const task = getDocument({
      worker: PDFWorker.create({ port: thread.port, verbosity: 0 }),
      data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      ...(password === undefined ? {} : { password }),
      // CMaps and standard fonts of the package, for fonts that are not embedded; with a slash at the end
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      // decoders of scanned images
      wasmUrl: join(folder, 'wasm/'),
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      verbosity: 0,
    });
    const document = await thread.guard(task.promise).catch((error: unknown) => {
      throw unreadable(file, error);
    });
    return await use({ document, library: loaded, bytes: length, guard: (step) => thread.guard(step) });
  } finally {
    thread.stop();
  }
}

/**
 * Loads the library. It wants `@napi-rs/canvas`, a native package of 33 MB that only drawing needs: it is told
 * that the package is there and empty, and finds stand-ins for the classes it would take from there. Those are
 * gone again afterwards, and built-ins that its polyfills put slow ones in place of are back.
 */
async function load(): Promise<Library> {
  const own = [
    ...UNNEEDED.map((name) => [globalThis, name] as const),
    [Array.prototype, 'push'] as const, [JSON, 'parse'] as const, [JSON, 'stringify'] as const,
    [Module, 'createRequire'] as const,
  ].map(([owner, name]) => ({ owner, name, property: Object.getOwnPropertyDescriptor(owner, name) }));
  for (const name of UNNEEDED) Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: function standIn() { /* does nothing */ } });
  const createRequire = Module.createRequire.bind(Module);
  Module.createRequire = (from) => {
    const require = createRequire(from);
    return Object.assign((id: string): unknown => (id === CANVAS ? {} : require(id)), require) as NodeJS.Require;
  };
  try {
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  } finally {
    for (const { owner, name, property } of own) {
      if (property === undefined) Reflect.deleteProperty(owner, name);
      else Object.defineProperty(owner, name, property);
    }
  }
}

/** The script of the command line, which is made for this very version of the library; else the library's module. */
function readingHalf(): string {
  const path = pathOf(__PDF_THREAD__);
  return path.endsWith('.cjs') ? path : pathToFileURL(path).href;
}

/** Where a file of a package is. In the CommonJS bundle `import.meta.resolve` is `require.resolve`. */
function pathOf(name: string): string {
  const path = import.meta.resolve(name);
  return path.startsWith('file:') ? fileURLToPath(path) : path;
}
