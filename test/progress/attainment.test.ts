import { describe, expect, test } from 'vitest';
import { attainments } from '../../lib/progress/attainment.ts';
import { alignment, completion, keyOf, modelWith, now } from './learning.ts';

const held = (...parameters: Parameters<typeof attainments>) =>
  [...attainments(...parameters).values()].map(({ competency, level }) => [competency, level]);

describe('the level held', () => {
  test('is the highest of what is confirmed', () => {
    const alignments = [alignment(1, 'a', 1), alignment(2, 'a', 3), alignment(2, 'b', 2)];
    expect(held(alignments, [completion(1), completion(2)], modelWith(undefined), now)).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
  });

  test('never passes the ceiling of the policy, nor the end of the scale', () => {
    const alignments = [alignment(1, 'a', 5), alignment(1, 'b', 2)];
    expect(held(alignments, [completion(1)], modelWith({ courseCeiling: 3 }), now)).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(held([alignment(1, 'a', 20)], [completion(1)], modelWith(undefined), now)).toEqual([['a', 5]]);
  });

  test('counts what is private, but neither what is proposed or rejected nor what is asked, removed or gone', () => {
    const alignments = [
      alignment(1, 'a', 1),
      alignment(2, 'b', 1, { decision: 'proposed' }),
      alignment(2, 'c', 1, { decision: 'rejected' }),
      alignment(3, 'd', 1),
      alignment(4, 'e', 1),
      alignment(5, 'f', 1),
      alignment(1, 'not-in-the-model', 1),
    ];
    const completions = [
      completion(1, { private: true }),
      completion(2),
      completion(3, { standing: 'asked' }),
      completion(4, { standing: 'removed' }),
    ];
    expect(held(alignments, completions, modelWith(undefined), now)).toEqual([['a', 1]]);
  });
});

test('it is proven by the completions that count, the highest first, then the strongest, then the newest', () => {
  const strong = [
    { level: 'E0' as const, via: 'person' as const, at: '2026-01-15T10:00:00.000Z' },
    { level: 'E3' as const, via: 'page' as const, at: '2026-01-15T10:00:00.000Z' },
  ];
  const completions = [
    completion(1, { completedAt: '2026-03-01T00:00:00Z' }),
    completion(2, { completedAt: '2026-06-01T01:00:00+02:00' }),
    completion(3, { evidence: strong }),
    completion(4),
  ];
  const alignments = [
    alignment(1, 'a', 2),
    alignment(2, 'a', 2),
    alignment(3, 'a', 2),
    alignment(4, 'a', 4),
    alignment(4, 'a', 1),
  ];
  // With a ceiling of 2 the fourth is no better than the others.
  expect(attainments(alignments, completions, modelWith({ courseCeiling: 2 }), now).get('a')?.provenBy).toEqual(
    [3, 2, 1, 4].map(keyOf),
  );
  expect(attainments(alignments, completions, modelWith(undefined), now).get('a')?.provenBy).toEqual(
    [4, 3, 2, 1].map(keyOf),
  );
});

describe('freshness', () => {
  const staleAt = (completedAt: string, months: number) =>
    attainments([alignment(1, 'a', 1)], [completion(1, { completedAt })], modelWith({ freshMonths: months }), now).get(
      'a',
    );

  test('ends some months after the site’s own date, and then the level is flagged and stays', () => {
    expect(staleAt('2023-11-22T09:00:00Z', 36)).toMatchObject({
      level: 1,
      staleAt: '2026-11-22T09:00:00.000Z',
      stale: true,
    });
    expect(staleAt('2023-11-22T09:00:01Z', 36)).toMatchObject({ level: 1, stale: false });
  });

  test('ends on the last day of a month that is shorter', () => {
    expect(staleAt('2024-08-31T12:00:00Z', 6)?.staleAt).toBe('2025-02-28T12:00:00.000Z');
    expect(staleAt('2024-02-29T12:00:00+01:00', 12)?.staleAt).toBe('2025-02-28T11:00:00.000Z');
  });

  test('counts from the moment of observing where the date is not known', () => {
    expect(
      attainments([alignment(1, 'a', 1)], [completion(1)], modelWith({ freshMonths: 1 }), now).get('a')?.staleAt,
    ).toBe('2026-02-15T10:00:00.000Z');
  });

  test('is kept by the newest proof of the level held, not by newer ones of a lower level', () => {
    const completions = [
      completion(1, { completedAt: '2020-01-01T00:00:00Z' }),
      completion(2, { completedAt: '2021-01-01T00:00:00Z' }),
      completion(3, { completedAt: '2026-01-01T00:00:00Z' }),
    ];
    const alignments = [alignment(1, 'a', 2), alignment(2, 'a', 2), alignment(3, 'a', 1)];
    expect(attainments(alignments, completions, modelWith({ freshMonths: 12 }), now).get('a')).toMatchObject({
      level: 2,
      staleAt: '2022-01-01T00:00:00.000Z',
      stale: true,
    });
  });

  test('never ends where the policy names no months', () => {
    const attainment = attainments([alignment(1, 'a', 1)], [completion(1)], modelWith(undefined), now).get('a');
    expect(attainment).toEqual({ competency: 'a', level: 1, provenBy: [keyOf(1)], stale: false });
  });
});
