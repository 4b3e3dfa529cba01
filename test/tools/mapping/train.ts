import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examplesOf } from './examples.ts';
import { loadKnowledge } from './ground.ts';
import { learn, lessonOf } from './learn.ts';
import { hasSharedData, trainingTasks } from './tasks.ts';

const weightsFile = fileURLToPath(new URL('../../../lib/mapping/data/weights.json', import.meta.url));

function main(): void {
  const started = performance.now();
  const knowledge = loadKnowledge();
  const examples = trainingTasks().flatMap((task) => examplesOf(task, knowledge));
  writeFileSync(weightsFile, `${JSON.stringify(learn(lessonOf(examples)))}\n`);
  console.info(`${examples.length} pairings, ${Math.round((performance.now() - started) / 1000)} s → ${weightsFile}`);
}

if (hasSharedData()) main();
else
  console.info('train:mapping needs ../shared/data, which is not here; lib/mapping/data/weights.json stays as it is.');
