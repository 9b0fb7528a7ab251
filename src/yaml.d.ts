/** YAML tables are turned into plain data at build time (esbuild.config.mjs, vitest.config.ts). */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}

/** The version of package.json, put in at build time. */
declare const __VERSION__: string;

/** Digests of the sources and of the built-in lexicon, put in at build time. */
declare const __BUILD__: string;
declare const __LEXICON__: string;

/** The reading half of pdfjs-dist: its module, or the script that the command line has of it. */
declare const __PDF_THREAD__: string;
