import { describe, expect, test } from 'vitest';
import { couldBeName, endsInOrganisation, endsInPost, isName, people, postStart } from '../../src/lexicon/people.js';

const parted = (example: string | undefined): { readonly text: string; readonly at: number } => {
  if (example === undefined) throw new Error('a row without an example');
  return { text: example.replace('|', ''), at: example.indexOf('|') };
};

test.each(people.posts)('post $word', ({ word, example }) => {
  const { text } = parted(example);
  expect(text.endsWith(word) && endsInPost(text)).toBe(true);
  // what stands before is no post without the word, or the word is no post without what stands before
  expect(postStart(text)).toBeLessThan(text.length);
});

test.each([...people.modifiers, ...people.innerBodies])('$word is part of the post', ({ word, example }) => {
  const { text, at } = parted(example);
  expect(text.slice(at)).toContain(word);
  expect(postStart(text)).toBe(at);
});

test.each([...people.organisations, ...people.places])('organisation that ends in $word', ({ word, example }) => {
  const { text } = parted(example);
  expect(text.endsWith(word) && endsInOrganisation(text)).toBe(true);
  expect(endsInPost(text)).toBe(false);
});

test('no word stands twice in a table', () => {
  for (const rows of [people.posts, people.modifiers, people.organisations, people.places]) {
    expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
  }
});

describe('names', () => {
  test.each(['何冬', '欧阳明', '买买提·艾力', '库永恒'])('%s is one', (name) => expect(isName(name)).toBe(true));
  test.each(['水利局', '文化馆', '市政府', '副市长', '成员', '金水区', '公'])('%s is none', (word) => expect(isName(word)).toBe(false));
  test.each(['巴特尔', '扎西次仁'])('%s could be one', (name) => expect(couldBeName(name)).toBe(true));
});
