import * as z from 'zod/mini';
import { hours, languageTag, level, line, modelId, passage, provider, uri, webAddress } from './primitives.ts';

const mostLanguages = 40;

/** Texts in other languages than the model's, by their tags (BCP 47), e.g. `de` or `pt-BR`. */
const translated = <Texts extends z.core.$ZodLooseShape>(texts: Texts) =>
  z.optional(
    z
      .record(languageTag, z.object(texts))
      .check(z.refine((languages) => Object.keys(languages).length <= mostLanguages)),
  );

const scaleSchema = z.object({
  /** From the lowest to the highest; `level` counts 1, 2, 3 … */
  levels: z
    .array(
      z.object({
        level,
        name: line(60),
        description: z.optional(passage(2000)),
        translations: translated({ name: z.optional(line(60)), description: z.optional(passage(2000)) }),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});

/** Other names people and courses use for a competency. */
const altLabels = z.optional(z.array(line(200)).check(z.maxLength(200)));

const competencySchema = z.object({
  id: modelId,
  label: line(200),
  altLabels,
  description: z.optional(passage(5000)),
  category: z.optional(line(100)),
  /** Its public name, e.g. a CASE item; without one it is the model's id, `#` and the competency's id. */
  uri: z.optional(uri),
  translations: translated({ label: z.optional(line(200)), altLabels, description: z.optional(passage(5000)) }),
});
export type Competency = z.infer<typeof competencySchema>;

const requirementSchema = z.object({ competency: modelId, level, essential: z.optional(z.boolean()) });
export type Requirement = z.infer<typeof requirementSchema>;

const roleSchema = z.object({
  id: modelId,
  title: line(120),
  family: line(80),
  grade: z.optional(line(40)),
  summary: z.optional(passage(2000)),
  /** Roles that people usually move on to from here. */
  next: z.optional(z.array(modelId).check(z.maxLength(50))),
  requirements: z.array(requirementSchema).check(z.maxLength(200)),
  translations: translated({ title: z.optional(line(120)), summary: z.optional(passage(2000)) }),
});
export type Role = z.infer<typeof roleSchema>;

const knownCourseSchema = z.object({
  provider,
  /** The provider's id of the course. Either this or `url` must be there; both is better. */
  id: z.optional(line(512)),
  url: z.optional(webAddress),
  title: line(512),
  hours: z.optional(hours),
  counts: z.array(z.object({ competency: modelId, level })).check(z.minLength(1), z.maxLength(32)),
});
export type KnownCourse = z.infer<typeof knownCourseSchema>;

const policySchema = z.object({
  /** The highest level that courses alone may lift someone to. Absent: no ceiling. */
  courseCeiling: z.optional(level),
  /** The level that a course counts for where neither the company nor the provider declares one. Absent: 1. */
  courseLevel: z.optional(level),
  /** Months after which what a course taught should be refreshed. Absent: never. */
  freshMonths: z.optional(z.int().check(z.gte(1), z.lte(600))),
});

/** Skillmark's competency model, format 1. The JSON Schema beside the README is generated from this. */
export const competencyModelSchema = z.object({
  $schema: z.optional(z.string()),
  format: z.literal(1),
  id: uri,
  version: line(100),
  title: line(200),
  publisher: z.optional(line(200)),
  language: z.optional(z.string().check(z.maxLength(35))),
  scale: scaleSchema,
  competencies: z.array(competencySchema).check(z.minLength(1), z.maxLength(50_000)),
  roles: z.array(roleSchema).check(z.maxLength(5000)),
  courses: z.optional(z.array(knownCourseSchema).check(z.maxLength(50_000))),
  policy: z.optional(policySchema),
});
export type CompetencyModel = z.infer<typeof competencyModelSchema>;
