import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventIdOf } from '../src/event-id.ts';
import { completion } from './support/client.ts';
import { contract } from './support/contract.ts';

const example = {
  key: '6f1f6f0e-7c8e-5c57-9a38-0d4f2d0a1b11',
  revision: 1,
  course: { provider: 'coursera.org', id: 'machine-learning', title: 'Machine Learning' },
  status: 'completed' as const,
  observedAt: '2026-11-20T18:04:09Z',
  dateSource: 'unknown' as const,
  evidence: { level: 'E2' as const, kind: 'provider-api' },
};

test('the eventId of the example is the one that README and contract print', () => {
  const expected = '432bfe47-639b-52b8-86e8-fc15423948dc';
  expect(eventIdOf(example)).toBe(expected);
  expect(JSON.stringify(contract)).toContain(expected);
});

test('order of members, eventId and signature do not matter; everything else does', () => {
  const item = completion();
  const { key, ...rest } = item;
  expect(eventIdOf({ ...rest, key })).toBe(item.eventId);
  expect(eventIdOf({ ...item, eventId: item.key, signature: 'x.y.z' })).toBe(item.eventId);
  expect(eventIdOf({ ...item, revision: 2 })).not.toBe(item.eventId);
  expect(eventIdOf({ ...item, course: { ...item.course, title: 'Machine learning' } })).not.toBe(item.eventId);
});

test('the eventId of the proposal that the contract prints is the hash of what stands beside it', () => {
  const { examples } = z
    .object({ examples: z.array(z.looseObject({ eventId: z.string() })) })
    .parse(contract.components.schemas.Proposal);
  for (const one of examples) expect(eventIdOf(one)).toBe(one.eventId);
  expect(examples).toHaveLength(1);
});
