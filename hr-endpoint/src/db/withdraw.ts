import { and, eq } from 'drizzle-orm';
import type { Learner } from '../learner.ts';
import { judgeWithdrawal } from '../ledger.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { completions, ledger } from './schema.ts';

export type Withdrawal = { key: string; revision?: number | undefined };

/** Takes one completion back: its content goes, key and revision stay as a tombstone. Unknown keys are no error. */
export function withdraw(db: Database, learner: Learner, { key, revision }: Withdrawal, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    const [row] = await tx
      .select({ revision: completions.revision, withdrawnAt: completions.withdrawnAt })
      .from(completions)
      .where(and(ofLearner(completions, learner), eq(completions.key, key)));
    const held = row && { revision: row.revision, withdrawn: row.withdrawnAt !== null };
    const { tombstone } = judgeWithdrawal(held, revision);
    if (tombstone === undefined) return;
    const { issuer, subject } = learner;
    const empty = { revision: tombstone, eventId: null, item: null, receivedAt: now, withdrawnAt: now };
    await tx
      .insert(completions)
      .values({ issuer, subject, key, ...empty })
      .onConflictDoUpdate({ target: [completions.issuer, completions.subject, completions.key], set: empty });
    await tx.insert(ledger).values({ issuer, subject, key, revision: tombstone, kind: 'withdrawn', at: now });
  });
}
