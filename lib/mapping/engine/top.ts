const bins = 512;

/**
 * The numbers with the highest scores among these, about `count` of them: those too close to the last one to tell are all in.
 * None at or below zero. In one pass, because sorting 14,000 competencies for each course would cost more than scoring them.
 */
export function topOf(numbers: readonly number[], scoreOf: (number: number) => number, count: number): number[] {
  const scores = new Float32Array(numbers.length);
  let best = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const score = scoreOf(numbers[at] ?? 0);
    scores[at] = score;
    if (score > best) best = score;
  }
  if (best <= 0) return [];
  const counts = new Uint32Array(bins + 1);
  const binOf = (score: number) => Math.floor((score / best) * (bins - 1));
  for (const score of scores) if (score > 0) counts[binOf(score)] = (counts[binOf(score)] ?? 0) + 1;
  let least = bins;
  for (let sum = 0; least > 0 && sum < count; ) {
    least -= 1;
    sum += counts[least] ?? 0;
  }
  return numbers.filter((_, at) => (scores[at] ?? 0) > 0 && binOf(scores[at] ?? 0) >= least);
}
