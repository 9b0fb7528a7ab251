// One contestant in a process of its own: node alone.mjs NAME PEERS FILE… prints MB/s of its rounds, once warm, or reads all files plainly.
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { TextDecoder } from 'node:util';

const [name, peers, ...files] = process.argv.slice(2);
const require = createRequire(join(peers, 'none.js'));
const read = () => files.map((file) => readFileSync(file, 'utf8'));

/** What each does with a text; how often it is done over before it counts. */
const contestants = {
  own: async () => {
    const { extract } = await import(resolve(import.meta.dirname, '../../dist/index.js'));
    return { work: (text) => extract(text), warm: 8, rounds: 5 };
  },
  jieba: async () => {
    const { Jieba } = require('@node-rs/jieba');
    const { dict } = require('@node-rs/jieba/dict');
    const jieba = Jieba.withDict(dict);
    return { work: (text) => jieba.cut(text, true), warm: 2, rounds: 5 };
  },
  recognizers: async () => {
    const suite = require('@microsoft/recognizers-text-suite');
    const models = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeOrdinal, suite.recognizeCurrency, suite.recognizeDimension];
    const work = (text) => {
      for (const line of text.split('\n')) for (const model of models) model(line, suite.Culture.Chinese);
    };
    return { work, warm: 0, rounds: 1 };
  },
};

/** The directory read, decoded and searched for numbers, and nothing else. */
function plain(directory) {
  let numbers = 0;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = new TextDecoder().decode(readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
    numbers += Array.from(text.matchAll(/\d+(?:\.\d+)?/g)).length;
  }
  return numbers;
}

if (name === 'plain') console.log(plain(files[0]));
else {
  const { work, warm, rounds } = await contestants[name]();
  // a tenth of each text is enough of the slowest
  const texts = name === 'recognizers' ? read().map((text) => text.slice(0, text.length / 10)) : read();
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speeds = [];
  for (let round = 0; round < warm + rounds; round++) {
    const start = performance.now();
    for (const text of texts) work(text);
    if (round >= warm) speeds.push(megabytes / ((performance.now() - start) / 1000));
  }
  console.log(JSON.stringify(speeds));
}
