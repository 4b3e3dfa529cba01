import * as z from 'zod/mini';
import { instant, line, passage, provider, webAddress } from './primitives.ts';

/** One badge that the dashboard has read and checked: plain facts, and what the checks came to. */
export const badgeImportSchema = z.object({
  provider,
  course: z.object({
    /** May be longer than a completion's; it is shortened. */
    id: line(2048),
    title: line(512),
    url: z.optional(webAddress),
    description: z.optional(passage(20_000)),
    language: z.optional(z.string().check(z.maxLength(35))),
    publisher: z.optional(line(200)),
    teaches: z.optional(z.array(line(200)).check(z.maxLength(64))),
  }),
  completedAt: z.optional(instant),
  via: z.enum(['open-badges-2.0', 'open-badges-3.0']),
  /** `declared` is the person's word, `public` a page of the issuer, `named` a verified badge that names the person. */
  proof: z.enum(['declared', 'public', 'named']),
  /** Where its issuer shows it to anybody. */
  publicAddress: z.optional(webAddress),
});
