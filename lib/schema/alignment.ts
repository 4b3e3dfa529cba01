import * as z from 'zod/mini';
import { completionKey, level, line, modelId } from './primitives.ts';

/** Where something stands in a course: characters from `start` up to `end` of that text, or of that entry of a list. */
const spanSchema = z.object({
  place: z.enum(['title', 'teaches', 'outcomes', 'description']),
  part: z.int().check(z.gte(0)),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(0)),
});
export type Span = z.infer<typeof spanSchema>;

const spans = z.array(spanSchema).check(z.maxLength(5));
/** The part a reason had in the confidence, 0…1. */
const share = z.number().check(z.gte(0), z.lte(1));

/** Why a completion counts toward a competency, so that the person can judge it. */
const reasonSchema = z.discriminatedUnion('kind', [
  /** The company's model lists this very course. */
  z.object({ kind: z.literal('listed') }),
  /** A name of the competency stands word for word in the course's title or among the skills it declares. */
  z.object({ kind: z.literal('name'), name: line(200), where: z.enum(['title', 'teaches']) }),
  /** The person said so. */
  z.object({ kind: z.literal('person') }),
  /** The person said so before, for the very same course. */
  z.object({ kind: z.literal('same') }),
  /** A name of the competency, or a part of one, stands word for word in what the course says of itself. */
  z.object({ kind: z.literal('named'), name: line(200), spans, share }),
  /** Most words of a name stand there, not side by side. */
  z.object({ kind: z.literal('words'), name: line(200), spans, share }),
  /** The course uses the words of the competency's description. */
  z.object({ kind: z.literal('described'), share }),
  /** The course is about things that belong to it by background knowledge. */
  z.object({ kind: z.literal('related'), spans: z.optional(spans), share }),
  /** People confirmed it for courses like this, the likest first: by key of the completion, or as the model lists them. */
  z.object({
    kind: z.literal('alike'),
    courses: z.array(z.object({ key: line(2200), title: line(512) })).check(z.minLength(1), z.maxLength(5)),
    share,
  }),
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
  /** What else speaks for it, the weightiest first. */
  also: z.optional(z.array(reasonSchema).check(z.maxLength(6))),
  /**
   * Who set the level, where the reason alone does not tell: the course's provider, the usual level of a course in the
   * model, the policy's ceiling, or the person.
   */
  levelFrom: z.optional(z.enum(['provider', 'usual', 'ceiling', 'person'])),
  decision: decisionSchema,
  /** Version of the model it was made with. */
  modelVersion: line(100),
});
export type Alignment = z.infer<typeof alignmentSchema>;
