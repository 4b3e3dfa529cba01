import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contextNames, featureNames } from '../../../lib/mapping/engine/features.ts';
import { examplesOf } from './examples.ts';
import { loadKnowledge } from './ground.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { hasSharedData, trainingTasks } from './tasks.ts';

const weightsFile = fileURLToPath(new URL('../../../lib/mapping/data/weights.json', import.meta.url));

const weightsFrom = (examples: Example[]): Float64Array =>
  fitLogistic(examples, featureNames.length, contextNames.length, { passes: 25, ridge: 4e-5, rate: 0.03, seed: 11 });

/** How far weights can be believed on examples that they were not learned from, by context (Platt 1999). */
function beliefIn(values: Float64Array, aside: Example[]): { slopes: Float64Array; offsets: Float64Array } {
  const [size, rows] = [featureNames.length, contextNames.length];
  const scored = aside.map((example): Example => {
    const context = Array.from(example.context);
    const logit = context.reduce((sum, share, row) => {
      for (let at = 0; at < size; at += 1) sum += share * (example.features[at] ?? 0) * (values[row * size + at] ?? 0);
      return sum;
    }, 0);
    return { ...example, features: [...context.map((share) => share * logit), ...context], context: [1] };
  });
  const learned = fitLogistic(scored, 2 * rows, 1, { passes: 25, ridge: 1e-4, rate: 0.03, seed: 12 });
  return { slopes: learned.slice(0, rows), offsets: learned.slice(rows) };
}

function main(): void {
  const started = performance.now();
  const knowledge = loadKnowledge();
  const examples = trainingTasks().flatMap((task) => examplesOf(task, knowledge));
  const values = weightsFrom(examples);
  const { slopes, offsets } = beliefIn(
    weightsFrom(examples.filter(({ aside }) => !aside)),
    examples.filter(({ aside }) => aside),
  );
  const round = (numbers: Iterable<number>) => [...numbers].map((value) => Number(value.toFixed(4)));
  const weights = {
    features: featureNames,
    contexts: contextNames,
    values: round(values),
    slopes: round(slopes),
    offsets: round(offsets),
  };
  writeFileSync(weightsFile, `${JSON.stringify(weights)}\n`);
  console.info(`${examples.length} pairings, ${Math.round((performance.now() - started) / 1000)} s → ${weightsFile}`);
}

if (hasSharedData()) main();
else
  console.info('train:mapping needs ../shared/data, which is not here; lib/mapping/data/weights.json stays as it is.');
