import * as z from 'zod/mini';
import { courseSchema, scoreSchema, statusSchema } from './completion.ts';
import { instant, line, provider } from './primitives.ts';

/** One course that a file says was finished. Who says so is the person who chose the file. */
export const pastCourseSchema = z.object({
  provider,
  course: courseSchema,
  status: statusSchema,
  /** Absent: the file has no date for it. */
  completedAt: z.optional(instant),
  score: z.optional(scoreSchema),
});
export type PastCourse = z.infer<typeof pastCourseSchema>;

/** As much of a past course as tells whether it is in the log already. */
export const pastCourseNameSchema = z.object({
  provider,
  id: line(512),
  title: line(512),
  completedAt: z.optional(instant),
});
