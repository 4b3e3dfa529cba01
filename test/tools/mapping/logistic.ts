import { dice } from './embed.ts';

/** One pairing to learn from: its features, the situation, how right it is (0…1), and how much it counts. */
export interface Example {
  features: ArrayLike<number>;
  context: ArrayLike<number>;
  right: number;
  weight: number;
  /** The course it is about. */
  course: string;
  /** Kept aside when the weights are tried, to see how far they can be believed. */
  aside: boolean;
}

interface Training {
  /** Passes over all examples. */
  passes: number;
  /** Pull of every weight toward zero. */
  ridge: number;
  rate: number;
  seed: number;
}

const batch = 2048;

/**
 * Fits the weights (row by row of contexts) by Adam over shuffled batches, slower and slower; the mean over the last fifth of
 * the steps is the answer. The same examples in the same order give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  size: number,
  rows: number,
  training: Training,
): Float64Array {
  const { passes, ridge, rate, seed } = training;
  const count = size * rows;
  const random = dice(seed);
  const mean = examples.reduce((sum, { weight }) => sum + weight, 0) / examples.length;
  const [values, first, second] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const average = new Float64Array(count);
  const order = Uint32Array.from(examples.keys());
  const steps = Math.ceil(examples.length / batch) * passes;
  let step = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      step += 1;
      const slope = slopeOf(examples, order.subarray(from, from + batch), values, size, rows, mean);
      const pace = rate * Math.max(0.02, 1 - step / steps);
      for (let at = 0; at < count; at += 1) {
        const g = (slope[at] ?? 0) + (at === 0 ? 0 : ridge) * (values[at] ?? 0);
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
        const [m, v] = [(first[at] ?? 0) / (1 - 0.9 ** step), (second[at] ?? 0) / (1 - 0.999 ** step)];
        values[at] = (values[at] ?? 0) - (pace * m) / (Math.sqrt(v) + 1e-9);
        if (step > steps * 0.8) average[at] = (average[at] ?? 0) + (values[at] ?? 0);
      }
    }
  }
  const averaged = steps - Math.floor(steps * 0.8);
  return average.map((sum) => sum / averaged);
}

type F = Float64Array;

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

function slopeOf(
  examples: readonly Example[],
  part: Uint32Array,
  values: F,
  size: number,
  rows: number,
  mean: number,
): F {
  const slope = new Float64Array(values.length);
  for (const number of part) {
    const example = examples[number];
    if (example === undefined) continue;
    const { features, context, right, weight } = example;
    let logit = 0;
    for (let row = 0; row < rows; row += 1) {
      const share = context[row] ?? 0;
      if (share === 0) continue;
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += (features[at] ?? 0) * (values[row * size + at] ?? 0);
      logit += share * sum;
    }
    const error = ((1 / (1 + Math.exp(-logit)) - right) * weight) / mean / part.length;
    for (let row = 0; row < rows; row += 1) {
      const pull = error * (context[row] ?? 0);
      if (pull === 0) continue;
      const from = row * size;
      for (let at = 0; at < size; at += 1) slope[from + at] = (slope[from + at] ?? 0) + pull * (features[at] ?? 0);
    }
  }
  return slope;
}
