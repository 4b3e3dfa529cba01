import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

test('a figure is shown under its heading with its wish and its verdict', () => {
  const table = tableOf([
    { group: 'Page load', name: 'Skillmark to empty', value: 1.2, unit: '×', most: 1.2 },
    { group: 'Busy page', name: 'share', value: 1.5, unit: '%', most: 1 },
    { group: 'Page load', name: 'script', value: 35.36, unit: 'kB' },
  ]);
  expect(table.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
    'Page load',
    'Skillmark to empty 1.20 × ≤ 1.2 × reached',
    'script 35.4 kB',
    '',
    'Busy page',
    'share 1.50 % ≤ 1 % missed',
  ]);
});
