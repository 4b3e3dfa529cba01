/** The middle of the values, or the mean of the two in the middle. Throws where nothing was measured. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('Nothing was measured.');
  return (lower + upper) / 2;
}

/** The smallest value that at least this share (0…1) of the values does not exceed: the nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('Nothing was measured.');
  return found;
}

/** Median of the ratios round by round, so that what slows a whole round down touches both sides alike. */
export function pairedRatio(values: readonly number[], references: readonly number[]): number {
  if (values.length !== references.length) throw new RangeError('The two were not measured in the same rounds.');
  return median(values.map((value, round) => value / (references[round] ?? Number.NaN)));
}
