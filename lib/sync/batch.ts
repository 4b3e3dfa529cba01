import { type OutboxRow, outboxRowSchema, type Receipt, type Verdict } from '../schema/hr.ts';
import type { Endpoint } from '../schema/settings.ts';
import type { Db } from '../store/db.ts';
import type { Lane } from '../store/lanes.ts';
import { sortOut } from '../store/rows.ts';

/** After so many tries of one report that ended in no verdict it is set aside, and the person is told. */
const mostAttempts = 12;
/** After so many tries of one report without a verdict it goes behind the others, and in half the company each time. */
const suspiciousTries = 3;
const mostConflicts = 3;

/** Where the rows lie, and to whom they go. */
export interface Outbox {
  db: Db;
  lane: Lane;
  endpoint: Endpoint;
  now(): number;
}

/** 0 for a row without any; equal for rows that failed equally often. */
export const suspicion = ({ attempts }: OutboxRow): number => (attempts < suspiciousTries ? 0 : attempts);

/** Those of the rows that go together with the first; withdrawals go alone, and suspects in half the company. */
function together(rows: OutboxRow[]): OutboxRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (first.report === undefined) return [first];
  const peers = rows.filter((row) => row.report !== undefined && suspicion(row) === suspicion(first));
  return suspicion(first) === 0 ? peers : peers.slice(0, Math.ceil(peers.length / 2));
}

/**
 * The oldest rows that wait, marked as tried in the same transaction, so that a change made meanwhile becomes a new
 * revision. What is still to be settled stays: it may have become private. Undefined: a row could not be read.
 */
export async function takeBatch({ db, lane }: Outbox, most: number): Promise<OutboxRow[] | undefined> {
  const transaction = db.transaction([lane.outbox, 'unaligned'], 'readwrite');
  const outbox = transaction.objectStore(lane.outbox);
  const unsettled = new Set(await transaction.objectStore('unaligned').getAllKeys());
  const waiting = IDBKeyRange.bound(['waiting', ''], ['waiting', '\uffff']);
  const rows = await outbox.index('byState').getAll(waiting, most + unsettled.size);
  const { read, broken } = sortOut(rows, outboxRowSchema);
  const settled = read.filter(({ completion }) => !unsettled.has(completion)).slice(0, most);
  const taken = together(settled).map((row) => ({ ...row, tried: true }));
  for (const row of taken) await outbox.put(row);
  await transaction.done;
  return broken.length === 0 ? taken : undefined;
}

const delivered = new Set<Verdict['status']>(['created', 'duplicate', 'updated', 'stale']);

function receiptOf(row: OutboxRow, verdict: Receipt['verdict'], receivedAt: string, endpoint: Endpoint): Receipt {
  return {
    completion: row.completion,
    revision: row.revision,
    eventId: row.report?.eventId ?? '',
    verdict,
    receivedAt,
    endpoint: endpoint.baseUrl,
    ...(row.report === undefined ? {} : { report: row.report }),
  };
}

/** Tried once more without a verdict. Suspects go behind the others. */
function triedAgain(row: OutboxRow, attempts: number, now: number): OutboxRow {
  return { ...row, attempts, ...(attempts < suspiciousTries ? {} : { queuedAt: new Date(now).toISOString() }) };
}

/** What becomes of a row: gone with a receipt, made anew under a higher revision, tried again, or refused and kept. */
function outcome(
  row: OutboxRow,
  verdict: Verdict | undefined,
  conflicts: number,
  now: number,
): 'delivered' | 'renewed' | OutboxRow {
  if (verdict !== undefined && delivered.has(verdict.status)) return 'delivered';
  // The receiver knows this learning from before a reinstall, or from another device; one that always says so is broken.
  if (verdict?.status === 'conflict' && conflicts < mostConflicts) return 'renewed';
  const attempts = row.attempts + 1;
  const said = verdict?.message ?? verdict?.code;
  const refusal = said === undefined ? {} : { refusal: said };
  const definite = verdict?.status === 'conflict' || verdict?.status === 'rejected';
  return definite || attempts >= mostAttempts
    ? { ...row, attempts, state: 'refused', ...refusal }
    : triedAgain(row, attempts, now);
}

/** A receipt is written in the transaction that deletes the row: never one without the other. */
export async function settleRows(
  { db, lane, endpoint, now }: Outbox,
  rows: OutboxRow[],
  verdictOf: (row: OutboxRow) => Verdict | undefined,
  serverTime: string,
): Promise<void> {
  const transaction = db.transaction([lane.outbox, lane.receipts, 'unaligned'], 'readwrite');
  const outbox = transaction.objectStore(lane.outbox);
  const receipts = transaction.objectStore(lane.receipts);
  for (const row of rows) {
    const present = await outbox.get(row.completion);
    // A row on its way is replaced but never dropped, so one that is gone was erased, and stays so.
    if (present === undefined) continue;
    const verdict = verdictOf(row);
    const before = await receipts.getAll(IDBKeyRange.bound([row.completion], [row.completion, []]));
    const next = outcome(row, verdict, before.filter((receipt) => receipt.verdict === 'conflict').length, now());
    if (next === 'delivered') {
      const kind = row.report === undefined ? 'withdrawn' : (verdict?.status as Receipt['verdict']);
      await receipts.put(receiptOf(row, kind, serverTime, endpoint));
    }
    if (next === 'renewed') {
      const { report: _other, ...receipt } = receiptOf(row, 'conflict', serverTime, endpoint);
      await receipts.put(receipt);
      await transaction.objectStore('unaligned').put({ completion: row.completion });
    }
    // A newer revision may have taken the row's place while this one was on its way; it stays.
    if (present.revision !== row.revision || present.report?.eventId !== row.report?.eventId) continue;
    if (next === 'delivered' || next === 'renewed') await outbox.delete(row.completion);
    else await outbox.put(next);
  }
  await transaction.done;
}

/**
 * One report may break the receiver whenever it is in the batch. Each failure is counted on every row of it, so that the
 * culprit ends up alone; never to the point of refusing, since the receiver may be broken by itself.
 */
export async function suspect({ db, lane, now }: Outbox, rows: OutboxRow[]): Promise<void> {
  const transaction = db.transaction(lane.outbox, 'readwrite');
  for (const row of rows) {
    const present = await transaction.store.get(row.completion);
    if (present?.revision !== row.revision) continue;
    const attempts = row.attempts + 1 < mostAttempts ? row.attempts + 1 : suspiciousTries;
    await transaction.store.put(triedAgain(row, attempts, now()));
  }
  await transaction.done;
}
