import { expect, test } from 'vitest';
import { dayOrderOf, readDate } from '../../lib/history/read-date.ts';
import { now } from './read-file.ts';

test.each([
  ['2025-03-04', '2025-03-04T00:00:00Z'],
  ['2025/3/4', '2025-03-04T00:00:00Z'],
  ['2025-03-04 10:15', '2025-03-04T00:00:00Z'],
  ['2025-03-04 10:15 UTC', '2025-03-04T10:15:00Z'],
  ['2025-03-04T10:15:30.250Z', '2025-03-04T10:15:30.250Z'],
  ['2025-03-04T23:15:00-0500', '2025-03-05T04:15:00Z'],
  ['2025-03-04 9:05:00 +01:00', '2025-03-04T08:05:00Z'],
  ['04.03.2025', '2025-03-04T00:00:00Z'],
  ['4.3.25', '2025-03-04T00:00:00Z'],
  ['13/02/2025', '2025-02-13T00:00:00Z'],
  ['02/13/2025 4:30 PM', '2025-02-13T00:00:00Z'],
  ['04/03/2025', '2025-03-04T00:00:00Z'],
  ['4 March 2025', '2025-03-04T00:00:00Z'],
  ['Mar 4, 2025', '2025-03-04T00:00:00Z'],
  ['March 4th, 2025', '2025-03-04T00:00:00Z'],
  ['4. März 2025', '2025-03-04T00:00:00Z'],
  ['4 de marzo de 2025', '2025-03-04T00:00:00Z'],
  ['1er août 2025', '2025-08-01T00:00:00Z'],
  ['20250304', '2025-03-04T00:00:00Z'],
  ['45720', '2025-03-04T00:00:00Z'],
  ['1741082400', '2025-03-04T10:00:00Z'],
  ['1741082400000', '2025-03-04T10:00:00Z'],
])('%s is %s', (written, instant) => {
  expect(readDate(written, 'day-first', now)).toEqual({ kind: 'at', instant });
});

test('in 03/04/2025 the order decides', () => {
  expect(readDate('03/04/2025', 'day-first', now)).toMatchObject({ instant: '2025-04-03T00:00:00Z' });
  expect(readDate('03/04/2025', 'month-first', now)).toMatchObject({ instant: '2025-03-04T00:00:00Z' });
});

test.each(['', ' ', 'N/A', 'n.a.', '-', '—', 'null', '0000-00-00 00:00:00', 'unknown'])(
  '%j is no date at all',
  (written) => {
    expect(readDate(written, 'day-first', now)).toEqual({ kind: 'none' });
  },
);

test.each([
  '31.02.2025',
  '2025-13-01',
  '32/13/2025',
  'soon',
  'Q3 2025',
  '2025',
  '12',
  '1.2.3.4',
  'x'.repeat(5000),
  '2025-02-30',
  '99/99/9999',
  '1802-01-01',
])('%.20s is a date that cannot be read, and never today', (written) => {
  expect(readDate(written, 'day-first', now)).toEqual({ kind: 'unreadable' });
});

test('nothing was finished in the future; tomorrow may be another time zone', () => {
  expect(readDate('2027-01-01', 'day-first', now)).toEqual({ kind: 'ahead' });
  expect(readDate('2026-11-23', 'day-first', now)).toMatchObject({ kind: 'at' });
});

test('the order of day and month is told by any date that has only one, and asked where none has', () => {
  expect(dayOrderOf(['03/04/2025', '13/04/2025'])).toBe('day-first');
  expect(dayOrderOf(['03/04/2025', '04-25-2025'])).toBe('month-first');
  expect(dayOrderOf(['03/04/2025', '01/02/2024'])).toBe('ask');
  expect(dayOrderOf(['05/05/2025', '2025-01-02', '04.03.2025', 'March 3, 2025', ''])).toBeUndefined();
});
