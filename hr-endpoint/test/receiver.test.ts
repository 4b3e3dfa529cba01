import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { batchSuite } from './suites/batch.ts';
import { concurrencySuite } from './suites/concurrency.ts';
import { doorSuite } from './suites/door.ts';
import { heldSuite } from './suites/held.ts';
import { hostileSuite } from './suites/hostile.ts';
import { hrSuite } from './suites/hr.ts';
import { meSuite } from './suites/me.ts';
import { modelSuite } from './suites/model.ts';
import { proposalsSuite } from './suites/proposals.ts';
import { batchOf, completion } from './support/client.ts';
import { databases, type Harness } from './support/harness.ts';

describe.each(databases)('with $name', ({ start, separate }) => {
  let harness: Harness | undefined;
  const started = (): Harness => {
    if (!harness) throw new Error('The endpoint did not start');
    return harness;
  };
  beforeAll(async () => {
    harness = await start();
  }, 60_000);
  afterAll(() => harness?.close(), 20_000);

  const suites = [
    doorSuite,
    batchSuite,
    concurrencySuite,
    heldSuite,
    meSuite,
    modelSuite,
    hostileSuite,
    hrSuite,
    proposalsSuite,
  ];
  for (const suite of suites) suite(started);

  if (!separate) return;
  test('a database that goes away is answered with 503 and when to come back', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { stopDatabase, newLearner } = started();
    const learner = newLearner();
    await stopDatabase();
    for (const [method, path] of [
      ['GET', '/health'],
      ['POST', '/completions:batch'],
    ] as const) {
      const body = method === 'POST' ? { body: batchOf([completion()]) } : {};
      const answer = await learner.call(method, path, body);
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30']);
    }
    log.mockRestore();
  }, 20_000);
});
