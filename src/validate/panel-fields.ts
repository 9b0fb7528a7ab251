import * as z from 'zod';
import { panelRowSchema } from './schema/panel.js';
import type { PanelField } from './types.js';

type JSONSchema = z.core.JSONSchema.JSONSchema;

/** The columns of a panel in the terms of Table Schema, in order. */
export function panelFields(): readonly PanelField[] {
  const { properties = {} } = z.toJSONSchema(panelRowSchema);
  return Object.entries(properties).flatMap(([name, property]) => (typeof property === 'boolean' ? [] : [fieldOf(name as PanelField['name'], property)]));
}

/** JSON Schema says null as a type beside others, or as an alternative. */
function fieldOf(name: PanelField['name'], property: JSONSchema): PanelField {
  const stated = property.anyOf?.find((one) => typeof one === 'object' && one.type !== 'null') ?? property;
  const alternatives: readonly unknown[] = [stated, property, ...(property.anyOf ?? [])].flatMap((one) => (typeof one === 'object' ? (one.type ?? []) : []));
  const type = types.find((one) => alternatives.includes(one));
  if (type === undefined || typeof stated === 'boolean') throw new TypeError(`no column type for ${name}`);
  const { title = name, description = '' } = property;
  return { name, type, title, description, constraints: { ...(alternatives.includes('null') ? {} : { required: true }), ...limits(stated, type) } };
}

const types = ['string', 'integer', 'number', 'boolean'] as const;

/** What a value must be, as far as Table Schema has words for it. */
function limits({ enum: choices, pattern, minimum, exclusiveMinimum, maximum, minLength }: JSONSchema, type: PanelField['type']): object {
  const least = minimum ?? (typeof exclusiveMinimum === 'number' && type === 'integer' ? exclusiveMinimum + 1 : undefined);
  return {
    ...(choices === undefined ? {} : { enum: choices.filter((one) => one !== null) }),
    ...(pattern === undefined ? {} : { pattern }),
    // the bounds of exact integers say nothing
    ...(least === undefined || least === Number.MIN_SAFE_INTEGER ? {} : { minimum: least }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(minLength === undefined ? {} : { minLength }),
  };
}
