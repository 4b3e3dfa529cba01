import * as z from 'zod/mini';
import { list, moment, text, words } from './lenient.ts';

/** Open Badges 3.0, Appendix B, over the VC Data Model 1.1 and 2.0. Only what is used; all else is dropped. */
const profileSchema = z.object({ id: words, name: z.optional(text), url: z.optional(words) });

const alignmentSchema = z.object({ targetName: z.optional(text) });

const achievementSchema = z.object({
  id: words,
  name: text,
  description: z.optional(text),
  criteria: z.optional(z.object({ id: z.optional(words), narrative: z.optional(text) })),
  alignment: z.optional(list(alignmentSchema)),
  alignments: z.optional(list(alignmentSchema)),
  inLanguage: z.optional(words),
});

const identityObjectSchema = z.object({
  hashed: z.boolean(),
  identityHash: words,
  identityType: words,
  salt: z.optional(words),
});

const subjectSchema = z.object({
  id: z.optional(words),
  identifier: z.optional(list(identityObjectSchema)),
  achievement: achievementSchema,
  /** B.1.16: a credential may also tell of learning that is under way or failed. */
  result: z.optional(list(z.object({ status: z.optional(words) }))),
});

const statusSchema = z.object({
  id: z.optional(words),
  type: list(words),
  statusPurpose: z.optional(words),
  statusListIndex: z.optional(z.union([words, z.number()])),
  statusListCredential: z.optional(words),
});
export type Status = z.infer<typeof statusSchema>;

export const proofSchema = z.object({
  type: words,
  cryptosuite: z.optional(words),
  verificationMethod: z.optional(words),
  proofPurpose: z.optional(words),
  proofValue: z.optional(words),
  created: z.optional(moment),
  expires: z.optional(moment),
});
export type Proof = z.infer<typeof proofSchema>;

const one = <T extends z.ZodMiniType>(item: T) =>
  z.union([
    item,
    z.pipe(
      z.tuple([item]),
      z.transform(([only]) => only),
    ),
  ]);

export const credentialSchema = z.object({
  id: z.optional(words),
  type: list(words),
  issuer: z.union([
    z.pipe(
      words,
      z.transform((id): z.infer<typeof profileSchema> => ({ id })),
    ),
    profileSchema,
  ]),
  /** When it was awarded first; `validFrom` moves with every reissue (Open Badges 3.0, B.1.2). */
  awardedDate: z.optional(moment),
  validFrom: z.optional(moment),
  issuanceDate: z.optional(moment),
  validUntil: z.optional(moment),
  expirationDate: z.optional(moment),
  credentialSubject: one(subjectSchema),
  credentialStatus: z.optional(list(statusSchema)),
  proof: z.optional(list(z.unknown())),
});
export type Credential = z.infer<typeof credentialSchema>;
