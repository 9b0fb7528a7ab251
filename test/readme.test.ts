import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractFile } from '../src/index.js';
import { run } from './cli/run.js';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  test('shows an observation that really comes out', async () => {
    const shown = JSON.parse(/```json\n(.*?)\n```/s.exec(readme)?.[1] ?? '') as { readonly source: { readonly quote: string } };
    const { documents } = await extractFile('seeds/zhumadian-2024-gazette.txt');
    expect(documents[0]?.observations.find(({ source }) => source.quote === shown.source.quote)).toEqual(shown);
  });

  test('names every verb', async () => {
    const verbs = [...(await run(['--help'])).out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, verb]) => verb ?? '');
    expect(verbs).toContain('audit');
    for (const verb of verbs.filter((name) => name !== 'extract')) expect(readme).toContain(`report-extract ${verb} `);
  });

  test('gives a reason for every dependency', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    const reasons = [...readme.matchAll(/^\| \[(.+?)\]\(.+?\) \| .+ \|$/gm)].map(([, name]) => name);
    expect(reasons.sort()).toEqual(Object.keys(dependencies).sort());
  });
});
