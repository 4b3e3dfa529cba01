import { and, inArray, sql } from 'drizzle-orm';
import type { Completion } from '../completion.ts';
import type { Learner } from '../learner.ts';
import { type Held, judge, type Verdict } from '../ledger.ts';
import { lockLearner, ofLearner } from './of-learner.ts';
import type { Database } from './open.ts';
import { completions, ledger } from './schema.ts';

type Change = { completion: Completion; kind: 'created' | 'updated' };

/**
 * Judges and stores the completions of one batch in one transaction: verdicts in their order, or nothing stored and a throw.
 * The learner is locked first, so a batch that is sent twice at once is judged one after the other.
 */
export function recordBatch(db: Database, learner: Learner, batch: Completion[], now: Date): Promise<Verdict[]> {
  if (batch.length === 0) return Promise.resolve([]);
  return db.transaction(async (tx) => {
    await lockLearner(tx, learner);
    const held = await readHeld(tx, learner, batch);
    const seen = await readSeen(tx, learner, batch);
    const changes: Change[] = [];
    const verdicts = batch.map((completion) => {
      const verdict = judge(completion, held.get(completion.key), seen.has(completion.eventId));
      if (verdict.status === 'created' || verdict.status === 'updated') {
        changes.push({ completion, kind: verdict.status });
        held.set(completion.key, { revision: completion.revision, withdrawn: false });
        seen.add(completion.eventId);
      }
      return verdict;
    });
    if (changes.length > 0) await write(tx, learner, changes, now);
    return verdicts;
  });
}

async function readHeld(tx: Database, learner: Learner, batch: Completion[]): Promise<Map<string, Held>> {
  const wanted = batch.map((completion) => completion.key);
  const rows = await tx
    .select({ key: completions.key, revision: completions.revision, withdrawnAt: completions.withdrawnAt })
    .from(completions)
    .where(and(ofLearner(completions, learner), inArray(completions.key, wanted)));
  return new Map(rows.map((row) => [row.key, { revision: row.revision, withdrawn: row.withdrawnAt !== null }]));
}

async function readSeen(tx: Database, learner: Learner, batch: Completion[]): Promise<Set<string | null>> {
  const wanted = batch.map((completion) => completion.eventId);
  const rows = await tx
    .select({ eventId: ledger.eventId })
    .from(ledger)
    .where(and(ofLearner(ledger, learner), inArray(ledger.eventId, wanted)));
  return new Set(rows.map((row) => row.eventId));
}

async function write(tx: Database, { issuer, subject }: Learner, changes: Change[], now: Date): Promise<void> {
  // One statement may touch a row once only, so of several revisions in a batch the last accepted one is written.
  const newest = new Map(changes.map(({ completion }) => [completion.key, completion]));
  const rows = [...newest.values()].map((item) => {
    const { key, revision, eventId } = item;
    return { issuer, subject, key, revision, eventId, item, receivedAt: now, withdrawnAt: null };
  });
  await tx
    .insert(completions)
    .values(rows)
    .onConflictDoUpdate({
      target: [completions.issuer, completions.subject, completions.key],
      set: {
        revision: sql`excluded.revision`,
        eventId: sql`excluded.event_id`,
        item: sql`excluded.item`,
        receivedAt: sql`excluded.received_at`,
        withdrawnAt: null,
      },
    });
  await tx.insert(ledger).values(
    changes.map(({ completion: { key, revision, eventId }, kind }) => {
      return { issuer, subject, key, revision, eventId, kind, at: now };
    }),
  );
}
