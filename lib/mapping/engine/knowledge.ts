import { type Glossaries, glossariesOf, type UsualWords } from './languages/glossary.ts';
import { type Packed, unpack } from './packed-arrays.ts';
import { numberOf } from './term-table.ts';
import { openTopics, type Topics } from './topics.ts';

/**
 * What the words of work mean to each other: how usual each is, and where it lies among the others, and where pairs of
 * words lie that mean something else together.
 */
export const knowledgeLayout = {
  high: 'u32',
  low: 'u32',
  dimensions: 'u32',
  first: 'u16',
  second: 'u16',
  usual: 'u8',
  /** Vectors of words, then of pairs of them, in numbers of four bits: how much one step of each is worth, in fourteenths. */
  steps: 'u8',
  halves: 'u8',
} as const;
export const knowledgeMark = 0x534b4e32;

export interface Knowledge extends Packed<typeof knowledgeLayout> {
  vectors: Int8Array;
  /** What usual words of other languages mean. */
  glossaries?: Glossaries;
  /** One by the length of each word's vector. */
  scales: Float32Array;
  /** The numbers of two words that mean something else together than apart, by those of both. */
  pairs: ReadonlyMap<number, number>;
  /** What belongs together. */
  topics?: Topics;
}

/**
 * Opens the background knowledge that ships beside this (data/README.md), with the topics made of its words and usual words of
 * other languages; undefined if the bytes are something else.
 */
export function openKnowledge(
  buffer: ArrayBuffer,
  topicsBuffer?: ArrayBuffer,
  words: UsualWords = {},
): Knowledge | undefined {
  const opened = unpack(knowledgeMark, knowledgeLayout, buffer);
  if (opened === undefined) return undefined;
  const topics = topicsBuffer && openTopics(topicsBuffer);
  const vectors = vectorsOf(opened);
  return {
    ...opened,
    vectors,
    glossaries: glossariesOf(words),
    scales: scalesOf(opened, vectors),
    pairs: pairsOf(opened),
    ...(topics && { topics }),
  };
}

function vectorsOf({ steps, halves, dimensions: [size = 0] }: Packed<typeof knowledgeLayout>): Int8Array {
  const vectors = new Int8Array(halves.length * 2);
  const values = new Int8Array(16);
  for (let row = 0; row < steps.length; row += 1) {
    for (let half = 0; half < 16; half += 1) values[half] = Math.round(((half - 8) * (steps[row] ?? 0)) / 14);
    const end = ((row + 1) * size) / 2;
    for (let at = (row * size) / 2; at < end; at += 1) {
      const two = halves[at] ?? 0;
      vectors[2 * at] = values[two >> 4] ?? 0;
      vectors[2 * at + 1] = values[two & 15] ?? 0;
    }
  }
  return vectors;
}

function scalesOf({ high, dimensions: [size = 0] }: Packed<typeof knowledgeLayout>, vectors: Int8Array): Float32Array {
  return Float32Array.from(high, (_, word) => {
    let squares = 0;
    for (let at = word * size; at < (word + 1) * size; at += 1) squares += (vectors[at] ?? 0) ** 2;
    return squares > 0 ? 1 / Math.sqrt(squares) : 0;
  });
}

function pairsOf({ high, first, second }: Packed<typeof knowledgeLayout>): Map<number, number> {
  return new Map(Array.from(first, (word, at) => [keyOf(word, second[at] ?? 0), high.length + at]));
}

const keyOf = (first: number, second: number): number => first * 32_768 + second;

/** The number of two words that follow each other, −1 if there is none. */
export function pairOf(first: number, second: number, { pairs }: Knowledge): number {
  return first < 0 || second < 0 ? -1 : (pairs.get(keyOf(first, second)) ?? -1);
}

export const dimensionsOf = (knowledge: Knowledge | undefined): number => knowledge?.dimensions[0] ?? 0;

/** The share of texts about work in which a word stands; unknown words are rare ones. */
export function usualness(stem: string, knowledge: Knowledge | undefined): number {
  return usualnessOf(knowledge === undefined ? -1 : numberOf(stem, knowledge), knowledge);
}

/** The same for a word by its number in the knowledge, −1 if it is not there. */
export function usualnessOf(number: number, knowledge: Knowledge | undefined): number {
  if (knowledge === undefined) return 0.002;
  return number < 0 ? 0.00005 : Math.exp(-(knowledge.usual[number] ?? 0) / 20);
}

/** Adds a word's vector, times a weight, to a sum; the dimensions are a multiple of four. */
export function addVector(sum: Float32Array, number: number, weight: number, knowledge: Knowledge): void {
  const { vectors } = knowledge;
  const size = sum.length;
  const from = number * size;
  // Four at a time: this is half of the time that an index takes to build.
  for (let at = 0; at < size; at += 4) {
    sum[at] = (sum[at] ?? 0) + weight * (vectors[from + at] ?? 0);
    sum[at + 1] = (sum[at + 1] ?? 0) + weight * (vectors[from + at + 1] ?? 0);
    sum[at + 2] = (sum[at + 2] ?? 0) + weight * (vectors[from + at + 2] ?? 0);
    sum[at + 3] = (sum[at + 3] ?? 0) + weight * (vectors[from + at + 3] ?? 0);
  }
}

/** Scales a vector to length 1 in place; a vector of nothing stays nothing. */
export function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += (vector[at] ?? 0) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * scale;
  return vector;
}
