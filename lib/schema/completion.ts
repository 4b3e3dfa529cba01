import * as z from 'zod/mini';
import { completionKey, hours, instant, line, passage, provider, webAddress } from './primitives.ts';

/** E0 self-reported … E4 verified credential; what each proves is in the README under "Evidence". */
export const evidenceLevelSchema = z.enum(['E0', 'E1', 'E2', 'E3', 'E4']);
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;

/**
 * Where a fact came from: a content standard, the page itself, an answer of the site's own API read in passing (`answer`) or
 * asked for by us (`confirmation`), a file with a learning history (`file`), a badge, the page of a certificate, or the person.
 */
export const viaSchema = z.enum([
  'scorm-1.2',
  'scorm-2004',
  'aicc',
  'xapi',
  'cmi5',
  'h5p',
  'page',
  'answer',
  'confirmation',
  'certificate',
  'open-badges-2.0',
  'open-badges-3.0',
  'file',
  'person',
]);
export type Via = z.infer<typeof viaSchema>;

/** What is known about the course itself; never about the learner. */
export const courseSchema = z.object({
  /** The site's own id of the course, or its canonical address where the site has none. */
  id: line(512),
  title: line(512),
  url: z.optional(webAddress),
  description: z.optional(passage(20_000)),
  language: z.optional(z.string().check(z.maxLength(35))),
  hours: z.optional(hours),
  /** Who offers it, as shown to people; the provider is the host. */
  publisher: z.optional(line(200)),
  /** Skills that the page itself declares (schema.org `teaches`). */
  teaches: z.optional(z.array(line(200)).check(z.maxLength(64))),
  /** The level the provider gives it, in its own words (schema.org `educationalLevel`). */
  level: z.optional(line(100)),
});
export type Course = z.infer<typeof courseSchema>;

/** Scores as SCORM 2004 has them: scaled −1…1 (RTE 4.2.20); raw, min and max as the content reports them. */
export const scoreSchema = z.object({
  scaled: z.optional(z.number().check(z.gte(-1), z.lte(1))),
  raw: z.optional(z.number()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
export type Score = z.infer<typeof scoreSchema>;

export const statusSchema = z.enum(['completed', 'passed']);
export type Status = z.infer<typeof statusSchema>;

/**
 * What one page showed at one moment. It has no evidence level and no provider: the background sets both from what it
 * knows of the sender, never from what the page says.
 */
export const sightingSchema = z.object({
  course: courseSchema,
  status: statusSchema,
  /** `course`: the whole course is known to be finished. `part`: one part of it, or the page does not say if that was all. */
  scope: z.enum(['course', 'part']),
  /** For a course in several parts (SCOs): the names of all of them, and of those seen finished in this page's life. */
  parts: z.optional(
    z.object({
      all: z.array(line(512)).check(z.minLength(1), z.maxLength(500)),
      done: z.array(line(512)).check(z.maxLength(500)),
    }),
  ),
  via: viaSchema,
  /** The site's own API, asked by our own script, says the same: only a site's script sets it, from no page's text. */
  confirmed: z.optional(z.literal(true)),
  /** The page itself took back what it had said (xAPI `voided`); `parts.done` are then those that are not done after all. */
  takenBack: z.optional(z.literal(true)),
  /** The site's own date. Absent: the moment of observing counts. */
  completedAt: z.optional(instant),
  score: z.optional(scoreSchema),
});
export type Sighting = z.infer<typeof sightingSchema>;

/**
 * A sighting on its way to the background, with what its page calls the learner: hashed on arrival, to tell accounts on one host
 * apart, and kept nowhere. A type of its own, so that no sighting that is stored can carry it.
 */
export const reportedSightingSchema = z.extend(sightingSchema, {
  account: z.optional(z.string().check(z.maxLength(512))),
});
export type ReportedSighting = z.infer<typeof reportedSightingSchema>;

/** Why we believe it: one entry for each kind of proof that was seen, the strongest first. */
const evidenceSchema = z.object({
  level: evidenceLevelSchema,
  via: viaSchema,
  at: instant,
  url: z.optional(webAddress),
  /** The issuer shows it at that address to anybody, and the person was told that HR gets the address, to check it there. */
  shown: z.optional(z.literal(true)),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a person can log; all but the first need no web page. */
export const learningKindSchema = z.enum([
  'course',
  'workshop',
  'conference',
  'mentoring',
  'shadowing',
  'lunch-and-learn',
  'book',
  'other',
]);
export type LearningKind = z.infer<typeof learningKindSchema>;

/** What is known of an evidence file without opening it; its bytes lie in a store of their own. */
const fileSchema = z.object({
  id: z.uuid(),
  name: line(255),
  type: line(100),
  size: z.int().check(z.gte(0)),
  /** A badge that HR may have, said after seeing what is in it. Nothing else among the files is ever sent. */
  shared: z.optional(z.literal(true)),
});
export type EvidenceFile = z.infer<typeof fileSchema>;

export const completionSchema = z.object({
  key: completionKey,
  provider,
  /** A further account on the site, as a salted hash; empty for the first one, and where the site names none. */
  account: z.string().check(z.maxLength(128)),
  /** Empty for the first and usually only attempt; set only where the site itself counts retakes. */
  attempt: z.string().check(z.maxLength(64)),
  course: courseSchema,
  status: statusSchema,
  /**
   * `asked`: waits for the person's yes. `declined`: they said it was not the whole course. `removed`: undone
   * by them. Both are kept, so that they do not come back by themselves.
   */
  standing: z.enum(['recorded', 'asked', 'declined', 'removed']),
  private: z.boolean(),
  /** Absent when the date is not known. */
  completedAt: z.optional(instant),
  dateSource: z.enum(['site', 'observed', 'declared', 'unknown']),
  observedAt: instant,
  score: z.optional(scoreSchema),
  evidence: z.array(evidenceSchema).check(z.minLength(1), z.maxLength(16)),
  /** What the person says of it; absent for a course. Stays on the device, like the note and the files. */
  kind: z.optional(learningKindSchema),
  note: z.optional(passage(2000)),
  files: z.optional(z.array(fileSchema).check(z.maxLength(10))),
  /** When the person proposed to HR that it should count. */
  proposedAt: z.optional(instant),
  /**
   * What goes with it, after the person saw what is sent: the skill they miss, in their words, and the model that lacks it.
   * Absent: noted before HR could be told, and never sent.
   */
  proposal: z.optional(z.object({ skill: z.optional(line(200)), modelVersion: line(64) })),
  /** Counts what HR would see differently; starts at 1. */
  revision: z.int().check(z.gte(1)),
});
export type Completion = z.infer<typeof completionSchema>;
