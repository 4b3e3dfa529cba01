import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, mergeClaim } from '../../lib/domain/merge.ts';
import type { Completion } from '../../lib/schema/completion.ts';
import { completionSchema } from '../../lib/schema/completion.ts';

const claim = (more: Partial<Claim> = {}): Claim => ({
  key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
  provider: 'learn.example.com',
  account: '',
  attempt: '',
  course: { id: 'sql', title: 'Databases' },
  status: 'completed',
  scope: 'course',
  completedAt: '2026-11-22T09:00:00Z',
  dateSource: 'observed',
  observedAt: '2026-11-22T09:00:00Z',
  evidence: { level: 'E1', via: 'page', at: '2026-11-22T09:00:00Z' },
  ...more,
});

const merged = (...claims: Claim[]): Completion =>
  claims.reduce<Completion | undefined>((held, next) => mergeClaim(held, next).completion, undefined) ??
  mergeClaim(undefined, claim()).completion;

const byHand = claim({
  dateSource: 'declared',
  completedAt: '2026-11-01T00:00:00Z',
  evidence: { level: 'E0', via: 'person', at: '2026-11-21T09:00:00Z' },
});

test('passed beats completed, whichever comes first', () => {
  expect(merged(claim(), claim({ status: 'passed' })).status).toBe('passed');
  expect(merged(claim({ status: 'passed' }), claim()).status).toBe('passed');
});

test('the site’s date beats the person’s, and that beats the moment of observing', () => {
  const site = claim({ dateSource: 'site', completedAt: '2026-10-10T00:00:00Z' });
  for (const order of [
    [claim(), byHand, site],
    [site, claim(), byHand],
    [byHand, site, claim()],
  ]) {
    expect(merged(...order)).toMatchObject({ dateSource: 'site', completedAt: '2026-10-10T00:00:00Z' });
  }
  expect(merged(claim(), byHand)).toMatchObject({ dateSource: 'declared' });
  expect(merged(byHand, claim())).toMatchObject({ dateSource: 'declared' });
});

test('an unknown date gives way to any', () => {
  const { completedAt: _, ...undated } = claim({ dateSource: 'unknown' });
  expect(merged(undated, claim()).completedAt).toBe('2026-11-22T09:00:00Z');
  expect(merged(claim(), undated).completedAt).toBe('2026-11-22T09:00:00Z');
  expect(merged(undated)).not.toHaveProperty('completedAt');
});

test('what was undone stays undone, whatever is seen', () => {
  const removed: Completion = { ...merged(claim()), standing: 'removed' };
  const again = mergeClaim(removed, claim({ status: 'passed' }));
  expect(again).toEqual({ completion: removed, noted: 'removed' });
});

test('what a page shows joins what the person said, and is the stronger evidence', () => {
  const joined = merged(byHand, claim());
  expect(joined.evidence.map(({ level }) => level)).toEqual(['E1', 'E0']);
  expect(merged(claim(), byHand).evidence.map(({ level }) => level)).toEqual(['E1', 'E0']);
});

test('what is known of the course stays, and what was missing is filled in', () => {
  const more = claim({ course: { id: 'sql', title: 'Other title', hours: 5, publisher: 'Example' } });
  expect(merged(claim(), more).course).toEqual({ id: 'sql', title: 'Databases', hours: 5, publisher: 'Example' });
});

test('a part is a question, and says nothing about a course that is recorded', () => {
  const part = claim({ scope: 'part', status: 'passed', dateSource: 'site', score: { scaled: 1 } });
  expect(mergeClaim(undefined, part)).toMatchObject({ noted: 'asked', completion: { standing: 'asked' } });
  const recorded = merged(claim());
  expect(mergeClaim(recorded, part)).toEqual({ completion: recorded, noted: 'known' });
});

test('the whole course replaces what was known of its part, but stays private', () => {
  const part = claim({ scope: 'part', status: 'passed', score: { scaled: 0.4 }, completedAt: '2026-11-01T00:00:00Z' });
  const asked: Completion = { ...merged(part), private: true };
  const { completion, noted } = mergeClaim(asked, claim());
  expect(noted).toBe('new');
  expect(completion).toMatchObject({ standing: 'recorded', status: 'completed', private: true });
  expect(completion).toMatchObject({ completedAt: '2026-11-22T09:00:00Z' });
  expect(completion).not.toHaveProperty('score');
});

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    scope: fc.constantFrom<Claim['scope']>('course', 'part'),
    status: fc.constantFrom<Claim['status']>('completed', 'passed'),
    completedAt: instant,
    dateSource: fc.constantFrom<Claim['dateSource']>('site', 'observed', 'declared'),
    observedAt: instant,
    evidence: fc.record({
      level: fc.constantFrom<'E0' | 'E1' | 'E2'>('E0', 'E1', 'E2'),
      via: fc.constantFrom<'page' | 'person' | 'scorm-1.2'>('page', 'person', 'scorm-1.2'),
      at: instant,
    }),
  })
  .map(claim);

test('the same claim twice changes nothing, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 6 }), anyClaim, (before, last) => {
      const once = merged(...before, last);
      expect(canonicalize(merged(...before, last, last))).toBe(canonicalize(once));
      expect(completionSchema.safeParse(once).success).toBe(true);
    }),
  );
});

test('a recorded course never becomes a question again, and a pass is never taken back', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 6 }), anyClaim, (before, last) => {
      const [was, is] = [merged(...before), merged(...before, last)];
      if (was.standing !== 'recorded') return;
      expect(is.standing).toBe('recorded');
      if (was.status === 'passed') expect(is.status).toBe('passed');
      expect((is.evidence[0]?.level ?? '') >= (was.evidence[0]?.level ?? '')).toBe(true);
    }),
  );
});

test('what the person added to a question stays when the whole course is finished', () => {
  const file = { id: '0d0f6a52-7f3e-4c1b-8a54-2b9f6f1c7d10', name: 'a.pdf', type: 'application/pdf', size: 7 };
  const added = { note: 'With Bo', files: [file], proposedAt: '2026-11-22T09:00:00Z', proposal: { modelVersion: '1' } };
  const asked: Completion = { ...merged(claim({ scope: 'part' })), ...added };
  expect(mergeClaim(asked, claim()).completion).toMatchObject({ standing: 'recorded', ...added });
});

test('a badge that is imported again with leave to say where it is shown says so, and never loses it', () => {
  const hosted = {
    level: 'E3',
    via: 'open-badges-2.0',
    at: '2026-11-22T09:00:00Z',
    url: 'https://x.example/1',
  } as const;
  const shown = { ...hosted, shown: true as const };
  for (const order of [
    [hosted, shown],
    [shown, hosted],
  ]) {
    const claims = order.map((evidence) => claim({ evidence }));
    expect(merged(...claims).evidence).toEqual([shown]);
  }
});
