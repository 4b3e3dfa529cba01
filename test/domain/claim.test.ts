import { expect, test } from 'vitest';
import { claimFromSighting } from '../../lib/domain/claim.ts';
import type { Sighting } from '../../lib/schema/completion.ts';

const now = '2026-11-22T09:00:00.000Z';
const sighting: Sighting = { course: { id: 'urn:c', title: 'Golf' }, status: 'passed', scope: 'course', via: 'xapi' };
const claimed = (completedAt?: string) =>
  claimFromSighting(
    { ...sighting, ...(completedAt === undefined ? {} : { completedAt }) },
    'https://lms.example/',
    now,
  );

test('a statement’s own time is the date of the completion', () => {
  expect(claimed('2026-05-04T08:30:00.000Z')).toMatchObject({
    completedAt: '2026-05-04T08:30:00.000Z',
    dateSource: 'site',
    observedAt: now,
  });
});

test.each([undefined, '2026-11-24T00:00:00.000Z', '2099-01-01T00:00:00.000Z'])(
  'with %s it is the moment it was seen',
  (at) => {
    expect(claimed(at)).toMatchObject({ completedAt: now, dateSource: 'observed' });
  },
);

test('only what the site itself confirmed is E2, whatever way a sighting says it came', () => {
  const evidence = (more: Partial<Sighting>) =>
    claimFromSighting({ ...sighting, ...more }, 'https://lms.example/', now)?.evidence;
  expect(evidence({ via: 'page', confirmed: true })).toMatchObject({ level: 'E2', via: 'confirmation' });
  expect(evidence({ via: 'confirmation' })).toMatchObject({ level: 'E1', via: 'page' });
  expect(evidence({ via: 'answer' })).toMatchObject({ level: 'E1', via: 'answer' });
});
