import { z } from 'zod';

// PostgreSQL's jsonb refuses U+0000, and RFC 8785 has no form for an unpaired surrogate.
const text = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds characters that are not text');

const webAddress = text(2048).refine((value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value), {
  error: 'must be an http(s) address',
});
const competencyUri = text(2048, 1).refine((value) => /^\S+$/.test(value) && URL.canParse(value), {
  error: 'must be a URI',
});
const largestInteger = 2_147_483_647;

/** An id as the contract wants it: lower case, so that equal ids are equal bytes. */
export const uuidSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a lower-case UUID');

export const revisionSchema = z.int().min(1).max(largestInteger);

const momentSchema = z.iso.datetime({ offset: true }).max(64);

/** One completion as it travels. Contract: `Completion` in openapi.yaml. */
export const completionSchema = z.strictObject({
  key: uuidSchema,
  eventId: uuidSchema,
  revision: revisionSchema,
  course: z.strictObject({
    provider: z.string().regex(/^[a-z0-9.-]{1,64}$/, 'must be 1 to 64 of a-z 0-9 . -'),
    id: text(512, 1),
    url: webAddress.optional(),
    title: text(512, 1),
    language: z
      .string()
      .max(35)
      .regex(/^[A-Za-z0-9-]+$/)
      .optional(),
  }),
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
  }),
  signature: z
    .string()
    .max(8192)
    .regex(/^[A-Za-z0-9._-]+$/)
    .optional(),
});

export type Completion = z.infer<typeof completionSchema>;

/** The envelope of a batch. Items stay unknown here: each is judged by itself. Contract: `BatchRequest`. */
export const batchSchema = z.strictObject({
  sentAt: momentSchema,
  items: z.array(z.unknown()).min(1),
});
