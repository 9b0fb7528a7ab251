import { describe, expect, it } from 'vitest';
import { makeLexer } from '../../src/extract/lex/index.js';
import { asidesIn } from '../../src/lexicon/asides.js';
import { builtIn } from '../../src/lexicon/data.js';
import { type Fault, faultsOf } from '../../src/lexicon/schema.js';
import { charactersBehind, firstCharacters, misshape } from '../../src/lexicon/shape.js';
import { type NumberedGroup, numberedGroups, type Tables } from '../../src/lexicon/tables.js';
import { faultsIn, lexiconOf } from './files.js';
import { lexicon } from './jobs.js';

const { asides = [], numbered = {} } = builtIn;

/** `numbered.yaml, names, row 3 (号线): …`: what is wrong with a built-in row, and where. */
function told({ path: [file, ...rest], message }: Fault): string {
  const at = rest.findIndex((key) => typeof key === 'number');
  const index = Number(rest[at]);
  const name = at === 0 ? asides[index]?.kind : numbered[rest[0] as NumberedGroup]?.[index]?.word;
  return `${[`${String(file)}.yaml`, ...rest.slice(0, at), `row ${String(index + 1)} (${name ?? ''})`].join(', ')}: ${message}`;
}

describe('the built-in rows', () => {
  it('read their examples and no counter-example', { timeout: 30_000 }, () => {
    expect(faultsOf(builtIn, {}).map(told)).toEqual([]);
  });

  it('are named, with their file, where an example is not read', () => {
    const [first, ...others] = asides;
    const tables: Tables = { numbered: { ...numbered, roads: [...(numbered.roads ?? []).slice(0, -1), { word: '县道', example: '改建县道' }] }, asides: first ? [{ ...first, examples: ['86个'] }, ...others] : [] };
    expect(faultsOf(tables, {}).map(told)).toEqual([
      'asides.yaml, row 1 (list marker): 86个 does not match',
      'numbered.yaml, roads, row 3 (县道): 改建县道 reads the same without the word',
    ]);
  });

  it('each have an example and a counter-example', () => {
    expect(asides.filter(({ examples = [], counterExamples = [] }) => examples.length === 0 || counterExamples.length === 0)).toEqual([]);
    expect(Object.values(numbered).flat().filter((row) => !row?.example)).toEqual([]);
  });

  // the words of these stand where the figure is no aside
  const against: ReadonlySet<NumberedGroup> = new Set(['measures', 'counts']);
  it.each(numberedGroups)('%s: every word makes or unmakes a kind that names its group', (group) => {
    const own = asides.filter(({ pattern }) => pattern.includes(`{{${group}}}`)).map(({ kind }) => kind);
    expect(own).not.toEqual([]);
    const isDone = (example: string): boolean => asidesIn(example, lexicon.asides).some(({ kind }) => own.includes(kind)) !== against.has(group);
    expect((numbered[group] ?? []).filter(({ example = '' }) => !isDone(example))).toEqual([]);
  });

  it.each((numbered.names ?? []).flatMap(({ word, except = [] }) => except.map((more) => ({ word, more }))))('$word is none in $word$more', ({ word, more }) => {
    expect(asidesIn(`12${word}${more}`, lexicon.asides).filter(({ end }) => end === 2 + word.length)).toEqual([]);
  });
});

/** What the lexer sets aside: `name 3号码头`, with the years of a date. */
async function setAside(sentence: string, text: string): Promise<string[]> {
  const { asides: found } = makeLexer(await lexiconOf(text))(sentence);
  return found.map(({ start, end, reason, years }) => `${reason ?? '-'} ${sentence.slice(start, end)}${years ? ` ${String(years.start)}–${String(years.end)}` : ''}`);
}

describe('a user\'s row', () => {
  it('sets a number aside: a word of a name', async () => {
    const text = 'numbered: { names: [{ word: 舱段, except: [长], example: 对接3舱段 }] }';
    expect(await setAside('对接3舱段，另有5舱段长', 'lead: {}')).toEqual(['- 3', '- 5']);
    expect(await setAside('对接3舱段，另有5舱段长', text)).toEqual(['name 3舱段', '- 5']);
  });

  it('sets a number aside: a kind of its own, with its reason', async () => {
    const text = `asides:
      - { kind: score scale, reason: threshold, pattern: '{{digits}}分制', examples: [100分制], counterExamples: [100分] }
      - { kind: reign, reason: date, pattern: '公元(?<year>{{year}})', examples: [公元2016] }
      - { kind: docket, reason: document-number, pattern: '编号{{digits}}', examples: [编号7701] }`;
    const sentence = '按100分制得92分，公元2016，编号7701';
    expect(await setAside(sentence, 'lead: {}')).toEqual(['date 2016 2016–2016']);
    expect(await setAside(sentence, text)).toEqual(['threshold 100分制', 'date 公元2016 2016–2016', 'document-number 编号7701']);
  });

  it('goes before the built-in rows and takes the place of the one of its name', async () => {
    const as = (kind: string): string => `asides: [{ kind: ${kind}, reason: slogan, pattern: '{{digits}}号线', examples: [3号线] }]`;
    expect(await setAside('3号线和5号院', as('mine'))).toEqual(['slogan 3号线', 'name 5号院']);
    expect(await setAside('3号线和5号院', as('numbered name'))).toEqual(['slogan 3号线', '- 5']);
  });

  it('never takes half a number', async () => {
    const text = 'asides: [{ kind: two, reason: code, pattern: \'\\d{2}\', examples: [\'12\'] }]';
    expect(await setAside('甲12乙345丙', text)).toEqual(['code 12', '- 345']);
  });

  it('is refused with all faults, each with file, line and row', async () => {
    expect(await faultsIn(`asides:
  - { kind: open, reason: name, pattern: '{{digits}}(号', examples: [3号] }
  - { kind: why, reason: because, pattern: '{{digits}}甲', examples: [3甲] }
  - kind: other
    reason: name
    pattern: '{{digits}}乙'
    examples: [3乙, 3丙, 2016年]
    counterExamples: [4乙]
  - { kind: bare, reason: name, pattern: '{{digits}}丁' }
  - { kind: part, reason: name, pattern: '{{number}}戊', examples: [3戊] }
  - { kind: endless, reason: name, pattern: '(?:\\d+)+己', examples: [3己] }
  - { kind: other, reason: name, pattern: '{{digits}}庚', examples: [3庚] }
numbered:
  names:
    - { word: 号码头, example: 3号马头 }
    - { word: 号线, example: 3号线 }
  nmaes: []
`)).toEqual([
      `my.yaml: line 3: asides, row 2 (why): reason: unknown reason; there are date, duration, ordinal, name, code, threshold, denominator, slogan, list-marker, footnote, heading, document-number, table`,
      'my.yaml: line 9: asides, row 4 (bare): examples: a kind needs examples',
      'my.yaml: line 17: numbered.nmaes: unknown key; there are annexes, roads, ranked, names, sizes, ordinals, durations, measures, counts',
      'my.yaml: line 12: asides, row 7 (other): the word is there already',
      'my.yaml: line 2: asides, row 1 (open): pattern: no regular expression (Unterminated group)',
      'my.yaml: line 10: asides, row 5 (part): pattern: no part {{number}}; there are digits, letters, alphanumerics, count, year, to, annexes, roads, ranked, names, sizes, ordinals, durations, measures, counts',
      'my.yaml: line 11: asides, row 6 (endless): pattern: repeats something without an end: give a greatest number, {1,9}, or use {{digits}} or {{letters}}',
      'my.yaml: line 7: asides, row 3 (other): examples.1: 3丙 does not match',
      'my.yaml: line 7: asides, row 3 (other): examples.2: 2016年 is read as year',
      'my.yaml: line 8: asides, row 3 (other): counterExamples.0: 4乙 matches',
      'my.yaml: line 12: asides, row 7 (other): examples.0: 3庚 does not match',
      'my.yaml: line 15: numbered.names, row 1 (号码头): example: 3号马头 does not hold the word',
      'my.yaml: line 16: numbered.names, row 2 (号线): example: 3号线 reads the same without the word',
    ]);
  });
});

describe('a pattern', () => {
  it.each([
    ['\\d+号', /without an end/],
    ['(a|b|ab)*c', /without an end/],
    ['(?:a{0,9}){0,9}b', /too many ways/],
    ['(?:ab|a|b){9}', /too many ways/],
    ['a{900}', /too many ways|too much/],
    ['(?:a{60}){60}', /too much/],
    ['(a)\\1', /without an end/],
    ['号?', /may match nothing/],
    ['(?=号)', /may match nothing/],
    ['[^，]{1,3}号', /nearly any character/],
    ['.号', /nearly any character/],
  ])('%s is refused', (source, message) => {
    expect(misshape(source)).toMatch(message);
  });

  it.each(['第[一二三]{1,3}届', '(?<=号)\\d{1,4}(?!号)', '前?[甲乙]'])('%s is not', (source) => {
    expect(misshape(source)).toBeNull();
  });

  it.each([
    ['(?<=号)[1-3a]?第', '123a第'],
    ['(?:\\d\\.?)?\\$', '0123456789$'],
    ['(?!甲)(?:乙{0,2}丙|(?<year>丁))', '乙丙丁'],
    ['[^\\u0000-\\u4e00\\u4e02\\u4e04-\\uffff]', '丁七'],
  ])('%s may start with %s', (source, characters) => {
    expect(Array.from(firstCharacters(source)).sort()).toEqual(Array.from(characters).sort());
  });

  it.each([
    ['\\d{1,2}月(?:\\d{1,2}日)?', '月'],
    ['\\d+(?!\\d)(?:[.、]\\d+){0,9}(?:号线|期)', '.、号期'],
    ['(?<=附件)\\d+', null],
    ['第\\d+', '第'],
    ['[\\dA-C]+站', 'ABC站'],
    ['\\d+[^，]', null],
  ])('what a match of %s has first behind digits: %s', (source, characters) => {
    const found = charactersBehind('0123456789', source);
    expect(found === null ? null : Array.from(found).sort()).toEqual(characters === null ? null : Array.from(characters).sort());
  });
});
