import { type SituatedUnits, situateUnits, type Units, unitsParts, unitsScore } from './units.ts';

/** One logistic regression with a few units beside it, and how far its scores are to be believed in each situation. */
export interface Weights {
  features: readonly string[];
  contexts: readonly string[];
  /** A weight for each feature in each context, row by row. */
  values: readonly number[];
  units: Units;
  /** By context: how much of the score to believe, how much more of what is above the bend, and what to add. */
  slopes: readonly number[];
  bends: readonly number[];
  offsets: readonly number[];
}

/** The weights as they are in one situation. */
export interface SituatedWeights {
  features: Float64Array;
  units: SituatedUnits;
  slope: number;
  bend: number;
  offset: number;
}

/** Scores above this are believed by a measure of their own: what is likely is hardly ever certain (e ** -1.5 : 1). */
export const bendAt = -1.5;
const leastSlope = 0.1;

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

export function situate(
  context: readonly number[],
  { values, units, slopes, bends, offsets, ...names }: Weights,
): SituatedWeights {
  const size = names.features.length;
  const features = new Float64Array(size);
  for (const [row, share] of context.entries()) {
    for (let at = 0; at < size; at += 1) features[at] = (features[at] ?? 0) + share * (values[row * size + at] ?? 0);
  }
  const slope = Math.max(leastSlope, product(context, slopes));
  // However it bends, a higher score never means less.
  return {
    features,
    units: situateUnits(context, size, units),
    slope,
    bend: Math.max(leastSlope - slope, product(context, bends)),
    offset: product(context, offsets),
  };
}

/** The logit of being right. */
export function logitOf(features: readonly number[], weights: SituatedWeights): number {
  let score = unitsScore(features, weights.units);
  for (let at = 0; at < features.length; at += 1) score += (features[at] ?? 0) * (weights.features[at] ?? 0);
  return weights.offset + weights.slope * score + weights.bend * Math.max(0, score - bendAt);
}

/** What each feature had in the score. */
export const partsOf = (features: readonly number[], { units, ...weights }: SituatedWeights): number[] =>
  unitsParts(features, units).map((part, at) => part + (features[at] ?? 0) * (weights.features[at] ?? 0));

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
