import { describe, expect, test } from 'vitest';
import { completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

/** How a batch is judged. */
export function batchSuite(started: () => Harness): void {
  describe('a batch', () => {
    test('a new completion is created, the same one again is a duplicate', async () => {
      const { report } = started().newLearner();
      const item = completion();
      expect(await report(item)).toEqual([{ eventId: item.eventId, status: 'created' }]);
      expect(await report(item, item)).toEqual([
        { eventId: item.eventId, status: 'duplicate' },
        { eventId: item.eventId, status: 'duplicate' },
      ]);
    });

    test('a higher revision updates, an older one that was not seen is stale, a seen one a duplicate', async () => {
      const { report, call } = started().newLearner();
      const first = completion();
      const [unseen, third] = [2, 3].map((revision) => completion({ key: first.key, revision, hours: revision }));
      const statuses = [];
      for (const item of [first, third, unseen, first]) statuses.push((await report(item))[0]);
      expect(statuses).toMatchObject([
        { status: 'created' },
        { status: 'updated' },
        { status: 'stale', code: 'newer-held' },
        { status: 'duplicate' },
      ]);
      const { body } = await call('GET', '/me');
      expect(body).toMatchObject({ completions: [{ item: third }], ledger: [{ revision: 1 }, { revision: 3 }] });
    });

    test('the same revision with other content is a conflict that says which revision to send', async () => {
      const { report } = started().newLearner();
      const item = completion();
      const [, other] = await report(item, completion({ key: item.key, hours: 5 }));
      expect(other).toMatchObject({ status: 'conflict', code: 'same-revision' });
      expect(other?.message).toContain('send revision 2');
    });

    test('several revisions of one completion in one batch end with the last', async () => {
      const { report, call } = started().newLearner();
      const first = completion();
      const second = completion({ key: first.key, revision: 2, hours: 2 });
      expect((await report(first, second)).map((result) => result.status)).toEqual(['created', 'updated']);
      expect((await call('GET', '/completions')).body).toMatchObject({ items: [{ eventId: second.eventId }] });
    });

    test('a malformed item is rejected alone, with what is wrong, and the others are judged', async () => {
      const { report } = started().newLearner();
      const good = completion();
      const bad = { ...completion(), learner: { issuer: 'https://x', subject: 'somebody else' } };
      const results = await report(bad, 'nonsense', good, null);
      expect(results).toMatchObject([
        { eventId: bad.eventId, status: 'rejected', code: 'malformed' },
        { eventId: null, status: 'rejected' },
        { eventId: good.eventId, status: 'created' },
        { eventId: null, status: 'rejected' },
      ]);
      expect(results[0]?.message).toContain('learner');
    });

    test('an eventId that is not the hash of the content is rejected, and nothing is stored', async () => {
      const { report, call } = started().newLearner();
      const forged = { ...completion(), hours: 9999 };
      expect(await report(forged)).toMatchObject([{ status: 'rejected', code: 'event-id-mismatch' }]);
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 0 });
    });

    test('a signature does not change the eventId', async () => {
      const { report } = started().newLearner();
      const item = completion();
      expect(await report({ ...item, signature: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' })).toMatchObject([
        { status: 'created' },
      ]);
      expect(await report(item)).toMatchObject([{ status: 'duplicate' }]);
    });

    test('two people may report the same key without seeing each other', async () => {
      const [ada, bo] = [started().newLearner(), started().newLearner()];
      const item = completion();
      expect(await ada.report(item)).toMatchObject([{ status: 'created' }]);
      expect(await bo.report(item)).toMatchObject([{ status: 'created' }]);
      await ada.call('DELETE', `/completions/${item.key}`);
      expect((await bo.call('GET', '/digest')).body).toMatchObject({ count: 1 });
    });

    test('five hundred items at once are all stored, and come back page by page', async () => {
      const { report, call } = started().newLearner();
      const items = Array.from({ length: 500 }, () => completion());
      const results = await report(...items);
      expect(results.map((result) => result.eventId)).toEqual(items.map((item) => item.eventId));
      expect(new Set(results.map((result) => result.status))).toEqual(new Set(['created']));
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 500 });
    });
  });
}
