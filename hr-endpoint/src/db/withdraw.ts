import { and, eq } from 'drizzle-orm';
import type { Kind } from '../item.ts';
import type { Learner } from '../learner.ts';
import { judgeWithdrawal } from '../ledger.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { badgeChecks, heldTables, ledger } from './schema.ts';

export type Withdrawal = { of: Kind; key: string; revision?: number | undefined };

/** Takes one item back: its content goes, key and revision stay as a tombstone. Unknown keys are no error. */
export function withdraw(db: Database, learner: Learner, { of, key, revision }: Withdrawal, now: Date): Promise<void> {
  const table = heldTables[of];
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    const [row] = await tx
      .select({ revision: table.revision, withdrawnAt: table.withdrawnAt })
      .from(table)
      .where(and(ofLearner(table, learner), eq(table.key, key)));
    const held = row && { revision: row.revision, withdrawn: row.withdrawnAt !== null };
    const { tombstone } = judgeWithdrawal(held, revision);
    if (tombstone === undefined) return;
    const { issuer, subject } = learner;
    const empty = { revision: tombstone, eventId: null, item: null, receivedAt: now, withdrawnAt: now };
    await tx
      .insert(table)
      .values({ issuer, subject, key, ...empty })
      .onConflictDoUpdate({ target: [table.issuer, table.subject, table.key], set: empty });
    if (of === 'completions')
      await tx.delete(badgeChecks).where(and(ofLearner(badgeChecks, learner), eq(badgeChecks.key, key)));
    await tx.insert(ledger).values({ issuer, subject, of, key, revision: tombstone, kind: 'withdrawn', at: now });
  });
}
