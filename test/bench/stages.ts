// Prints what each stage costs in a fresh process, where every function runs for the first time.
import { extract } from '../../src/extract/index.js';
import { loadLexicon } from '../../src/lexicon/index.js';
import { normalise } from '../../src/normalise/index.js';
import { readInput } from '../../src/read/index.js';
import { segment } from '../../src/segment/index.js';
import { assemble } from '../../src/validate/index.js';

const marks: { readonly stage: string; readonly at: number }[] = [];
const done = (stage: string): unknown => marks.push({ stage, at: performance.now() });

done('start');
const source = await readInput(process.argv[2] ?? 'seeds/zhumadian-2024-gazette.txt');
done('read');
const normal = normalise(source);
done('normalise');
const drafts = segment(normal);
done('segment');
const lexicon = loadLexicon();
done('lexicon');
const extracted = drafts.map((draft) => ({ draft, extraction: extract(draft, normal, lexicon) }));
done('extract');
const { report } = assemble(source, normal, extracted);
done('validate');
JSON.stringify(report, null, 2);
done('emit');

for (const [index, { stage, at }] of marks.entries()) {
  const before = marks[index - 1];
  if (before) console.log(`${stage.padEnd(10)} ${(at - before.at).toFixed(1).padStart(6)} ms`);
}
