import { describe, expect, test } from 'vitest';
import { completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

/** Export and erasure. */
export function meSuite(started: () => Harness): void {
  describe('one’s own data', () => {
    test('says who the key is, and gives back every item as it was sent', async () => {
      const { report, call, subject, name } = started().newLearner();
      const item = completion({ score: { scaled: -0.5, raw: 1e21 }, hours: 0.1 });
      await report(item);
      const { body } = await call('GET', '/me');
      expect(body).toMatchObject({ issuer: 'urn:skillmark:hr-endpoint', subject, name, keys: [{}] });
      expect(body).toHaveProperty('completions.0.item', item);
      expect(body).toHaveProperty('ledger.0.kind', 'created');
    });

    test('is erased with its tombstones and ledger, for this person only, and the key keeps working', async () => {
      const [ada, bo] = [started().newLearner(), started().newLearner()];
      const [kept, withdrawn] = [completion(), completion()];
      await ada.report(kept, withdrawn);
      await bo.report(kept);
      await ada.call('DELETE', `/completions/${withdrawn.key}`);
      expect((await ada.call('DELETE', '/me')).status).toBe(204);
      expect((await ada.call('GET', '/me')).body).toMatchObject({ completions: [], withdrawn: [], ledger: [] });
      expect((await bo.call('GET', '/digest')).body).toMatchObject({ count: 1 });
      expect(await ada.report(kept)).toMatchObject([{ status: 'created' }]);
    });
  });
}
