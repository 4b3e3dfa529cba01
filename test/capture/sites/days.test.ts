import { expect, test } from 'vitest';
import { dayIn, fromEpoch, isoMoment, momentOf } from '../../../lib/capture/sites/days.ts';

test.each([
  ['Oct 30, 2025', 'en', '2025-10-30'],
  ['Completed: 30 October 2025', 'en-GB', '2025-10-30'],
  ['Nov. 4, 2024', 'en', '2024-11-04'],
  ['Ausgestellt am 30. Oktober 2025', 'de', '2025-10-30'],
  ['Délivré le 1 août 2026', 'fr', '2026-08-01'],
  ['2 de noviembre de 2026', 'es', '2026-11-02'],
  ['выдан 2 ноября 2026 г.', 'ru', '2026-11-02'],
  ['完了: 2026年11月21日', 'ja', '2026-11-21'],
  ['30.10.2025', 'de', '2025-10-30'],
  ['10/30/2025', 'en-US', '2025-10-30'],
  ['10/11/2025', 'en-US', '2025-10-11'],
  ['10/11/2025', 'en_US', '2025-10-11'],
  ['30/10/2025', 'fr', '2025-10-30'],
  ['10/30/2025', 'de', '2025-10-30'],
  ['2025-10-30', 'xx-invalid-language-tag-', '2025-10-30'],
  ['Oct 30, 2025', 'de', '2025-10-30'],
  ['Sept. 5, 2026', 'en', '2026-09-05'],
  ['mar, 5 may 2026', 'es', '2026-05-05'],
  ['Completed 3 modules on May 5, 2026', 'en', '2026-05-05'],
  ['Updated in 2024 · Completed Nov 21, 2026', 'en', '2026-11-21'],
  ['Nov 21, 2026, updated 3 May 2027', 'en', '2026-11-21'],
  ['2026. november 21.', 'hu', '2026-11-21'],
  ['2026. 11. 21.', 'ko', '2026-11-21'],
  ['2026/11/21', 'ja', '2026-11-21'],
  ['21-11-2026', 'nl', '2026-11-21'],
  ['21-Nov-2026', 'en', '2026-11-21'],
  ['٢١ نوفمبر ٢٠٢٦', 'ar', '2026-11-21'],
])('%s on a page in %s is the day %s', (text, language, day) => {
  expect(dayIn(text, language)).toBe(`${day}T00:00:00.000Z`);
});

test.each([
  ['10/11/2025', 'en-GB'],
  ['10-11-2025', 'en-US'],
  ['21 พฤศจิกายน 2569', 'th'],
  ['3 modules in Nov 2026', 'en'],
  ['31 February 2025', 'en'],
  ['soon', 'en'],
  ['in 2025', 'en'],
  ['Stufe 3 von 12, 2025', 'de'],
  ['x'.repeat(100_000), 'en'],
])('a text without a sure day is not a day: %.30s in %s', (text, language) => {
  expect(dayIn(text, language)).toBeNull();
});

test('no text is no date at all', () => {
  expect(dayIn(undefined, 'en')).toBeUndefined();
});

test('milliseconds, seconds and ISO moments are read, and nonsense is not', () => {
  expect(fromEpoch(1_763_000_000_000)).toBe('2025-11-13T02:13:20.000Z');
  expect(fromEpoch('1763000000000')).toBe('2025-11-13T02:13:20.000Z');
  expect(fromEpoch(1_763_000_000)).toBe('2025-11-13T02:13:20.000Z');
  expect([-1, 100, Number.NaN, 9e15, '12', null].map(fromEpoch)).toEqual(Array(6).fill(undefined));
});

test.each([
  ['2026-11-20T10:15:00', '2026-11-20T10:15:00.000Z'],
  ['2026-11-20 10:15:00', '2026-11-20T10:15:00.000Z'],
  ['2026-11-20 10:15:00 UTC', '2026-11-20T10:15:00.000Z'],
  ['2026-11-20 23:30:00-06:00', '2026-11-21T05:30:00.000Z'],
  ['2026-11-20T23:30:00.123+0200', '2026-11-20T21:30:00.123Z'],
  ['2026-11-20T23:30:00+00', '2026-11-20T23:30:00.000Z'],
  ['2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['2026-13-40', undefined],
  ['2026-11-20T', undefined],
  ['20 November', undefined],
])('%s is the moment %s', (text, moment) => {
  expect(isoMoment(text)).toBe(moment);
});

test('a field without a moment is not one that could not be read', () => {
  expect([undefined, null, ''].map(momentOf)).toEqual(Array(3).fill(undefined));
  expect(['soon', '0000-00-00', {}, true].map(momentOf)).toEqual(Array(4).fill(null));
  expect(['2026-11-20', 1_795_132_800, '1795132800000'].map(momentOf)).toEqual(
    Array(3).fill('2026-11-20T00:00:00.000Z'),
  );
});
