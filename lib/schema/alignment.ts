import * as z from 'zod/mini';
import { completionKey, level, line, modelId } from './primitives.ts';

/** Why a completion counts toward a competency, so that the person can judge it. */
const reasonSchema = z.discriminatedUnion('kind', [
  /** The company's model lists this very course. */
  z.object({ kind: z.literal('listed') }),
  /** A name of the competency stands word for word in the course's title or among the skills it declares. */
  z.object({ kind: z.literal('name'), name: line(200), where: z.enum(['title', 'teaches']) }),
  /** The person said so. */
  z.object({ kind: z.literal('person') }),
]);
export type Reason = z.infer<typeof reasonSchema>;

export const decisionSchema = z.enum(['proposed', 'confirmed', 'rejected']);

export const alignmentSchema = z.object({
  completion: completionKey,
  competency: modelId,
  level,
  /** 0…1: how often alignments of this kind are right. */
  confidence: z.number().check(z.gte(0), z.lte(1)),
  reason: reasonSchema,
  decision: decisionSchema,
  /** Version of the model it was made with. */
  modelVersion: line(100),
});
export type Alignment = z.infer<typeof alignmentSchema>;
