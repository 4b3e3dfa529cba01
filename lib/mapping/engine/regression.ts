/** One logistic regression: a weight for each feature in each context, row by row, and how its scores become confidence. */
export interface Weights {
  features: readonly string[];
  contexts: readonly string[];
  values: readonly number[];
}

/** The logit of being right, and what each feature had in it. */
export function scoreOf(
  features: readonly number[],
  context: readonly number[],
  weights: Weights,
): { logit: number; parts: number[] } {
  let logit = 0;
  const parts = features.map((feature, at) => {
    let weight = 0;
    for (let row = 0; row < context.length; row += 1) {
      weight += (context[row] ?? 0) * (weights.values[row * features.length + at] ?? 0);
    }
    logit += weight * feature;
    return weight * feature;
  });
  return { logit, parts };
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
