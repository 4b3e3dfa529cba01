import * as z from 'zod/mini';
import { list, moment, text, words } from './lenient.ts';

/** Open Badges 2.0, 4.1.3, and 1.x, which calls some members differently. Only what is used; all else is dropped. */
export const profileSchema = z.object({
  id: z.optional(words),
  type: z.optional(list(words)),
  name: z.optional(text),
  url: z.optional(words),
  publicKey: z.optional(list(z.union([words, z.object({ id: words })]))),
  revocationList: z.optional(words),
  verification: z.optional(z.object({ startsWith: z.optional(list(words)), allowedOrigins: z.optional(list(words)) })),
});
export type Profile = z.infer<typeof profileSchema>;

const alignmentSchema = z.object({ targetName: z.optional(text), name: z.optional(text) });

/** Open Badges 2.0, 4.1.2. `criteria` is an address, or an object with words. */
export const badgeClassSchema = z.object({
  id: z.optional(words),
  name: text,
  description: z.optional(text),
  criteria: z.optional(z.union([words, z.object({ id: z.optional(words), narrative: z.optional(text) })])),
  issuer: z.union([words, profileSchema]),
  alignment: z.optional(list(alignmentSchema)),
  '@language': z.optional(words),
});
export type BadgeClass = z.infer<typeof badgeClassSchema>;

const recipientSchema = z.object({
  identity: words,
  type: z.optional(z.union([words, z.array(words)])),
  // Bakers wrote the word instead of the value.
  hashed: z.optional(z.union([z.boolean(), z.enum(['true', 'false'])])),
  salt: z.optional(z.nullable(words)),
});

const verificationSchema = z.object({
  type: z.optional(list(words)),
  /** Open Badges 2.0: the key. */
  creator: z.optional(words),
  /** Open Badges 1.x: the assertion's or the key's address. */
  url: z.optional(words),
});

/** Open Badges 2.0, 4.1.1. */
export const assertionSchema = z.object({
  id: z.optional(words),
  uid: z.optional(words),
  recipient: recipientSchema,
  badge: z.union([words, badgeClassSchema]),
  issuedOn: z.optional(moment),
  expires: z.optional(z.nullable(moment)),
  revoked: z.optional(z.boolean()),
  revocationReason: z.optional(text),
  verification: z.optional(verificationSchema),
  verify: z.optional(verificationSchema),
});
export type Assertion = z.infer<typeof assertionSchema>;

/** How it says that it can be verified, under either name. */
export function verificationOf(assertion: Assertion): z.infer<typeof verificationSchema> {
  return assertion.verification ?? assertion.verify ?? {};
}

/** Open Badges 2.0, 4.1.6. */
export const revocationListSchema = z.object({
  revokedAssertions: list(
    z.union([words, z.object({ id: z.optional(words), uid: z.optional(words), revocationReason: z.optional(text) })]),
  ),
});
