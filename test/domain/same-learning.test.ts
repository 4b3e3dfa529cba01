import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, mergeClaim } from '../../lib/domain/merge.ts';
import { comparableTitle, isSameLearning } from '../../lib/domain/same-learning.ts';
import type { Via } from '../../lib/schema/completion.ts';

type Told = Partial<Omit<Claim, 'evidence'>> & { via?: Via; title?: string; id?: string };

const claim = ({ via = 'page', title = 'Data Modelling Basics', id = 'dm', ...more }: Told = {}): Claim => ({
  key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
  provider: 'learn.example.com',
  account: '',
  attempt: '',
  course: { id, title },
  status: 'completed',
  scope: 'course',
  completedAt: '2026-11-22T09:00:00Z',
  dateSource: 'site',
  observedAt: '2026-11-22T09:00:00Z',
  evidence: { level: 'E1', via, at: '2026-11-22T09:00:00Z' },
  ...more,
});

const held = (told?: Told) => mergeClaim(undefined, claim(told)).completion;
const undated = (told: Told): Claim => {
  const { completedAt: _none, ...rest } = claim(told);
  return { ...rest, dateSource: 'unknown' };
};

const credly = { via: 'open-badges-3.0', provider: 'credly.com', id: 'b-1' } as const;
const byHand = { via: 'person', provider: 'manual', id: 'data modelling basics' } as const;

describe('the same learning, known in another way', () => {
  test.each([
    ['content in the page of its course', {}, { via: 'scorm-2004', id: 'https://learn.example.com/player' }],
    ['content that says "completed" again years later', {}, { via: 'xapi', completedAt: '2031-01-01T00:00:00Z' }],
    ['the page names nobody, its content another account', {}, { via: 'xapi', account: 'b', id: 'x' }],
    ['a badge issued three weeks later', {}, { ...credly, completedAt: '2026-12-13T00:00:00Z' }],
    ['a badge, then the page', credly, {}],
    ['a title in other letters', {}, { ...credly, title: ' Data modelling – BASICS! ' }],
    ['logged by hand, then seen', byHand, {}],
    ['seen, then in a file from that site', {}, { via: 'file', id: 'row' }],
    ['a certificate’s page at the same site', {}, { via: 'certificate', id: 'cert-7' }],
    [
      'a title without spaces in another script',
      { title: 'データモデリング入門' },
      { ...credly, title: 'データモデリング入門' },
    ],
  ] satisfies [string, Told, Told][])('%s', (_name, before, now) => {
    expect(isSameLearning(held(before), claim(now))).toBe(true);
  });

  test('a date that is not known contradicts nothing', () => {
    expect(isSameLearning(held(), undated(credly))).toBe(true);
  });
});

describe('another learning', () => {
  test.each([
    ['two courses of one name on one site', {}, { id: 'dm-2' }],
    ['courses of one name on two sites', {}, { provider: 'other.example.org', id: 'x' }],
    ['content on another site', {}, { provider: 'other.example.org', via: 'cmi5' }],
    ['a file that names another site', {}, { provider: 'other.example.org', via: 'file' }],
    ['a badge of the same name a year later', {}, { ...credly, completedAt: '2027-11-22T00:00:00Z' }],
    ['one word that could be anything', { title: 'Databases' }, { ...credly, title: 'Databases' }],
    ['another title', {}, { ...credly, title: 'Data Modelling Advanced' }],
    ['C and C++ and C#', { title: 'Programming C' }, { ...credly, title: 'Programming C++' }],
    ['no title at all', { title: '!!!' }, { ...credly, title: '???' }],
    ['a retake that the site counts', {}, { via: 'scorm-1.2', attempt: '2' }],
    ['another account’s content, months after', {}, { via: 'xapi', account: 'b', observedAt: '2027-02-01T00:00:00Z' }],
    ['two accounts on one site', { account: 'a' }, { via: 'scorm-1.2', account: 'b' }],
  ] satisfies [string, Told, Told][])('%s', (_name, before, now) => {
    expect(isSameLearning(held(before), claim(now))).toBe(false);
  });
});

test('comparing titles is bounded, total, and the same when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (title) => {
      const once = comparableTitle(title);
      expect(comparableTitle(once)).toBe(once);
    }),
  );
});
