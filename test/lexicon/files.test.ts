import { describe, expect, it } from 'vitest';
import { readSentence } from '../../src/extract/index.js';
import { makeLexer } from '../../src/extract/lex/index.js';
import { fullName } from '../../src/extract/metric.js';
import { builtIn } from '../../src/lexicon/data.js';
import { extendLexicon, type Lexicon, loadLexicon } from '../../src/lexicon/index.js';
import { faultsOf } from '../../src/lexicon/schema.js';
import { faultsIn, lexiconOf } from './files.js';

/** `metric measure value unit`, read with the given words. */
const read = (sentence: string, lexicon: Lexicon): string[] =>
  readSentence(makeLexer(lexicon)(sentence), lexicon).facts.map(({ metric, measure, figure }) => `${fullName(metric)} ${measure} ${figure?.text ?? ''}`);

describe('the built-in tables', () => {
  it('fit the schema that users\' files must fit', { timeout: 30_000 }, () => {
    expect(faultsOf(builtIn, {})).toEqual([]);
  });

  it('are all there', () => {
    expect(Object.keys(builtIn).sort()).toEqual(['asides', 'bounds', 'columns', 'compares', 'content', 'indicators', 'lead', 'naming', 'nouns', 'numbered', 'ranks', 'tail', 'units']);
  });
});

describe('extendLexicon', () => {
  it('without files gives the built-in lexicon', async () => {
    const { scopes, units } = await extendLexicon([]);
    expect({ scopes, units }).toEqual({ scopes: loadLexicon().scopes, units: loadLexicon().units });
  });

  it('adds rows to any table', async () => {
    const lexicon = await lexiconOf(`
      units:
        - { unit: 斗, quantity: volume, base: m³, factor: 0.01 }
      tail:
        link:
          - { word: 直抵, example: 参保人数直抵12万人 }
        bound:
          '>':
            - { word: 压过 }
      lead: { drop: [{ word: 眼下 }] }
      content: { verbs: [{ word: 缮写 }] }
      bounds: { after: { '~': [{ word: 光景 }] } }
      ranks: { scopes: [{ word: 淮海经济区 }], bands: [{ word: 头排 }] }
      compares: { above: [{ word: 盖过 }] }
      columns: { actual: [{ word: 兑现 }] }
      nouns:
        heads: [{ word: 亮度 }]
        contrasts: [{ words: [公办, 民办] }]
        pairs: [{ word: 公民办, words: [公办, 民办] }]
    `);
    expect(read('眼下参保人数直抵12万人', loadLexicon())).toEqual(['眼下参保人数直抵 level 12万人']);
    expect(read('眼下参保人数直抵12万人', lexicon)).toEqual(['参保人数 level 12万人']);
    expect(read('储备粮食86斗', lexicon)).toEqual(['储备粮食 level 86斗']);
    expect(read('公民办学校分别达到26所、12所', lexicon)).toEqual(['公办学校 level 26所', '民办学校 level 12所']);
    expect(lexicon.units.get('斗')?.factor).toBe(0.01);
    expect(lexicon.tail.get('压过')).toEqual({ kind: 'bound', bound: '>' });
    expect(lexicon.content.get('缮写')).toBe(true);
    expect(lexicon.boundsAfter.get('光景')).toBe('~');
    expect(lexicon.scopes).toContain('淮海经济区');
    expect(lexicon.bands.get('头排')).toBe(true);
    expect(lexicon.compares.get('盖过')).toBe('above');
    expect(lexicon.columns.get('兑现')).toBe('actual');
    expect(lexicon.heads.get('亮度')).toBe(true);
    expect(lexicon.contrasts).toContainEqual(['公办', '民办']);
    expect(lexicon.tail.get('达到')).toEqual({ kind: 'link' });
  });

  it('lets a later file win over an earlier one, and both over the built-in tables', async () => {
    const as = (group: string): string => `tail: { ${group}: [{ word: 同比 }] }`;
    const files = [{ file: 'a.yaml', text: as('link') }, { file: 'b.yaml', text: as('plain') }];
    expect((await extendLexicon(files.slice(0, 1))).tail.get('同比')).toEqual({ kind: 'link' });
    expect((await extendLexicon(files)).tail.get('同比')).toEqual({ kind: 'plain' });
  });
});

describe('a bad file', () => {
  it('is refused with all faults of all rows, each with its line and row', async () => {
    const faults = await faultsIn(`units:
  - { unit: 斗, quantity: volume, base: m³, factor: 0 }
  - { unit: 箩, quantity: volume, base: m³ }
tail:
  link:
    - { word: 直抵 }
    - { word: '' }
    - { wrod: 直达 }
  adverb:
    - { word: 直抵 }
  bound:
    '=>':
      - { word: 压过 }
content:
  verbs:
    - 缮写
    - { word: 缮 写 }
nouns:
  pairs:
    - { word: 公民办, words: [公办] }
titles: []
`);
    expect(faults).toEqual([
      'my.yaml: line 2: units, row 1 (斗): factor: a factor that is not above 0',
      'my.yaml: line 3: units, row 2 (箩): factor: Invalid input: expected number, received undefined',
      'my.yaml: line 7: tail.link, row 2: word: an empty word',
      'my.yaml: line 8: tail.link, row 3: word: Invalid input: expected string, received undefined',
      'my.yaml: line 8: tail.link, row 3: wrod: unknown key; there are word, example',
      'my.yaml: line 12: tail.bound.=>: unknown key; there are =, >=, >, <=, <, ~',
      'my.yaml: line 16: content.verbs, row 1: Invalid input: expected object, received string',
      'my.yaml: line 17: content.verbs, row 2 (缮 写): word: a word with a space in it: texts are read without spaces',
      'my.yaml: line 20: nouns.pairs, row 1 (公民办): words: fewer than two words',
      'my.yaml: line 21: titles: unknown key; there are asides, numbered, units, indicators, naming, tail, lead, content, bounds, ranks, compares, columns, nouns',
      'my.yaml: line 10: tail.adverb, row 1 (直抵): the word is there already, as tail.link',
    ]);
  });

  it('is named among the others', async () => {
    const good = { file: 'good.yaml', text: 'lead: { drop: [{ word: 眼下 }] }' };
    const bad = { file: 'bad.yaml', text: 'lead: { dorp: [] }' };
    const worse = { file: 'worse.yaml', text: 'units: [{unit: 1' };
    await expect(extendLexicon([good, bad, worse])).rejects.toThrow(/^bad\.yaml: line 1: lead\.dorp: .*;\nworse\.yaml: line 1: /);
  });

  it.each([
    ['that is no YAML', 'units: [{unit: 1', /^my\.yaml: line 1: /],
    ['that holds nothing', '# nothing\n', /^my\.yaml: line 1: Invalid input: expected object/],
    ['that is a list', '- { word: 直抵 }', /^my\.yaml: line 1: Invalid input: expected object, received array$/],
    ['with one key twice', 'lead: {}\nlead: {}', /^my\.yaml: line 2: Map keys must be unique/],
    ['with an alias that leads nowhere', 'lead: *there', /^my\.yaml: (?:line 1: )?Unresolved alias/],
    ['with more than one document', 'lead: {}\n---\nlead: {}', /^my\.yaml: line \d: .*multiple documents/],
  ])('%s is refused', async (_what, text, message) => {
    expect((await faultsIn(text)).join(';\n')).toMatch(message);
  });
});
