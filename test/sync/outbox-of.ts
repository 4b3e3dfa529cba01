import { v5 as uuidV5 } from 'uuid';
import { withEventId } from '../../lib/background/recording/identity.ts';
import type { OutboxRow, Report } from '../../lib/schema/hr.ts';
import type { Pause } from '../../lib/schema/settings.ts';
import type { Db } from '../../lib/store/db.ts';
import { lanes } from '../../lib/store/lanes.ts';
import type { PushOutside } from '../../lib/sync/push.ts';
import { createTestReceiver, type TestReceiver } from '../background/test-receiver.ts';
import { freshDb } from '../store/fresh-db.ts';

const start = Date.parse('2026-11-22T09:00:00Z');

/** The n-th completion of a person, waiting. */
export function rowOf(n: number): OutboxRow & { report: Report } {
  const key = uuidV5(String(n), '0d0f6a52-7f3e-5c1b-8a54-2b9f6f1c7d10');
  const at = new Date(start + n).toISOString();
  const content = {
    key,
    course: { provider: 'learn.example.com', id: `c${n}`, title: `Course ${n}` },
    status: 'completed' as const,
    observedAt: at,
    dateSource: 'unknown' as const,
    competencies: [{ uri: 'https://skills.example/model#sql', level: 1 }],
    evidence: { level: 'E1' as const, kind: 'page' },
  };
  const report = withEventId(content, 1);
  return { completion: key, report, revision: 1, state: 'waiting', tried: false, attempts: 0, queuedAt: at };
}

export interface Bench {
  db: Db;
  receiver: TestReceiver;
  clock: { now: number };
  outside: PushOutside;
  /** Sizes of the batches that were sent, in order. */
  sizes: number[];
  pause(): Pause;
}

/** An outbox with so many rows, and all that pushing needs. */
export async function benchOf(count: number, maxBatch = 100): Promise<Bench> {
  const db = await freshDb();
  const transaction = db.transaction('outbox', 'readwrite');
  for (let n = 0; n < count; n += 1) await transaction.store.put(rowOf(n));
  await transaction.done;
  const clock = { now: start + 60_000 };
  const receiver = createTestReceiver(() => clock.now);
  const sizes: number[] = [];
  receiver.watch.put = (reports) => void sizes.push(reports.length);
  let pause: Pause = { failures: 0, notBefore: 0 };
  const endpoint = { baseUrl: 'https://hr.example.com', key: 'k', subject: 'p', issuer: 'i', maxBatch };
  const outside: PushOutside = {
    db,
    channel: receiver.connector,
    optional: false,
    lane: lanes.completions,
    endpoint,
    permitted: async () => true,
    mend: async () => undefined,
    readPause: async () => pause,
    async writePause(next) {
      pause = next;
    },
    now: () => clock.now,
    random: () => 0.5,
    progress: () => undefined,
  };
  return { db, receiver, clock, outside, sizes, pause: () => pause };
}
