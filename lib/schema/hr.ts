import * as z from 'zod/mini';
import { evidenceLevelSchema, scoreSchema, statusSchema } from './completion.ts';
import { completionKey, hours, instant, level, line, provider, uri, webAddress } from './primitives.ts';

/** The course itself; mirrors `Course` in the contract. */
const courseSchema = z.object({
  provider,
  id: line(512),
  url: z.optional(webAddress),
  title: line(512),
  language: z.optional(z.string().check(z.maxLength(35))),
});

/** One completion as HR receives it; mirrors `Completion` in hr-endpoint/openapi.yaml. Names nobody: the credential does. */
export const reportSchema = z.object({
  key: completionKey,
  eventId: z.uuid(),
  revision: z.int().check(z.gte(1)),
  course: courseSchema,
  status: statusSchema,
  observedAt: instant,
  completedAt: z.optional(instant),
  dateSource: z.enum(['site', 'observed', 'declared', 'unknown']),
  score: z.optional(scoreSchema),
  hours: z.optional(hours),
  competencies: z
    .array(
      z.object({
        uri,
        level,
        modelVersion: z.optional(line(100)),
        label: z.optional(line(256)),
        levelLabel: z.optional(line(256)),
      }),
    )
    .check(z.minLength(1), z.maxLength(64)),
  evidence: z.object({
    level: evidenceLevelSchema,
    kind: line(64),
    url: z.optional(webAddress),
    /** The badge itself, as its issuer made it. */
    credential: z.optional(z.string().check(z.minLength(1), z.maxLength(256_000))),
  }),
});
export type Report = z.infer<typeof reportSchema>;

/** What a person proposes that the model should count; mirrors `Proposal` in the contract. */
export const proposalSchema = z.object({
  key: completionKey,
  eventId: z.uuid(),
  revision: z.int().check(z.gte(1)),
  course: courseSchema,
  proposedAt: instant,
  skill: z.optional(line(200)),
  modelVersion: line(64),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Whatever leaves the device. */
export const outgoingSchema = z.union([reportSchema, proposalSchema]);
export type Outgoing = z.infer<typeof outgoingSchema>;

export const isReport = (outgoing: Outgoing): outgoing is Report => 'status' in outgoing;

/** Too long a text is cut rather than refused: a chatty receiver must not make us send for ever. */
const cut = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((text) => text.slice(0, most)),
  );

/** `eventId` is null for an item whose id the receiver could not read. */
export const verdictSchema = z.object({
  eventId: z.nullable(z.string().check(z.maxLength(64))),
  status: z.enum(['created', 'duplicate', 'updated', 'stale', 'conflict', 'rejected', 'retry']),
  code: z.optional(cut(128)),
  message: z.optional(cut(512)),
  retryAfterSeconds: z.optional(z.number().check(z.gte(0))),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** Results are read one by one, so that one that cannot be read does not hide the others. */
export const batchAnswerSchema = z.object({
  serverTime: instant,
  results: z.array(z.unknown()).check(z.maxLength(500)),
});

export const discoverySchema = z.object({
  contract: z.string().check(z.regex(/^1\.\d+$/)),
  serverTime: instant,
  maxBatch: z.int().check(z.gte(1), z.lte(500)),
  auth: z.array(z.string()).check(z.maxLength(10)),
  /** It takes proposals, since version 1.1 of the contract. */
  proposals: z.optional(z.boolean()),
});
export type Discovery = z.infer<typeof discoverySchema>;

/** What a receiver holds under one key, without its content. */
export const heldIdSchema = z.object({
  key: completionKey,
  revision: z.int().check(z.gte(1)),
  eventId: z.string().check(z.maxLength(64)),
  receivedAt: instant,
});
export type HeldId = z.infer<typeof heldIdSchema>;

/** One page of it; rows are read one by one. */
export const heldPageSchema = z.object({
  items: z.array(z.unknown()).check(z.maxLength(500)),
  next: z.optional(z.string().check(z.maxLength(256))),
});

/** Everything that a receiver holds about the person; of it, what they sent. */
export const recallSchema = z.object({
  completions: z.optional(z.array(z.object({ item: z.unknown() }))),
  proposals: z.optional(z.array(z.object({ item: z.unknown() }))),
});

/** Who the receiver says the key belongs to. */
export const identitySchema = z.object({
  issuer: z.string().check(z.maxLength(2048)),
  subject: line(255),
  name: z.optional(z.string().check(z.maxLength(255))),
});

/** RFC 9457; everything optional, since a lying or broken server is expected. */
export const problemSchema = z.object({
  title: z.optional(cut(300)),
  detail: z.optional(cut(600)),
  code: z.optional(cut(128)),
});

/** The receiver's answer for one completion, or the proposal that is about it, at one revision, as kept here. */
export const receiptSchema = z.object({
  completion: completionKey,
  revision: z.int().check(z.gte(1)),
  eventId: z.string().check(z.maxLength(64)),
  /** `conflict`: the receiver held this revision with other content; a higher one follows. */
  verdict: z.enum(['created', 'duplicate', 'updated', 'stale', 'withdrawn', 'conflict']),
  /** The receiver's own clock. */
  receivedAt: instant,
  /** To whom: the receiver's base address. */
  endpoint: webAddress,
  /** Exactly what was sent, so that the person can look it up later. Absent for a withdrawal. */
  report: z.optional(outgoingSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One completion, or the proposal that is about it, waiting to be sent, or set aside because the receiver refused it. */
export const outboxRowSchema = z.object({
  completion: completionKey,
  /** What to put, frozen as it will be sent; or nothing, to withdraw what was sent before. */
  report: z.optional(outgoingSchema),
  revision: z.int().check(z.gte(1)),
  state: z.enum(['waiting', 'refused']),
  /** It may have reached the receiver: a change from here on is a new revision. */
  tried: z.boolean(),
  /** Tries that ended in no verdict on this very report. */
  attempts: z.int().check(z.gte(0)),
  queuedAt: instant,
  /** What the receiver said when it refused, in its words. */
  refusal: z.optional(z.string().check(z.maxLength(600))),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;
