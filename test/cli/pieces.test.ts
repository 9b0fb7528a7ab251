import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonValues, lines, yamlDocuments } from '../../src/cli/pieces.js';

/** A text in pieces of these sizes, over and over. */
async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(text.slice(at, at + size));
    at += size;
  }
}

async function all(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const objects = fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constantFrom('"}', '\\', '[{', '\\"'), fc.array(fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))), { maxLength: 3 }))), { maxLength: 4 });

describe('values come out as they were put in, wherever the text is cut', () => {
  const writings: readonly (readonly [string, (values: readonly unknown[]) => string])[] = [
    ['a list', (values) => JSON.stringify(values)],
    ['a list over several lines', (values) => JSON.stringify(values, null, 2)],
    ['the list that several files give', (values) => `[${values.map((one, at) => `${at === 0 ? '' : ','}\n${JSON.stringify(one, null, 2)}`).join('')}\n]\n`],
    ['one after the other', (values) => values.map((one) => `${JSON.stringify(one, null, 2)}\n`).join('')],
    ['a line each', (values) => values.map((one) => `${JSON.stringify(one)}\n`).join('')],
  ];
  test.each(writings)('%s', async (_what, write) => {
    await fc.assert(fc.asyncProperty(objects, sizes, async (values, how) => {
      expect((await all(jsonValues(cut(write(values), how)))).map((text) => JSON.parse(text) as unknown)).toEqual(values);
    }));
  });
});

test.each<[string, string, readonly string[]]>([
  ['an object that does not end', '{"a": [1, 2', ['{"a": [1, 2']],
  ['a list that does not end', '[{"a": 1}, {"b"', ['{"a": 1}', '{"b"']],
  ['words', '[{"a": 1}, word]', ['{"a": 1}', 'word]']],
  ['nothing', ' \n', []],
  ['an empty list', '[ ]', []],
])('%s', async (_what, text, pieces) => {
  expect(await all(jsonValues(cut(text, [3])))).toEqual(pieces);
});

test('lines', async () => {
  expect(await all(lines(cut('a\n\nb\r\n  \nc', [2])))).toEqual(['a', 'b\r', 'c']);
});

test('YAML documents', async () => {
  expect(await all(yamlDocuments(cut('---\na: 1\nb: |\n  ---\n---\nc: 2\n', [4])))).toEqual(['a: 1\nb: |\n  ---', 'c: 2']);
});
