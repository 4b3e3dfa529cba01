import { z } from 'zod';
import { courseSchema, momentSchema, revisionSchema, text, uuidSchema } from './primitives.ts';

/** What somebody proposes that the model should count, as it travels. Contract: `Proposal` in openapi.yaml. */
export const proposalSchema = z.strictObject({
  key: uuidSchema,
  eventId: uuidSchema,
  revision: revisionSchema,
  course: courseSchema,
  proposedAt: momentSchema,
  skill: text(200, 1).optional(),
  modelVersion: text(64, 1),
});

export type Proposal = z.infer<typeof proposalSchema>;
