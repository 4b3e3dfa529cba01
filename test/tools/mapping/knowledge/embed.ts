/** Two texts that mean the same or belong together, as numbers of words. */
export interface Pair {
  left: number[];
  right: number[];
  /** Pairs of one group are never taken for each other's opposites. */
  group: string;
}

interface Shape {
  words: number;
  /** Pairs of words that have vectors too. */
  wordPairs: number;
  size: number;
  rounds: number;
  rate: number;
  seed: number;
}

const batch = 512;
const sharpness = 18;

/** A generator of numbers in [0, 1) that always gives the same ones (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Learns a vector for each word so that the sum over a text lies nearer to the text it belongs with than to the others of its
 * batch (softmax over cosines, both ways; Adagrad). `renew` gives the pairs of each round, in kinds that do not share a batch.
 */
export function learnVectors(
  renew: (random: () => number) => Pair[][],
  { words, wordPairs, size, rounds, rate, seed }: Shape,
): Float32Array {
  const random = dice(seed);
  // A pair is the sum of its words until there is reason to take it for something else.
  const vectors = new Float32Array((words + wordPairs) * size);
  for (let at = 0; at < words * size; at += 1) vectors[at] = (random() - 0.5) * 0.2;
  const squares = new Float32Array(vectors.length).fill(1e-3);
  for (let round = 0; round < rounds; round += 1) {
    const batches = renew(random).flatMap((kind) => batchesOf(shuffled(kind, random)));
    const step = rate * (1 - (0.85 * round) / rounds);
    let loss = 0;
    for (const pairs of shuffled(batches, random)) loss += learnBatch(pairs, vectors, squares, size, step);
    console.info(`round ${round + 1}: ${batches.length} batches, loss ${(loss / batches.length).toFixed(3)}`);
  }
  return vectors;
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, key: random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function batchesOf(pairs: Pair[]): Pair[][] {
  const count = Math.floor(pairs.length / batch);
  return Array.from({ length: count }, (_, number) => pairs.slice(number * batch, (number + 1) * batch));
}

function learnBatch(pairs: Pair[], vectors: Float32Array, squares: Float32Array, size: number, step: number): number {
  const left = sums(
    pairs.map((pair) => pair.left),
    vectors,
    size,
  );
  const right = sums(
    pairs.map((pair) => pair.right),
    vectors,
    size,
  );
  const count = pairs.length;
  const alike = new Float32Array(count * count);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1)
      alike[row * count + column] = sharpness * dot(left.unit, right.unit, row, column, size);
  }
  const slope = new Float32Array(count * count);
  const same = (row: number, column: number) => row !== column && pairs[row]?.group === pairs[column]?.group;
  let loss = 0;
  for (let row = 0; row < count; row += 1) {
    loss += softmaxSlope(
      alike,
      slope,
      count,
      row,
      (column) => row * count + column,
      (column) => same(row, column),
    );
    softmaxSlope(
      alike,
      slope,
      count,
      row,
      (column) => column * count + row,
      (column) => same(row, column),
    );
  }
  learnSide(
    pairs.map((pair) => pair.left),
    left,
    right.unit,
    (row, column) => slope[row * count + column] ?? 0,
    vectors,
    squares,
    size,
    step,
  );
  learnSide(
    pairs.map((pair) => pair.right),
    right,
    left.unit,
    (row, column) => slope[column * count + row] ?? 0,
    vectors,
    squares,
    size,
    step,
  );
  return loss / count;
}

interface Sums {
  unit: Float32Array;
  length: Float32Array;
}

function sums(texts: number[][], vectors: Float32Array, size: number): Sums {
  const unit = new Float32Array(texts.length * size);
  const length = new Float32Array(texts.length);
  for (const [row, text] of texts.entries()) {
    const from = row * size;
    for (const word of text)
      for (let at = 0; at < size; at += 1) unit[from + at] = (unit[from + at] ?? 0) + (vectors[word * size + at] ?? 0);
    const norm = Math.sqrt(dot(unit, unit, row, row, size)) + 1e-6;
    length[row] = norm;
    for (let at = 0; at < size; at += 1) unit[from + at] = (unit[from + at] ?? 0) / norm;
  }
  return { unit, length };
}

function dot(a: Float32Array, b: Float32Array, row: number, column: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += (a[row * size + at] ?? 0) * (b[column * size + at] ?? 0);
  return sum;
}

function softmaxSlope(
  alike: Float32Array,
  slope: Float32Array,
  count: number,
  own: number,
  place: (other: number) => number,
  skip: (other: number) => boolean,
): number {
  let total = 0;
  const chances = new Float32Array(count);
  for (let other = 0; other < count; other += 1) {
    if (skip(other)) continue;
    chances[other] = Math.exp((alike[place(other)] ?? 0) - sharpness);
    total += chances[other] ?? 0;
  }
  for (let other = 0; other < count; other += 1) {
    const error = (chances[other] ?? 0) / total - (other === own ? 1 : 0);
    slope[place(other)] = (slope[place(other)] ?? 0) + (error * sharpness) / (2 * count);
  }
  return -Math.log((chances[own] ?? 0) / total + 1e-12);
}

function learnSide(
  texts: number[][],
  side: Sums,
  other: Float32Array,
  slopeAt: (row: number, column: number) => number,
  vectors: Float32Array,
  squares: Float32Array,
  size: number,
  step: number,
): void {
  const pull = new Float32Array(size);
  for (const [row, text] of texts.entries()) {
    pull.fill(0);
    for (let column = 0; column < texts.length; column += 1) {
      const weight = slopeAt(row, column);
      if (Math.abs(weight) < 1e-7) continue;
      for (let at = 0; at < size; at += 1) pull[at] = (pull[at] ?? 0) + weight * (other[column * size + at] ?? 0);
    }
    // Only what turns the vector counts: its length was divided out.
    let along = 0;
    for (let at = 0; at < size; at += 1) along += (pull[at] ?? 0) * (side.unit[row * size + at] ?? 0);
    const length = side.length[row] ?? 1;
    for (let at = 0; at < size; at += 1)
      pull[at] = ((pull[at] ?? 0) - along * (side.unit[row * size + at] ?? 0)) / length;
    for (const word of text) {
      for (let at = 0; at < size; at += 1) {
        const place = word * size + at;
        const value = (pull[at] ?? 0) * batch;
        squares[place] = (squares[place] ?? 0) + value * value;
        vectors[place] = (vectors[place] ?? 0) - (step * value) / Math.sqrt(squares[place] ?? 1);
      }
    }
  }
}
