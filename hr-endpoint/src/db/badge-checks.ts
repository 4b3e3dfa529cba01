import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Checked } from '../check-badge.ts';
import type { Completion } from '../completion.ts';
import type { Database } from './open.ts';
import { badgeChecks, completions, learners } from './schema.ts';

export type Unchecked = { issuer: string; subject: string; mail: string | null; item: Completion };

/** Joins a completion to what was found of its badge as it now is. */
export const sameCompletion = and(
  eq(badgeChecks.issuer, completions.issuer),
  eq(badgeChecks.subject, completions.subject),
  eq(badgeChecks.key, completions.key),
  eq(badgeChecks.eventId, completions.eventId),
);

/** Completions with a badge that nobody here has looked at as it now is, or whose issuer did not answer before `silentSince`. */
export async function listUnchecked(db: Database, silentSince: Date, most: number): Promise<Unchecked[]> {
  const evidence = sql`${completions.item} -> 'evidence'`;
  const rows = await db
    .select({ issuer: completions.issuer, subject: completions.subject, mail: learners.mail, item: completions.item })
    .from(completions)
    .innerJoin(learners, and(eq(learners.issuer, completions.issuer), eq(learners.subject, completions.subject)))
    .leftJoin(badgeChecks, sameCompletion)
    .where(
      and(
        isNull(completions.withdrawnAt),
        sql`${evidence} ->> 'kind' like 'open-badges%'`,
        sql`(${evidence} ? 'credential' or ${evidence} ? 'url')`,
        or(isNull(badgeChecks.key), and(eq(badgeChecks.why, 'unreachable'), lt(badgeChecks.checkedAt, silentSince))),
      ),
    )
    .limit(most);
  return rows.flatMap(({ item, ...row }) => (item ? [{ ...row, item }] : []));
}

/** Keeps what a look at one completion's badge came to; what was found of an older revision goes. */
export async function keepCheck(
  db: Database,
  { issuer, subject, item: { key, eventId } }: Unchecked,
  { level, why }: Checked,
  checkedAt: Date,
): Promise<void> {
  const found = { eventId, level, why, checkedAt };
  await db
    .insert(badgeChecks)
    .values({ issuer, subject, key, ...found })
    .onConflictDoUpdate({ target: [badgeChecks.issuer, badgeChecks.subject, badgeChecks.key], set: found });
}
