/** The numbers with the highest scores among these, about `count` of them, those tied at the end included; none at or below zero. */
export function topOf(numbers: readonly number[], scoreOf: (number: number) => number, count: number): number[] {
  const scores = Float32Array.from(numbers, scoreOf);
  if (numbers.length <= count) return numbers.filter((_, at) => (scores[at] ?? 0) > 0);
  // Sorting a copy of plain numbers is far cheaper than sorting 14,000 competencies by a callback.
  const least = scores.toSorted()[numbers.length - count] ?? 0;
  return numbers.filter((_, at) => (scores[at] ?? 0) >= least && (scores[at] ?? 0) > 0);
}
