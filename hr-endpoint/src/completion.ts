import { z } from 'zod';
import {
  courseSchema,
  largestInteger,
  momentSchema,
  revisionSchema,
  text,
  uuidSchema,
  webAddress,
} from './primitives.ts';

const competencyUri = text(2048, 1).refine((value) => /^\S+$/.test(value) && URL.canParse(value), {
  error: 'must be a URI',
});

/** One completion as it travels. Contract: `Completion` in openapi.yaml. */
export const completionSchema = z.strictObject({
  key: uuidSchema,
  eventId: uuidSchema,
  revision: revisionSchema,
  course: courseSchema,
  status: z.enum(['completed', 'passed']),
  observedAt: momentSchema,
  completedAt: momentSchema.optional(),
  dateSource: z.enum(['site', 'observed', 'declared', 'unknown']),
  score: z
    .strictObject({
      scaled: z.number().min(-1).max(1).optional(),
      raw: z.number().optional(),
      max: z.number().optional(),
      min: z.number().optional(),
    })
    .refine((score) => Object.keys(score).length > 0, 'must hold at least one number, or be left out')
    .optional(),
  hours: z.number().min(0).max(10_000).optional(),
  competencies: z
    .array(
      z.strictObject({
        uri: competencyUri,
        level: z.int().min(0).max(largestInteger),
        modelVersion: text(64).optional(),
        label: text(512).optional(),
        levelLabel: text(256).optional(),
      }),
    )
    .max(64)
    .optional(),
  evidence: z.strictObject({
    level: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']),
    kind: text(64, 1),
    url: webAddress.optional(),
    credential: text(256_000, 1).optional(),
  }),
  signature: z
    .string()
    .max(8192)
    .regex(/^[A-Za-z0-9._-]+$/)
    .optional(),
});

export type Completion = z.infer<typeof completionSchema>;
