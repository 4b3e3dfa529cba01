import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextTry, retryAfter } from '../../lib/sync/backoff.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const headers = (value: string, date?: string) =>
  new Headers({ 'retry-after': value, ...(date === undefined ? {} : { date }) });

test('without a wish of the server the wait lies between a quarter second and the growing ceiling, at most an hour', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, random) => {
        const wait = nextTry(failures, now, () => random) - now;
        expect(wait).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(Math.max(250, Math.min(3_600_000, 2000 * 2 ** (failures - 1))));
      },
    ),
  );
});

test('the jitter is full: the wait follows the random number down to the least', () => {
  expect(nextTry(5, now, () => 0) - now).toBe(250);
  expect(nextTry(5, now, () => 0.5) - now).toBe(16_000);
  expect(nextTry(40, now, () => 0.5) - now).toBe(1_800_000);
});

test('what the server asked for is kept to and spread over a tenth more', () => {
  expect(nextTry(9, now, () => 0, 30_000) - now).toBe(30_000);
  expect(nextTry(1, now, () => 0.999, 30_000) - now).toBeLessThanOrEqual(33_000);
});

test('a server that asks to be tried at once is not hammered', () => {
  expect(nextTry(6, now, () => 0.5, 0) - now).toBe(32_000);
});

test('Retry-After in seconds is read as milliseconds, and a day is the most', () => {
  expect(retryAfter(headers('120'), now)).toBe(120_000);
  expect(retryAfter(headers('999999999'), now)).toBe(86_400_000);
});

test('Retry-After as a date is measured against the server’s own clock, however wrong ours is', () => {
  const header = headers('Sun, 22 Nov 2026 09:02:00 GMT', 'Sun, 22 Nov 2026 09:00:00 GMT');
  expect(retryAfter(header, now)).toBe(120_000);
  expect(retryAfter(header, now + 10 * 31_536_000_000)).toBe(120_000);
  expect(retryAfter(header, now - 10 * 31_536_000_000)).toBe(120_000);
});

test('without a Date header our own clock has to do, and a past date is no wait', () => {
  expect(retryAfter(headers('Sun, 22 Nov 2026 09:01:00 GMT'), now)).toBe(60_000);
  expect(retryAfter(headers('Sun, 22 Nov 2020 09:01:00 GMT'), now)).toBe(0);
});

test('a Retry-After that says nothing is as good as none', () => {
  for (const value of ['', 'soon', '-5', '1.5x']) expect(retryAfter(headers(value), now), value).toBeUndefined();
  expect(retryAfter(new Headers(), now)).toBeUndefined();
});
