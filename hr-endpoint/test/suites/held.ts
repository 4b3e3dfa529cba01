import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

const pageSchema = z.object({ items: z.array(z.object({ key: z.string() })), next: z.string().optional() });

/** List, digest and withdrawal. */
export function heldSuite(started: () => Harness): void {
  describe('what is held', () => {
    test('is listed page by page, every key once', async () => {
      const { report, call } = started().newLearner();
      const items = Array.from({ length: 7 }, () => completion());
      await report(...items);
      const keys = [];
      let cursor = '';
      for (let page = 0; page < 4; page += 1) {
        const { items: found, next } = pageSchema.parse((await call('GET', `/completions?limit=2${cursor}`)).body);
        keys.push(...found.map((item) => item.key));
        cursor = `&cursor=${next}`;
        expect(next === undefined).toBe(page === 3);
      }
      expect(keys).toEqual(items.map((item) => item.key).sort());
    });

    test.each(['limit=0', 'limit=501', 'limit=two', 'cursor=%00', "cursor=' or 1=1 --"])(
      'refuses %s',
      async (query) => {
        const answer = await started().newLearner().call('GET', `/completions?${query}`);
        expect([answer.status, answer.body]).toMatchObject([400, { code: 'wrong-query' }]);
      },
    );

    test('has a digest of count and xor, which is zero for nothing', async () => {
      const { report, call } = started().newLearner();
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 0, xor: '0'.repeat(64) });
      const [one, two] = [completion(), completion()];
      await report(one, two);
      const hashes = [one, two].map((item) => BigInt(`0x${createHash('sha256').update(item.key).digest('hex')}`));
      const xor = hashes.reduce((sum, hash) => sum ^ hash, 0n);
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 2, xor: xor.toString(16).padStart(64, '0') });
    });

    test('can be withdrawn: gone from list and digest, and a late re-send does not bring it back', async () => {
      const { report, call } = started().newLearner();
      const item = completion();
      await report(item);
      expect((await call('DELETE', `/completions/${item.key}`)).status).toBe(204);
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 0 });
      expect((await call('GET', '/completions')).body).toEqual({ items: [] });
      expect(await report(item)).toMatchObject([{ status: 'stale', code: 'withdrawn' }]);
      expect((await call('GET', '/me')).body).toMatchObject({ completions: [], withdrawn: [{ key: item.key }] });
      const again = completion({ key: item.key, revision: 2 });
      expect(await report(again)).toMatchObject([{ status: 'updated' }]);
      expect((await call('GET', '/me')).body).toMatchObject({ completions: [{ item: again }], withdrawn: [] });
    });

    test('a withdrawal that overtakes its own report wins, one that comes late does not undo a newer report', async () => {
      const { report, call } = started().newLearner();
      const item = completion({ revision: 3 });
      await call('DELETE', `/completions/${item.key}?revision=3`);
      expect(await report(item)).toMatchObject([{ status: 'stale' }]);
      const newer = completion({ key: item.key, revision: 5 });
      await report(newer);
      await call('DELETE', `/completions/${item.key}?revision=4`);
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 1 });
    });

    test('withdrawing twice, or what was never there, is no error', async () => {
      const { report, call } = started().newLearner();
      const item = completion();
      expect((await call('DELETE', `/completions/${item.key}`)).status).toBe(204);
      expect(await report(item)).toMatchObject([{ status: 'created' }]);
      for (const _ of [1, 2]) expect((await call('DELETE', `/completions/${item.key}`)).status).toBe(204);
      expect((await call('GET', '/me')).body).toMatchObject({ ledger: [{ kind: 'created' }, { kind: 'withdrawn' }] });
    });

    test.each(['nonsense', '6f1f6f0e-7c8e-5c57-9a38-0d4f2d0a1b11?revision=-1'])(
      'cannot be withdrawn as %s',
      async (key) => {
        const answer = await started().newLearner().call('DELETE', `/completions/${key}`);
        expect([answer.status, answer.body]).toMatchObject([400, { code: 'wrong-query' }]);
      },
    );
  });
}
