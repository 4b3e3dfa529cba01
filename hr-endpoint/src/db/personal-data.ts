import { asc } from 'drizzle-orm';
import type { Kind } from '../item.ts';
import type { Learner } from '../learner.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { badgeChecks, heldTables, keys, learners, ledger } from './schema.ts';

/** Everything that is held about a learner. Contract: `Export`. */
export async function exportLearner(db: Database, learner: Learner) {
  const completions = await readHeld(db, learner, 'completions');
  const proposals = await readHeld(db, learner, 'proposals');
  const checks = await db.select().from(badgeChecks).where(ofLearner(badgeChecks, learner));
  const [known] = await db.select({ mail: learners.mail }).from(learners).where(ofLearner(learners, learner));
  const entries = await db.select().from(ledger).where(ofLearner(ledger, learner)).orderBy(asc(ledger.id));
  const credentials = await db.select({ createdAt: keys.createdAt }).from(keys).where(ofLearner(keys, learner));
  return {
    ...learner,
    completions: completions.items,
    proposals: proposals.items,
    ...(known?.mail ? { mail: known.mail } : {}),
    badgeChecks: checks.map(({ key, eventId, level, why, checkedAt }) => {
      return { key, eventId, ...(level ? { level } : {}), why, checkedAt: checkedAt.toISOString() };
    }),
    withdrawn: [...completions.withdrawn, ...proposals.withdrawn],
    ledger: entries.map(({ of, key, revision, eventId, kind, at }) => {
      return { at: at.toISOString(), of, key, revision, ...(eventId === null ? {} : { eventId }), kind };
    }),
    keys: credentials.map(({ createdAt }) => ({ createdAt: createdAt.toISOString() })),
  };
}

/** Erases everything a learner ever reported. Who they are stays, because their key does. */
export function eraseLearner(db: Database, learner: Learner): Promise<void> {
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    for (const table of [...Object.values(heldTables), badgeChecks])
      await tx.delete(table).where(ofLearner(table, learner));
    await tx.delete(ledger).where(ofLearner(ledger, learner));
  });
}

/** The items of one kind as they were sent, oldest first, and the tombstones of those withdrawn. */
async function readHeld(db: Database, learner: Learner, of: Kind) {
  const table = heldTables[of];
  const rows = await db
    .select()
    .from(table)
    .where(ofLearner(table, learner))
    .orderBy(asc(table.receivedAt), asc(table.key));
  return {
    items: rows.flatMap(({ item, receivedAt }) => (item ? [{ receivedAt: receivedAt.toISOString(), item }] : [])),
    withdrawn: rows.flatMap(({ key, revision, withdrawnAt }) =>
      withdrawnAt ? [{ of, key, revision, withdrawnAt: withdrawnAt.toISOString() }] : [],
    ),
  };
}
