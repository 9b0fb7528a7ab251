// Writes schemas/*.schema.json from the zod schemas.
import { writeFileSync } from 'node:fs';
import { jsonSchema, schemaNames } from '../../src/validate/contract.js';

for (const name of schemaNames) writeFileSync(`schemas/${name}.schema.json`, jsonSchema(name));
