import { describe, expect, test, vi } from 'vitest';
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

    test('says what was found of a badge, and at what an issuer did not answer', async () => {
      const { report, call } = started().newLearner();
      const evidence = { level: 'E3' as const, kind: 'open-badges-2.0', url: 'https://badges.example.edu/1' };
      const item = completion({ evidence });
      await report(item, completion());
      await vi.waitFor(async () =>
        expect((await call('GET', '/me')).body).toMatchObject({
          badgeChecks: [{ key: item.key, eventId: item.eventId, why: 'unreachable' }],
        }),
      );
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
