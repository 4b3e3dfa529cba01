import * as z from 'zod/mini';
import { instant, line, modelId, webAddress } from './primitives.ts';

/** The HR endpoint this device reports to. The key stays on the device and is left out of every export. */
const endpointSchema = z.object({
  baseUrl: webAddress,
  key: line(500),
  /** Who the receiver said the key belongs to. */
  subject: line(255),
  name: z.optional(z.string().check(z.maxLength(255))),
  issuer: z.string().check(z.maxLength(2048)),
  maxBatch: z.int().check(z.gte(1), z.lte(500)),
  /** Whether it takes proposals, and when it last said so. */
  proposals: z.optional(z.object({ taken: z.boolean(), at: instant })),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** What the person chose. `revision` grows with each change. */
export const settingsSchema = z.object({
  revision: z.int(),
  targetRole: z.optional(modelId),
  endpoint: z.optional(endpointSchema),
  /** Match courses by their own words only, without the background knowledge that ships with Skillmark. */
  plainWords: z.optional(z.boolean()),
  /** No notes in pages and no mark on the toolbar button. */
  quiet: z.optional(z.boolean()),
  /** When the person agreed to what is sent to the endpoint, and to which one. */
  agreed: z.optional(z.object({ at: instant, baseUrl: webAddress })),
});
export type Settings = z.infer<typeof settingsSchema>;

/** When the connector may be tried again; survives a killed worker. */
export const pauseSchema = z.object({
  failures: z.int().check(z.gte(0)),
  /** Milliseconds since 1970; 0 = now. */
  notBefore: z.number(),
  /** Why the last try failed, as a code the views have words for. */
  problem: z.optional(
    z.enum([
      'unreachable',
      'unauthorised',
      'forbidden',
      'not-found',
      'busy',
      'broken',
      'too-large',
      'bad-answer',
      'redirected',
    ]),
  ),
  detail: z.optional(z.string().check(z.maxLength(600))),
});
export type Pause = z.infer<typeof pauseSchema>;
export type SendingProblem = NonNullable<Pause['problem']>;
