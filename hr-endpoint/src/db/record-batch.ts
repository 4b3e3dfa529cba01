import { and, inArray, sql } from 'drizzle-orm';
import type { Item, Kind } from '../item.ts';
import type { Learner } from '../learner.ts';
import { type Held, judge, type Verdict } from '../ledger.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { heldTables, ledger } from './schema.ts';

type Change = { item: Item; kind: 'created' | 'updated' };

/** Items of one kind, from one person. */
export type Batch = { of: Kind; items: Item[] };

/**
 * Judges and stores the items of one batch in one transaction: verdicts in their order, or nothing stored and a throw.
 * The learner is locked first, so a batch that is sent twice at once is judged one after the other.
 */
export function recordBatch(db: Database, learner: Learner, batch: Batch, now: Date): Promise<Verdict[]> {
  if (batch.items.length === 0) return Promise.resolve([]);
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    const held = await readHeld(tx, learner, batch);
    const seen = await readSeen(tx, learner, batch);
    const changes: Change[] = [];
    const verdicts = batch.items.map((item) => {
      const verdict = judge(item, held.get(item.key), seen.has(item.eventId));
      if (verdict.status === 'created' || verdict.status === 'updated') {
        changes.push({ item, kind: verdict.status });
        held.set(item.key, { revision: item.revision, withdrawn: false });
        seen.add(item.eventId);
      }
      return verdict;
    });
    if (changes.length > 0) await write(tx, learner, batch.of, changes, now);
    return verdicts;
  });
}

async function readHeld(tx: Database, learner: Learner, { of, items }: Batch): Promise<Map<string, Held>> {
  const table = heldTables[of];
  const wanted = items.map(({ key }) => key);
  const rows = await tx
    .select({ key: table.key, revision: table.revision, withdrawnAt: table.withdrawnAt })
    .from(table)
    .where(and(ofLearner(table, learner), inArray(table.key, wanted)));
  return new Map(rows.map((row) => [row.key, { revision: row.revision, withdrawn: row.withdrawnAt !== null }]));
}

async function readSeen(tx: Database, learner: Learner, { items }: Batch): Promise<Set<string | null>> {
  const wanted = items.map(({ eventId }) => eventId);
  const rows = await tx
    .select({ eventId: ledger.eventId })
    .from(ledger)
    .where(and(ofLearner(ledger, learner), inArray(ledger.eventId, wanted)));
  return new Set(rows.map((row) => row.eventId));
}

async function write(tx: Database, learner: Learner, of: Kind, changes: Change[], now: Date): Promise<void> {
  const { issuer, subject } = learner;
  const table = heldTables[of];
  // One statement may touch a row once only, so of several revisions in a batch the last accepted one is written.
  const newest = new Map(changes.map(({ item }) => [item.key, item]));
  const rows = [...newest.values()].map((item) => {
    const { key, revision, eventId } = item;
    return { issuer, subject, key, revision, eventId, item, receivedAt: now, withdrawnAt: null };
  });
  await tx
    .insert(table)
    .values(rows)
    .onConflictDoUpdate({
      target: [table.issuer, table.subject, table.key],
      set: {
        revision: sql`excluded.revision`,
        eventId: sql`excluded.event_id`,
        item: sql`excluded.item`,
        receivedAt: sql`excluded.received_at`,
        withdrawnAt: null,
      },
    });
  await tx.insert(ledger).values(
    changes.map(({ item: { key, revision, eventId }, kind }) => {
      return { issuer, subject, of, key, revision, eventId, kind, at: now };
    }),
  );
}
