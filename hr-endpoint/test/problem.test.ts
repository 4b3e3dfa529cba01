import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { isOutage, sendFailure } from '../src/problem.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

test.each(['ECONNREFUSED', 'ECONNRESET', '08006', '53300', '57P01'])('%s means the database is away', (code) => {
  expect(isOutage(withCode(code))).toBe(true);
  expect(isOutage(new Error('query failed', { cause: withCode(code) }))).toBe(true);
});

test.each(['23505', '42601', 'ERR_INVALID_ARG_TYPE', ''])('%s is a fault of ours', (code) => {
  expect(isOutage(withCode(code))).toBe(false);
});

test('what is no error at all is no outage', () => {
  expect(isOutage('ECONNREFUSED')).toBe(false);
});

test.each([new Error('no such column'), withCode('08006')])(
  'a failed query is logged without what people learned',
  async (cause) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = new Hono().onError((error, c) => sendFailure(c, error));
    app.get('/', () => {
      throw Object.assign(new Error('Failed query: insert, params: Secret course', { cause }), {
        params: ['Secret course'],
      });
    });
    const response = await app.request('/');
    expect([500, 503]).toContain(response.status);
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).toContain(cause.message);
    expect(JSON.stringify(log.mock.calls) + (await response.text())).not.toContain('Secret');
    log.mockRestore();
  },
);
