import * as z from 'zod';
import { dutySchema, letterFields } from './norm.js';

export const noticeSchema = z
  .strictObject({ ...letterFields, duties: z.array(dutySchema) })
  .meta({ id: 'Notice', description: 'What only notices, opinions, replies, letters and decisions have.' });
