import { describe, expect, test } from 'vitest';
import { completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

/** What happens at once happens once. */
export function concurrencySuite(started: () => Harness): void {
  describe('at the same time', () => {
    test('twenty posts of the same batch store one row each', async () => {
      // A pool that is still opening its connections puts the first posts in a line by itself; these open them.
      const health = started().newLearner().call;
      await Promise.all(Array.from({ length: 20 }, () => health('GET', '/health')));
      const { report, call } = started().newLearner();
      const items = [completion(), completion(), completion()];
      const answers = await Promise.all(Array.from({ length: 20 }, () => report(...items)));
      const statuses = answers.flat().map((result) => result.status);
      expect(statuses.filter((status) => status === 'created')).toHaveLength(3);
      expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(57);
      const { body } = await call('GET', '/me');
      expect(body).toMatchObject({ completions: [{}, {}, {}], ledger: [{}, {}, {}] });
    });

    test('twenty revisions in any order end with the highest', async () => {
      const { report, call } = started().newLearner();
      const first = completion();
      const items = Array.from({ length: 20 }, (_, i) => completion({ key: first.key, revision: i + 1, hours: i }));
      await Promise.all(items.map((item) => report(item)));
      expect((await call('GET', '/completions')).body).toMatchObject({ items: [{ revision: 20 }] });
    });

    test('batches that name the same completions in opposite order do not block each other', async () => {
      const { report } = started().newLearner();
      const items = Array.from({ length: 50 }, () => completion());
      const answers = await Promise.all([report(...items), report(...items.toReversed()), report(...items)]);
      expect(answers.flat().filter((result) => result.status === 'created')).toHaveLength(50);
    });
  });
}
