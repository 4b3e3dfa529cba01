import * as z from 'zod/mini';
import { competencyModelSchema } from './model.ts';
import { instant } from './primitives.ts';

/** The competency model as kept on the device; the replaced one stays in `previous`. */
export const storedModelSchema = z.object({
  slot: z.enum(['current', 'previous']),
  model: competencyModelSchema,
  source: z.enum(['sample', 'file', 'endpoint']),
  loadedAt: instant,
  etag: z.optional(z.string().check(z.maxLength(500))),
});
export type StoredModel = z.infer<typeof storedModelSchema>;
