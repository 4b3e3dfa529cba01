/** One logistic regression, and how far its scores are to be believed in each situation. */
export interface Weights {
  features: readonly string[];
  contexts: readonly string[];
  /** A weight for each feature in each context, row by row. */
  values: readonly number[];
  /** By context: how much of the score to believe, and what to add. Learned on courses that the weights had not seen. */
  slopes: readonly number[];
  offsets: readonly number[];
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** The logit of being right, and what each feature had in it. */
export function scoreOf(
  features: readonly number[],
  context: readonly number[],
  { values, slopes, offsets }: Weights,
): { logit: number; parts: number[] } {
  const believed = Math.max(0.1, product(context, slopes));
  let logit = product(context, offsets);
  const parts = new Array<number>(features.length);
  for (let at = 0; at < features.length; at += 1) {
    let weight = 0;
    for (let row = 0; row < context.length; row += 1) {
      weight += (context[row] ?? 0) * (values[row * features.length + at] ?? 0);
    }
    const part = believed * weight * (features[at] ?? 0);
    parts[at] = part;
    logit += part;
  }
  return { logit, parts };
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
