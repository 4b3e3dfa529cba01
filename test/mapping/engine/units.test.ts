import { expect, test } from 'vitest';
import { logitOf, partsOf, situate, type Weights } from '../../../lib/mapping/engine/regression.ts';
import { type Example, packed } from '../../tools/mapping/logistic.ts';
import { fitNetwork, scoreOf } from '../../tools/mapping/network.ts';

// Right only if just one of two features is there: no sum of both says so.
const examples: Example[] = Array.from({ length: 4000 }, (_, number) => {
  const [one, other] = [number & 1, (number >> 1) & 1];
  return { features: [1, one, other * 0.5], context: [1, (number >> 2) & 1], right: one ^ other, weight: 1 };
});
const all = packed(examples, 3, 2);
const network = fitNetwork(
  all,
  Uint32Array.from(examples.keys()),
  { units: 8, ridge: { linear: 4e-5, units: 1e-5 } },
  { passes: 200, rate: 0.03, seed: 11 },
);
const weights: Weights = {
  features: ['always', 'one', 'other'],
  contexts: ['always', 'sometimes'],
  values: [...network.linear],
  units: network.units,
  slopes: [1, 0],
  bends: [0, 0],
  offsets: [0, 0],
};
const situated = (number: number) => situate([1, (number >> 2) & 1], weights);
const featuresOf = (number: number) => [...Array.from(examples[number]?.features ?? [])];

test('units learn what features mean only together', () => {
  for (let number = 0; number < 8; number += 1) {
    const logit = logitOf(featuresOf(number), situated(number));
    expect(logit > 0).toBe(examples[number]?.right === 1);
    expect(Math.abs(logit)).toBeGreaterThan(1);
  }
});

test('what ships scores as what was learned', () => {
  for (let number = 0; number < 8; number += 1)
    expect(logitOf(featuresOf(number), situated(number))).toBeCloseTo(scoreOf(all, number, network), 6);
});

test('what each feature adds changes the score by so much, as long as the same units fire', () => {
  const features = [1, 0.4, 0.3];
  const parts = partsOf(features, situated(0));
  for (const at of features.keys()) {
    const more = features.with(at, (features[at] ?? 0) * 1.000001);
    const change = logitOf(more, situated(0)) - logitOf(features, situated(0));
    expect(change * 1e6).toBeCloseTo(parts[at] ?? 0, 3);
  }
});
