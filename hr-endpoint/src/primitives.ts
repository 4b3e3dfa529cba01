import { z } from 'zod';

// PostgreSQL's jsonb refuses U+0000, and RFC 8785 has no form for an unpaired surrogate.
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds characters that are not text');

export const webAddress = text(2048).refine((value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value), {
  error: 'must be an http(s) address',
});
export const largestInteger = 2_147_483_647;

/** An id as the contract wants it: lower case, so that equal ids are equal bytes. */
export const uuidSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a lower-case UUID');

export const revisionSchema = z.int().min(1).max(largestInteger);

/** RFC 3339 with seconds and an offset. */
export const momentSchema = z.iso.datetime({ offset: true }).max(64);

/** The course itself; nobody's name has a place in it. Contract: `Course`. */
export const courseSchema = z.strictObject({
  provider: z.string().regex(/^[a-z0-9.-]{1,64}$/, 'must be 1 to 64 of a-z 0-9 . -'),
  id: text(512, 1),
  url: webAddress.optional(),
  title: text(512, 1),
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z0-9-]+$/)
    .optional(),
});
