import { asc } from 'drizzle-orm';
import type { Completion } from '../completion.ts';
import type { Learner } from '../learner.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { completions, keys, ledger } from './schema.ts';

type Row = typeof completions.$inferSelect;

/** Everything that is held about a learner. Contract: `Export`. */
export async function exportLearner(db: Database, learner: Learner) {
  const held = await db
    .select()
    .from(completions)
    .where(ofLearner(completions, learner))
    .orderBy(asc(completions.receivedAt), asc(completions.key));
  const entries = await db.select().from(ledger).where(ofLearner(ledger, learner)).orderBy(asc(ledger.id));
  const credentials = await db.select({ createdAt: keys.createdAt }).from(keys).where(ofLearner(keys, learner));
  return {
    ...learner,
    completions: held.flatMap((row) => (row.item ? [heldCompletion(row, row.item)] : [])),
    withdrawn: held.flatMap(tombstone),
    ledger: entries.map(({ key, revision, eventId, kind, at }) => {
      return { at: at.toISOString(), key, revision, ...(eventId === null ? {} : { eventId }), kind };
    }),
    keys: credentials.map(({ createdAt }) => ({ createdAt: createdAt.toISOString() })),
  };
}

/** Erases everything a learner ever reported. Who they are stays, because their key does. */
export function eraseLearner(db: Database, learner: Learner): Promise<void> {
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    await tx.delete(completions).where(ofLearner(completions, learner));
    await tx.delete(ledger).where(ofLearner(ledger, learner));
  });
}

const heldCompletion = (row: Row, item: Completion) => ({ receivedAt: row.receivedAt.toISOString(), item });

const tombstone = ({ key, revision, withdrawnAt }: Row) =>
  withdrawnAt ? [{ key, revision, withdrawnAt: withdrawnAt.toISOString() }] : [];
