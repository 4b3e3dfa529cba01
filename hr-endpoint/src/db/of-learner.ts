import { and, eq, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Learner } from '../learner.ts';
import type { Database } from './open.ts';
import { learners } from './schema.ts';

type Owned = { issuer: AnyPgColumn; subject: AnyPgColumn };

/** The rows of one learner, and of nobody else. Every query about a learner starts here. */
export function ofLearner(table: Owned, learner: Learner): SQL | undefined {
  return and(eq(table.issuer, learner.issuer), eq(table.subject, learner.subject));
}

/** Locks the learner's row until the transaction ends, so that what is written about one person happens in a line. */
export async function lockLearner(tx: Database, learner: Learner): Promise<void> {
  await tx.select({ subject: learners.subject }).from(learners).where(ofLearner(learners, learner)).for('update');
}
