import * as z from 'zod/mini';
import { courseSchema } from './completion.ts';
import { completionKey, instant } from './primitives.ts';

/** Id of a site definition: kebab-case, as its file is called. */
const siteId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
/** Kind of page and field of a definition: names from our own code, never text of a page. */
const pageKind = z.string().check(z.regex(/^[a-z-]{1,30}$/));
const fieldName = z.string().check(z.regex(/^[A-Za-z-]{1,30}$/));

/** What a site's script says of one kind of page: a course was told of, it could be read, or something is missing. */
export const siteReportSchema = z.object({
  site: siteId,
  kind: pageKind,
  word: z.enum(['completed', 'read', 'drifted']),
  /** Only for `drifted`. */
  missing: z.optional(fieldName),
});
export type SiteReport = z.infer<typeof siteReportSchema>;

/** Signs that a course was finished, on a page that no definition reads. One sign alone is none. */
export const signsReportSchema = z.object({
  course: courseSchema,
  signs: z.array(z.enum(['said', 'bar', 'certificate', 'address', 'course'])).check(z.minLength(2), z.maxLength(5)),
});
export type SignsReport = z.infer<typeof signsReportSchema>;

/** How one site's pages have been readable lately, at one host. */
export const siteHealthSchema = z.object({
  /** Id of the definition and host, as `moodle learn.example.com`; `signs learn.example.com` where there is no definition. */
  site: z.string().check(z.maxLength(320)),
  completedAt: z.optional(instant),
  /** One for each kind of page whose newest word is that it has changed; `at`: when that was first noticed. */
  drifts: z.array(z.object({ kind: pageKind, missing: fieldName, at: instant })).check(z.maxLength(20)),
  /** When the person said that they had read of the drifts so far. */
  toldAt: z.optional(instant),
  /** Questions that were asked because of signs: about which completion, on which page (no query), and when. */
  questions: z.optional(
    z
      .array(z.object({ key: completionKey, page: z.string().check(z.maxLength(2048)), at: instant }))
      .check(z.maxLength(500)),
  ),
  /** The person does not want to be asked there. */
  silent: z.optional(z.boolean()),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;
