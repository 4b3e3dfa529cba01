import { afterEach, expect, test, vi } from 'vitest';
import { push } from '../../lib/sync/push.ts';
import type { Fault } from '../background/test-receiver.ts';
import { type Bench, benchOf, rowOf } from './outbox-of.ts';

afterEach(() => vi.unstubAllGlobals());

/** Pushes again and again, an hour apart. */
async function pushFor(bench: Bench, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    await push(bench.outside);
    bench.clock.now += 3_700_000;
  }
}

const waiting = async ({ db }: Bench) => (await db.getAll('outbox')).filter(({ state }) => state === 'waiting').length;
const refused = async ({ db }: Bench) => (await db.getAll('outbox')).filter(({ state }) => state === 'refused');

test('everything goes in batches no larger than the receiver takes, each with a receipt', async () => {
  const bench = await benchOf(25, 10);
  expect(await push(bench.outside)).toEqual({ kind: 'emptied' });
  expect(bench.sizes).toEqual([10, 10, 5]);
  expect(await bench.db.count('receipts')).toBe(25);
  expect(await bench.db.count('outbox')).toBe(0);
});

test('a batch never has more than a hundred', async () => {
  const bench = await benchOf(130, 500);
  await push(bench.outside);
  expect(bench.sizes).toEqual([100, 30]);
});

const pausing: [Fault, string][] = [
  ['unreachable', 'unreachable'],
  ['broken-before', 'broken'],
  ['busy', 'busy'],
  ['truncated', 'bad-answer'],
  ['unauthorised', 'unauthorised'],
  ['redirected', 'redirected'],
];
for (const [fault, problem] of pausing) {
  test(`after ${fault} everything waits, the pause says why, and nothing is sent before it is over`, async () => {
    const bench = await benchOf(3);
    bench.receiver.faults.push(fault);
    const result = await push(bench.outside);
    expect(result).toMatchObject({ kind: 'paused', until: bench.pause().notBefore });
    expect(bench.pause()).toMatchObject({ failures: 1, problem });
    await push(bench.outside);
    expect(bench.receiver.calls).toBe(1);
    bench.clock.now = bench.pause().notBefore;
    expect(await push(bench.outside)).toEqual({ kind: 'emptied' });
    expect(bench.pause()).toEqual({ failures: 0, notBefore: 0 });
    expect(bench.receiver.held.size).toBe(3);
  });
}

test('a clock that was set back years does not make the pause last for years', async () => {
  const bench = await benchOf(1);
  bench.receiver.faults.push('unreachable');
  await push(bench.outside);
  bench.clock.now -= 5 * 31_536_000_000;
  expect(await push(bench.outside)).toEqual({ kind: 'emptied' });
});

test('a batch that is too large is halved until it fits', async () => {
  const bench = await benchOf(8);
  bench.receiver.faults.push('too-large', 'too-large');
  await push(bench.outside);
  expect(bench.sizes).toEqual([8, 4, 2, 2, 2, 2]);
  expect(bench.receiver.held.size).toBe(8);
});

test('one report that makes every batch a bad request ends up refused, and all others arrive', async () => {
  const bench = await benchOf(9);
  const poison = rowOf(6).completion;
  const { channel } = bench.outside;
  bench.outside.channel = {
    ...channel,
    put: async (reports) =>
      reports.some(({ key }) => key === poison)
        ? { kind: 'failed', problem: 'bad-request', detail: 'No.' }
        : channel.put(reports),
  };
  await push(bench.outside);
  expect(await refused(bench)).toMatchObject([{ completion: poison, refusal: 'No.' }]);
  expect(bench.receiver.held.size).toBe(8);
});

for (const places of [[0], [37], [99], [3, 4], [10, 60, 90]]) {
  test(`reports that break the receiver (at ${places}) are found and refused, and all others arrive`, async () => {
    const bench = await benchOf(100);
    const poison = new Set(places.map((place) => rowOf(place).completion));
    bench.receiver.poison = ({ key }) => poison.has(key);
    await pushFor(bench, 60);
    expect(bench.receiver.held.size).toBe(100 - places.length);
    // The last culprit waits for the next good report, which shows that the receiver is otherwise well.
    await bench.db.put('outbox', rowOf(500));
    await pushFor(bench, 20);
    expect(bench.receiver.held.size).toBe(101 - places.length);
    expect(new Set((await refused(bench)).map(({ completion }) => completion))).toEqual(poison);
  });
}

test('a new report is not held up by one that breaks the receiver', async () => {
  const bench = await benchOf(1);
  bench.receiver.poison = ({ key }) => key === rowOf(0).completion;
  await pushFor(bench, 5);
  await bench.db.put('outbox', rowOf(1));
  await push(bench.outside);
  expect(bench.receiver.held.has(rowOf(1).completion)).toBe(true);
});

test('a receiver that is broken for weeks refuses nothing, and gets everything afterwards', async () => {
  const bench = await benchOf(40);
  bench.receiver.poison = () => true;
  await pushFor(bench, 400);
  expect(await waiting(bench)).toBe(40);
  bench.receiver.poison = () => false;
  await pushFor(bench, 30);
  expect(bench.receiver.held.size).toBe(40);
});

test('a report without a verdict is sent again, and after twelve such answers it is refused', async () => {
  const bench = await benchOf(2);
  const { channel } = bench.outside;
  bench.outside.channel = {
    ...channel,
    put: async () => ({ kind: 'judged', serverTime: '2026-11-22T09:00:00Z', verdicts: [] }),
  };
  await pushFor(bench, 11);
  expect(await waiting(bench)).toBe(2);
  await pushFor(bench, 30);
  expect(await waiting(bench)).toBe(0);
  expect(await refused(bench)).toHaveLength(2);
});

test('a verdict of retry waits as long as the receiver asks', async () => {
  const bench = await benchOf(1);
  const { eventId = '' } = rowOf(0).report ?? {};
  bench.outside.channel = {
    ...bench.receiver.connector,
    put: async () => ({
      kind: 'judged',
      serverTime: '2026-11-22T09:00:00Z',
      verdicts: [{ eventId, status: 'retry', retryAfterSeconds: 600 }],
    }),
  };
  const result = await push(bench.outside);
  expect(result).toEqual({ kind: 'paused', until: bench.clock.now + 630_000 });
});

test('a verdict on something that was never sent changes nothing', async () => {
  const bench = await benchOf(1);
  const { channel } = bench.outside;
  bench.outside.channel = {
    ...channel,
    async put(reports) {
      const answer = await channel.put(reports);
      const alien = { eventId: null, status: 'rejected' as const };
      return answer.kind === 'judged' ? { ...answer, verdicts: [alien, ...answer.verdicts] } : answer;
    },
  };
  expect(await push(bench.outside)).toEqual({ kind: 'emptied' });
  expect(await bench.db.count('receipts')).toBe(1);
});

test('without permission nothing is sent', async () => {
  const bench = await benchOf(3);
  bench.outside.permitted = async () => false;
  await push(bench.outside);
  expect(bench.receiver.calls).toBe(0);
});
