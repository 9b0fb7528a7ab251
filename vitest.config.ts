import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version), __BUILD__: '"test"', __LEXICON__: '"test"', __PDF_THREAD__: '"pdfjs-dist/legacy/build/pdf.worker.min.mjs"' },
  plugins: [
    {
      // as in esbuild.config.mjs: YAML tables are data by the time the code runs
      name: 'yaml-tables',
      transform: (code, id) =>
        id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : null,
    },
  ],
  // a property over many texts takes its time on a busy machine
  // all cores: by itself vitest leaves one idle
  test: { include: ['test/**/*.test.ts'], globalSetup: 'test/build.ts', testTimeout: 60_000, maxWorkers: '100%' },
});
