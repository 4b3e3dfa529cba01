import { dice } from './knowledge/embed.ts';

/** One pairing to learn from: its features, the situation, how right it is (0…1), and how much it counts. */
export interface Example {
  features: ArrayLike<number>;
  context: ArrayLike<number>;
  right: number;
  weight: number;
}

/** Examples as the machine likes them: one after the other, and of their features only what is not zero. */
export interface Packed {
  count: number;
  size: number;
  rows: number;
  /** Where the features of each example begin; their numbers and values. */
  from: Uint32Array;
  at: Uint8Array;
  value: Float32Array;
  context: Float32Array;
  right: Float64Array;
  weight: Float64Array;
}

export interface Training {
  /** Passes over all examples. */
  passes: number;
  rate: number;
  seed: number;
}

/** What is learned: where it begins, how much every value is pulled toward zero, and the slopes of a part of the examples. */
export interface Learner {
  start: Float64Array;
  pulls: Float64Array;
  /** Adds the slopes of the examples in `part`, each counted `scale` times its weight. */
  addSlopes(part: Uint32Array, values: Float64Array, slope: Float64Array, scale: number): void;
}

const batch = 2048;

export function packed(examples: readonly Example[], size: number, rows: number): Packed {
  const count = examples.length;
  const from = new Uint32Array(count + 1);
  const numbers: number[] = [];
  const values: number[] = [];
  const context = new Float32Array(count * rows);
  for (const [number, example] of examples.entries()) {
    for (let at = 0; at < size; at += 1) {
      const value = example.features[at] ?? 0;
      if (value === 0) continue;
      numbers.push(at);
      values.push(value);
    }
    from[number + 1] = numbers.length;
    context.set(Float32Array.from(example.context), number * rows);
  }
  return {
    count,
    size,
    rows,
    from,
    at: Uint8Array.from(numbers),
    value: Float32Array.from(values),
    context,
    right: Float64Array.from(examples, ({ right }) => right),
    weight: Float64Array.from(examples, ({ weight }) => weight),
  };
}

/**
 * Fits values to some of the examples by Adam over shuffled batches, slower and slower (Kingma and Ba 2015); the mean over the
 * last fifth of the steps is the answer. The same examples in the same order give the same values.
 */
export function descend(examples: Packed, chosen: Uint32Array, learner: Learner, training: Training): Float64Array {
  const { start, pulls } = learner;
  const { passes, rate, seed } = training;
  const count = start.length;
  const random = dice(seed);
  const mean = chosen.reduce((sum, number) => sum + (examples.weight[number] ?? 0), 0) / chosen.length;
  const [values, first, second] = [start.slice(), new Float64Array(count), new Float64Array(count)];
  const [slope, average] = [new Float64Array(count), new Float64Array(count)];
  const order = chosen.slice();
  const steps = Math.ceil(order.length / batch) * passes;
  let step = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      step += 1;
      const part = order.subarray(from, from + batch);
      learner.addSlopes(part, values, slope.fill(0), 1 / mean / part.length);
      const pace = rate * Math.max(0.02, 1 - step / steps);
      const [firstGone, secondGone] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      for (let at = 0; at < count; at += 1) {
        const g = (slope[at] ?? 0) + (pulls[at] ?? 0) * (values[at] ?? 0);
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
        const [m, v] = [(first[at] ?? 0) / firstGone, (second[at] ?? 0) / secondGone];
        values[at] = (values[at] ?? 0) - (pace * m) / (Math.sqrt(v) + 1e-9);
        if (step > steps * 0.8) average[at] = (average[at] ?? 0) + (values[at] ?? 0);
      }
    }
  }
  const averaged = steps - Math.floor(steps * 0.8);
  return average.map((sum) => sum / averaged);
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Every weight is pulled toward zero this much, but for the first: how much is right at all. */
const pullOf = (count: number, ridge: number): Float64Array => new Float64Array(count).fill(ridge).fill(0, 0, 1);

/** Fits one logistic regression: its weights, row by row of contexts. */
export function fitLogistic(
  examples: Packed,
  chosen: Uint32Array,
  { ridge, ...training }: Training & { ridge: number },
): Float64Array {
  const count = examples.size * examples.rows;
  const addSlopes: Learner['addSlopes'] = (part, values, slope, scale) => {
    for (const number of part) {
      const score = linearScore(examples, number, values);
      addLinearSlopes(examples, number, errorOf(examples, number, score) * scale, slope);
    }
  };
  return descend(
    examples,
    chosen,
    { start: new Float64Array(count), pulls: pullOf(count, ridge), addSlopes },
    training,
  );
}

/** How wrong a score is for an example, by its weight: the slope of the log loss. */
export const errorOf = ({ right, weight }: Packed, number: number, score: number): number =>
  (1 / (1 + Math.exp(-score)) - (right[number] ?? 0)) * (weight[number] ?? 0);

/** What the weights make of an example; rows of contexts, each of all features. */
export function linearScore(
  { from, at, value, context, size, rows }: Packed,
  number: number,
  values: Float64Array,
): number {
  let score = 0;
  const end = from[number + 1] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const share = context[number * rows + row] ?? 0;
    if (share === 0) continue;
    let sum = 0;
    for (let place = from[number] ?? 0; place < end; place += 1)
      sum += (value[place] ?? 0) * (values[row * size + (at[place] ?? 0)] ?? 0);
    score += share * sum;
  }
  return score;
}

export function addLinearSlopes(
  { from, at, value, context, size, rows }: Packed,
  number: number,
  error: number,
  slope: Float64Array,
): void {
  const end = from[number + 1] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const pull = error * (context[number * rows + row] ?? 0);
    if (pull === 0) continue;
    for (let place = from[number] ?? 0; place < end; place += 1) {
      const to = row * size + (at[place] ?? 0);
      slope[to] = (slope[to] ?? 0) + pull * (value[place] ?? 0);
    }
  }
}
