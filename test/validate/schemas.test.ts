import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchema, schemaNames } from '../../src/validate/contract.js';

test.each(schemaNames)('schemas/%s.schema.json is what the zod schema says (else: npm run schemas)', (name) => {
  expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toBe(jsonSchema(name));
});

test('schemas/ holds nothing else', () => {
  expect(readdirSync('schemas').sort()).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort());
});

test('every field of the published schemas is required: absent facts are null', () => {
  const objects = (node: unknown): { properties?: object; required?: string[] }[] =>
    typeof node === 'object' && node !== null ? [node, ...Object.values(node).flatMap(objects)] : [];
  for (const { properties, required } of schemaNames.flatMap((name) => objects(JSON.parse(jsonSchema(name))))) {
    if (properties !== undefined && required !== undefined) expect(required).toEqual(Object.keys(properties));
  }
});
