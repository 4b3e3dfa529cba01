import { contextNames, featureNames } from '../../../lib/mapping/engine/features.ts';
import { bendAt, type Weights } from '../../../lib/mapping/engine/regression.ts';
import { type Example, fitLogistic } from './logistic.ts';

// Where companies' own words are few or tags were given by many hands, the surest claims are less sure than they look.
const bending = new Set<string | undefined>(['large', 'decided', 'full']);

const weightsFrom = (examples: Example[]): Float64Array =>
  fitLogistic(examples, featureNames.length, contextNames.length, { passes: 25, ridge: 4e-5, rate: 0.03, seed: 11 });

/** How far weights can be believed on examples that they were not learned from, by context (Platt 1999). */
function beliefIn(
  values: Float64Array,
  aside: Example[],
): { slopes: Float64Array; bends: Float64Array; offsets: Float64Array } {
  const [size, rows] = [featureNames.length, contextNames.length];
  const scored = aside.map((example): Example => {
    const context = Array.from(example.context);
    const logit = context.reduce((sum, share, row) => {
      for (let at = 0; at < size; at += 1) sum += share * (example.features[at] ?? 0) * (values[row * size + at] ?? 0);
      return sum;
    }, 0);
    return {
      ...example,
      features: [logit, Math.max(0, logit - bendAt), 1].flatMap((value, kind) =>
        context.map((share, row) => (kind === 1 && !bending.has(contextNames[row]) ? 0 : share * value)),
      ),
      context: [1],
    };
  });
  const learned = fitLogistic(scored, 3 * rows, 1, { passes: 25, ridge: 1e-4, rate: 0.03, seed: 12 });
  return { slopes: learned.slice(0, rows), bends: learned.slice(rows, 2 * rows), offsets: learned.slice(2 * rows) };
}

/** The weights that these examples teach, and how far to believe them. The same examples give the same weights. */
export function learn(examples: Example[]): Weights {
  const values = weightsFrom(examples);
  const { slopes, bends, offsets } = beliefIn(
    weightsFrom(examples.filter(({ aside }) => !aside)),
    examples.filter(({ aside }) => aside),
  );
  const round = (numbers: Iterable<number>) => [...numbers].map((value) => Number(value.toFixed(4)));
  return {
    features: featureNames,
    contexts: contextNames,
    values: round(values),
    slopes: round(slopes),
    bends: round(bends),
    offsets: round(offsets),
  };
}
