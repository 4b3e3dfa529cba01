import * as z from 'zod/mini';
import { instant } from './primitives.ts';

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

/** How one site's pages have been readable lately, at one host. */
export const siteHealthSchema = z.object({
  /** Id of the definition and host, as `moodle learn.example.com`. */
  site: z.string().check(z.maxLength(320)),
  completedAt: z.optional(instant),
  /** One for each kind of page whose newest word is that it has changed; `at`: when that was first noticed. */
  drifts: z.array(z.object({ kind: pageKind, missing: fieldName, at: instant })).check(z.maxLength(20)),
  /** When the person said that they had read of the drifts so far. */
  toldAt: z.optional(instant),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;
