import { describe, expect, test } from 'vitest';
import { createClient } from '../support/client.ts';
import type { Harness } from '../support/harness.ts';

/** Discovery, health, keys, CORS. */
export function doorSuite(started: () => Harness): void {
  describe('at the door', () => {
    test('discovery tells a stranger what the receiver can do', async () => {
      const answer = await stranger(started()).call('GET', '/.well-known/learning-completions');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        contract: '1.1',
        proposals: true,
        auth: ['apiKey'],
        maxBatch: 500,
        maxBytes: 2_097_152,
      });
    });

    test('health needs no key', async () => {
      const answer = await stranger(started()).call('GET', '/health');
      expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }]);
    });

    test.each([
      ['GET', '/completions'],
      ['GET', '/digest'],
      ['GET', '/me'],
      ['DELETE', '/me'],
      ['GET', '/model'],
      ['POST', '/completions:batch'],
      ['POST', '/proposals:batch'],
      ['GET', '/proposals'],
      ['DELETE', '/proposals/6f1f6f0e-7c8e-5c57-9a38-0d4f2d0a1b11'],
      ['DELETE', '/completions/6f1f6f0e-7c8e-5c57-9a38-0d4f2d0a1b11'],
    ])('%s %s is refused without a key and with an unknown one', async (method, path) => {
      const { call } = stranger(started());
      const missing = await call(method, path, { headers: { Authorization: '' } });
      expect([missing.status, missing.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
      expect(missing.body).toMatchObject({ code: 'key-missing' });
      const unknown = await call(method, path);
      expect([unknown.status, unknown.body]).toMatchObject([401, { code: 'key-unknown' }]);
    });

    test('the word Bearer may be written in any case', async () => {
      const { call } = started().newLearner();
      const answer = await call('GET', '/digest', { headers: { Authorization: 'bearer key-0' } });
      expect(answer.status).toBe(200);
    });

    test('a preflight lets any origin send the headers of the contract, and may be remembered', async () => {
      const response = await fetch(`${started().url}/completions:batch`, {
        method: 'OPTIONS',
        headers: { Origin: 'chrome-extension://abc', 'Access-Control-Request-Method': 'POST' },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
        'authorization,content-type,idempotency-key,dpop,if-none-match',
      );
      expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,POST,DELETE');
      expect(response.headers.get('Access-Control-Max-Age')).toBe('7200');
    });

    test('answers can be read from any origin, refusals too, and stay out of caches', async () => {
      const { call } = started().newLearner();
      for (const answer of [await call('GET', '/digest'), await call('GET', '/nowhere'), await call('GET', '/me')]) {
        expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(answer.headers.get('Access-Control-Expose-Headers')).toBe('Date,ETag,Retry-After');
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
      }
      const refused = await stranger(started()).call('GET', '/digest');
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    });

    test('an address that does not exist is a problem with advice', async () => {
      const answer = await started().newLearner().call('GET', '/nowhere');
      expect([answer.status, answer.body]).toMatchObject([404, { code: 'no-route' }]);
    });
  });
}

const stranger = ({ url }: Harness) => createClient(url, { key: 'nobody', subject: '', name: '' });
