import { and, asc, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Kind } from '../item.ts';
import type { Learner } from '../learner.ts';
import { ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { completions, heldTables } from './schema.ts';

export type HeldId = { key: string; revision: number; eventId: string; receivedAt: string };

/** The ids of what is held of a learner and kind in key order, from after `cursor` on; `next` is there when more follows. */
export async function listHeld(
  db: Database,
  learner: Learner,
  of: Kind,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: HeldId[]; next?: string }> {
  const table = heldTables[of];
  const { key, revision, eventId, receivedAt } = table;
  const after = cursor === undefined ? undefined : gt(key, cursor);
  const rows = await db
    .select({ key, revision, eventId, receivedAt })
    .from(table)
    .where(and(ofLearner(table, learner), isNull(table.withdrawnAt), isNotNull(eventId), after))
    .orderBy(asc(key))
    .limit(limit + 1);
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, eventId: row.eventId ?? '', receivedAt: row.receivedAt.toISOString() }));
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: last.key } : { items };
}

/** The keys of a learner's completions, without the withdrawn ones. */
export async function listKeys(db: Database, learner: Learner): Promise<string[]> {
  const rows = await db
    .select({ key: completions.key })
    .from(completions)
    .where(and(ofLearner(completions, learner), isNull(completions.withdrawnAt)));
  return rows.map((row) => row.key);
}
