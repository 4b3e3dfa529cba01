import { describe, expect, test } from 'vitest';
import { batchOf, completion } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

/** What a broken or malicious sender may try. */
export function hostileSuite(started: () => Harness): void {
  describe('a hostile sender', () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      started().newLearner().call('POST', '/completions:batch', { body, headers });

    test('a body above the limit is 413, and the receiver lives on', async () => {
      const answer = await post(batchOf(['x'.repeat(3_000_000)]));
      expect([answer.status, answer.body]).toMatchObject([413, { code: 'too-many-bytes' }]);
      expect((await started().newLearner().report(completion()))[0]?.status).toBe('created');
    });

    test('a body that goes on and on is cut off, and the receiver lives on', async () => {
      // It ends at 100 MB all the same: Node's fetch goes on pulling after the connection broke.
      let left = 100;
      const pull = (stream: ReadableStreamDefaultController) => {
        left -= 1;
        if (left < 0) stream.close();
        else stream.enqueue(new Uint8Array(1_000_000));
      };
      const endless = new ReadableStream({ pull });
      const headers = { Authorization: 'Bearer key-0', 'Content-Type': 'application/json' };
      const init = { method: 'POST', headers, body: endless, duplex: 'half' as const };
      const outcome = await fetch(`${started().url}/completions:batch`, init).then(
        (response) => response.status,
        // The connection may break under the sender before it has read the answer.
        () => 413,
      );
      expect(outcome).toBe(413);
      expect((await started().newLearner().call('GET', '/health')).status).toBe(200);
    }, 20_000);

    test('a body that is no UTF-8 is 400', async () => {
      const response = await fetch(`${started().url}/completions:batch`, {
        method: 'POST',
        headers: { Authorization: 'Bearer key-0', 'Content-Type': 'application/json' },
        body: new Uint8Array([0x22, 0xff, 0x22]),
      });
      expect(response.status).toBe(400);
    });

    test('501 items are 413 too, so that halving the batch mends it', async () => {
      const answer = await post(batchOf(Array.from({ length: 501 }, () => 0)));
      expect([answer.status, answer.body]).toMatchObject([413, { code: 'too-many-items' }]);
    });

    test.each([
      ['no JSON', '{"items":[', 'not-json'],
      ['nothing', ' ', 'not-json'],
      ['a list', '[]', 'wrong-envelope'],
      ['no items', batchOf([]), 'wrong-envelope'],
      ['a device that names itself', '{"deviceId":"1","sentAt":"2026-11-22T09:00:00Z","items":[1]}', 'wrong-envelope'],
      ['an unknown member', `{"extra":1,${batchOf([1]).slice(1)}`, 'wrong-envelope'],
      ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'wrong-envelope'],
    ])('%s is 400', async (_, body, code) => {
      const answer = await post(body);
      expect([answer.status, answer.body]).toMatchObject([400, { code }]);
    });

    test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])('%s is 415', async (type) => {
      const answer = await post(batchOf([completion()]), { 'Content-Type': type });
      expect([answer.status, answer.body]).toMatchObject([415, { code: 'not-json' }]);
    });

    test('a charset after the content type is welcome', async () => {
      const answer = await post(batchOf([completion()]), { 'Content-Type': 'application/json; charset=utf-8' });
      expect(answer.status).toBe(200);
    });

    test('__proto__, U+0000, half characters and deep items are rejected alone', async () => {
      const { report, call } = started().newLearner();
      const good = completion();
      const course = (title: string) => ({ provider: 'x.org', id: '1', title });
      const polluting: unknown = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"polluted":true},'));
      const half = { ...good, course: course('\ud800') };
      const deep: unknown = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
      const results = await report(polluting, completion({ course: course('a\0b') }), half, deep, good);
      expect(results.map((result) => result.status)).toEqual([...Array(4).fill('rejected'), 'created']);
      expect(Object.prototype).not.toHaveProperty('polluted');
      expect((await call('GET', '/digest')).body).toMatchObject({ count: 1 });
    });

    test('text that looks like SQL is text', async () => {
      const { report, call } = started().newLearner();
      const title = `'); drop table completions; -- $1 ?? \\' {"a":1}`;
      const item = completion({ course: { provider: 'x.org', id: title, title } });
      expect(await report(item)).toMatchObject([{ status: 'created' }]);
      expect((await call('GET', '/me')).body).toHaveProperty('completions.0.item', item);
    });

    test('a message about a long unknown member stays within the contract', async () => {
      const [result] = await started()
        .newLearner()
        .report({ ...completion(), ['x'.repeat(100_000)]: 1 });
      expect(result?.message?.length).toBeLessThanOrEqual(512);
    });
  });
}
