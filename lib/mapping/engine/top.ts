const bins = 512;

/** The scores of some numbers; a loop, because `Float32Array.from` would take longer than the scoring. */
export function scoresOf(numbers: readonly number[], scoreOf: (number: number) => number): Float32Array {
  const scores = new Float32Array(numbers.length);
  for (let at = 0; at < scores.length; at += 1) scores[at] = scoreOf(numbers[at] ?? 0);
  return scores;
}

/**
 * The places of the highest scores, about `count` of them: those too close to the last one to tell are all in. None at or below
 * zero. In two passes, because sorting 14,000 competencies for each course would cost more than scoring them.
 */
export function topOf(scores: Float32Array, count: number): number[] {
  let best = 0;
  for (let at = 0; at < scores.length; at += 1) best = Math.max(best, scores[at] ?? 0);
  if (best <= 0) return [];
  const scale = (bins - 1) / best;
  const counts = new Uint32Array(bins);
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > 0) counts[Math.floor(score * scale)] = (counts[Math.floor(score * scale)] ?? 0) + 1;
  }
  let least = bins;
  for (let sum = 0; least > 0 && sum < count; ) {
    least -= 1;
    sum += counts[least] ?? 0;
  }
  const top: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > 0 && Math.floor(score * scale) >= least) top.push(at);
  }
  return top;
}
