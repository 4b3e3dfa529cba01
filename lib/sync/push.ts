import type { OutboxRow, Outgoing } from '../schema/hr.ts';
import type { Pause } from '../schema/settings.ts';
import { nextTry } from './backoff.ts';
import { type Outbox, settleRows, suspect, suspicion, takeBatch } from './batch.ts';
import type { Channel, Failure } from './connectors/connector.ts';

/** A receiver that does not want us, or is not there, is left alone for an hour, or until the person tries again. */
const longPause = 3_600_000;
/** A pause beyond what any receiver can ask for means that the clock was set back; it is not kept. */
const longestPause = 100_000_000;
const longestAsked = 86_400_000;
const mostInBatch = 100;

export interface PushOutside extends Outbox {
  channel: Channel;
  /** Receivers need not have it: that nothing is found there is no reason to wait. */
  optional: boolean;
  /** Whether the person still agrees; asked before every batch, since they may change their mind meanwhile. */
  permitted(): Promise<boolean>;
  /** Sets aside the rows that cannot be read. */
  mend(): Promise<unknown>;
  readPause(): Promise<Pause>;
  writePause(pause: Pause): Promise<void>;
  random(): number;
  /** Called after every answer, so that open pages can show it. */
  progress(): void;
}

/**
 * `emptied`: nothing waits any more, or nothing may go. `paused`: something waits until `until` (ms since 1970). `not-taken`: the
 * receiver has no place for what goes in this lane.
 */
export type PushResult = { kind: 'emptied' } | { kind: 'paused'; until: number } | { kind: 'not-taken' };

async function pauseAfter(outside: PushOutside, { problem, detail, retryAfter }: Failure): Promise<number> {
  const now = outside.now();
  const { failures } = await outside.readPause();
  const unwanted =
    problem === 'unauthorised' || problem === 'forbidden' || problem === 'not-found' || problem === 'redirected';
  const until = unwanted ? now + longPause : nextTry(failures + 1, now, outside.random, retryAfter);
  await outside.writePause({
    failures: failures + 1,
    notBefore: until,
    problem: problem === 'bad-request' ? 'bad-answer' : problem,
    ...(detail === undefined ? {} : { detail }),
  });
  return until;
}

async function sendBatch(outside: PushOutside, rows: OutboxRow[]): Promise<Failure | undefined> {
  const [first] = rows;
  if (first === undefined) return undefined;
  if (first.report === undefined) {
    const answer = await outside.channel.withdraw(first.completion, first.revision);
    if (answer.kind === 'failed') return answer;
    await settleRows(outside, rows, () => ({ eventId: '', status: 'updated' }), answer.serverTime);
    return undefined;
  }
  const reports = rows.map(({ report }) => report).filter((report): report is Outgoing => report !== undefined);
  const answer = await outside.channel.put(reports);
  if (answer.kind === 'failed') return answer;
  const verdicts = new Map(answer.verdicts.map((verdict) => [verdict.eventId, verdict]));
  await settleRows(outside, rows, ({ report }) => verdicts.get(report?.eventId ?? ''), answer.serverTime);
  if (rows.some(({ report }) => verdicts.get(report?.eventId ?? '') === undefined)) {
    return { kind: 'failed', problem: 'bad-answer' };
  }
  const asked = answer.verdicts
    .filter(({ status }) => status === 'retry')
    .map((verdict) => verdict.retryAfterSeconds ?? 60);
  if (asked.length === 0) return undefined;
  return { kind: 'failed', problem: 'busy', retryAfter: Math.min(Math.max(...asked) * 1000, longestAsked) };
}

/** Refuses a report that the receiver cannot take even alone; it is kept, and the person is told. */
async function refuse(outside: PushOutside, rows: OutboxRow[], { problem, detail }: Failure): Promise<void> {
  const said = { code: problem, ...(detail === undefined ? {} : { message: detail }) };
  await settleRows(
    outside,
    rows,
    ({ report }) => ({ eventId: report?.eventId ?? '', status: 'rejected', ...said }),
    '',
  );
}

/** A batch the receiver will not have as it is: halve it, and when one report is left, that one is refused. */
async function narrow(outside: PushOutside, rows: OutboxRow[], failed: Failure): Promise<number> {
  if (rows.length > 1) return Math.ceil(rows.length / 2);
  await refuse(outside, rows, failed);
  return Math.min(mostInBatch, outside.endpoint.maxBatch);
}

/** It failed alone, after it had failed with others, and the receiver is otherwise well. */
function isCulprit([only, ...others]: OutboxRow[], served: boolean): boolean {
  return served && only !== undefined && others.length === 0 && suspicion(only) > 0;
}

/**
 * Sends what waits, oldest first, until nothing does or the receiver needs a pause. A row leaves the outbox only with
 * its receipt; killed at any point, the next run sends again what has none, and the receiver knows it by its eventId.
 * Callers hold the `drain` lock.
 */
export async function push(outside: PushOutside): Promise<PushResult> {
  let most = Math.min(mostInBatch, outside.endpoint.maxBatch);
  let served = false;
  for (;;) {
    const { failures, notBefore } = await outside.readPause();
    const wait = notBefore - outside.now();
    if (wait > 0 && wait < longestPause) return { kind: 'paused', until: notBefore };
    const rows = await takeBatch(outside, most);
    if (rows === undefined) {
      await outside.mend();
      continue;
    }
    if (rows.length === 0 || !(await outside.permitted())) return { kind: 'emptied' };
    const failed = await sendBatch(outside, rows);
    if (failed === undefined) {
      served = true;
      if (failures > 0) await outside.writePause({ failures: 0, notBefore: 0 });
    } else if (failed.problem === 'not-found' && outside.optional) {
      return { kind: 'not-taken' };
    } else if (failed.problem === 'too-large' || failed.problem === 'bad-request') {
      most = await narrow(outside, rows, failed);
    } else if (failed.problem === 'broken' && isCulprit(rows, served)) {
      await refuse(outside, rows, failed);
    } else {
      if (failed.problem === 'broken') await suspect(outside, rows);
      return { kind: 'paused', until: await pauseAfter(outside, failed) };
    }
    outside.progress();
  }
}
