import type { PanelField, PanelRow } from '../validate/index.js';
import type { Format } from './formats/format.js';
import { isBinary } from './formats/names.js';

const profiles = 'https://datapackage.org/profiles/2.0';

/** A table that was written to a file. */
export interface Written {
  /** Name of the file, beside which the descriptor stands. */
  readonly path: string;
  readonly format: Format;
  readonly bytes: number;
  readonly sha256: string;
}

/** A resource of a data package. */
export type Resource = Readonly<Record<string, unknown>> & { readonly path: string };

/** What a reader must know of a panel: a Data Resource with its Table Schema, version 2 of the standard. */
export function describeTable({ path, format, bytes, sha256 }: Written, fields: readonly PanelField[], key: readonly (keyof PanelRow)[]): Resource {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: nameOf(path),
    type: 'table',
    // what version 1 of the standard says in place of it, and of CSV alone
    ...(format.name === 'csv' ? { profile: 'tabular-data-resource' } : {}),
    path,
    title: 'Observations of government reports',
    description: 'One row an observation: what a report states of one metric, its value in base units and as written, and where in the source it stands.',
    format: format.name,
    mediatype: format.mediaType,
    ...(isBinary(format.name) ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(format.dialect === null ? {} : { dialect: { $schema: `${profiles}/tabledialect.json`, ...format.dialect } }),
    schema: { $schema: `${profiles}/tableschema.json`, fields, missingValues: [''], primaryKey: key },
  };
}

/** A name of its own for each file, which a URL can hold whatever the file is called. */
const nameOf = (path: string): string => path.replace(/[^a-z0-9._-]/g, (char) => `u${char.charCodeAt(0).toString(16)}`);

/** A data package, as far as this one needs to know it. */
export interface Package {
  readonly resources: readonly unknown[];
}

export const isPackage = (json: unknown): json is Package => typeof json === 'object' && json !== null && 'resources' in json && Array.isArray(json.resources);

/** The package that stands there, if any, with this resource in place of one of the same path. */
export function packageWith(resource: Resource, before: Package | null): Package {
  if (before === null) return { $schema: `${profiles}/datapackage.json`, name: 'panel', resources: [resource] } as Package;
  const same = (one: unknown): boolean => typeof one === 'object' && one !== null && 'path' in one && one.path === resource.path;
  const { resources } = before;
  return { ...before, resources: resources.some(same) ? resources.map((one) => (same(one) ? resource : one)) : [...resources, resource] };
}
