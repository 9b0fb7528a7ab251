import * as z from 'zod';
import { dutySchema, letterFields } from './norm.js';
import { officeSchema } from './roster.js';

export const noticeSchema = z
  .strictObject({
    ...letterFields,
    offices: z.array(officeSchema).describe('The offices of leading groups that it sets up.'),
    duties: z.array(dutySchema),
  })
  .meta({ id: 'Notice', description: 'What only notices, opinions, replies, letters and decisions have.' });
