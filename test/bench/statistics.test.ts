import { expect, test } from 'vitest';
import { median, pairedRatio, percentile } from './statistics.ts';

test('the median of an odd number of values is the middle one, whatever their order', () => {
  expect(median([9, 1, 100])).toBe(9);
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 100])).toBe(3.5);
});

test('nothing measured is an error, not a zero', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => percentile([], 0.95)).toThrow(RangeError);
});

test('the 95th percentile of twenty values is the nineteenth', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect(percentile(values, 0.95)).toBe(19);
  expect(percentile([7], 0.95)).toBe(7);
});

test('a round that was slow for both sides does not move the ratio', () => {
  expect(pairedRatio([2, 200, 2], [1, 100, 1])).toBe(2);
});

test('sides of unequal length are refused', () => {
  expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
});
