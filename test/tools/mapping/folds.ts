import { parseArgs } from 'node:util';
import {
  logitOf,
  probability,
  type SituatedWeights,
  situate,
  type Weights,
} from '../../../lib/mapping/engine/regression.ts';
import { examplesOf, type MeasuredCourse, measuredCourses, nameOfCourse } from './examples.ts';
import { loadKnowledge, loadWeights } from './ground.ts';
import { learn, lessonOf, shareOfCourse } from './learn.ts';
import { atConfidence, calibrationError, type Judged, precisionAtVolume, rankingMeasures } from './metrics.ts';
import { hasSharedData, heldOutTask, type Task, trainingTasks } from './tasks.ts';

/** What is looked at: a task, and how many of its courses are decided before. */
const trials: { task: string; decided: number; most?: number }[] = [
  { task: 'judged', decided: 0 },
  { task: 'judged, long', decided: 0 },
  { task: 'judged, own words', decided: 0 },
  { task: 'judged, titles', decided: 0 },
  { task: 'judged', decided: 150 },
  { task: 'judged, ESCO', decided: 0 },
  { task: 'judged, ESCO, long', decided: 0 },
  { task: 'judged, ESCO, titles', decided: 0 },
  { task: 'sentences, TECH', decided: 0 },
  { task: 'sentences, HOUSE', decided: 0 },
  { task: '1000 tags', decided: 0, most: 600 },
  { task: '1000 tags', decided: 1670, most: 600 },
  { task: '1000 tags, long', decided: 0, most: 400 },
  { task: '1000 tags, titles', decided: 0, most: 400 },
  { task: '50 tags', decided: 0, most: 500 },
  { task: '50 tags', decided: 50, most: 500 },
  { task: '50 tags', decided: 200, most: 500 },
];

function judge({ measured, grades, ideal }: MeasuredCourse, weights: Weights): Judged {
  const situated = new Map<string, SituatedWeights>();
  const places = measured.map(({ features, context }, at) => {
    const key = context.join(' ');
    const own = situated.get(key) ?? situate(context, weights);
    situated.set(key, own);
    return { grade: grades[at] ?? 0, confidence: probability(logitOf(features, own)), at };
  });
  places.sort((a, b) => b.confidence - a.confidence || a.at - b.at).splice(50);
  return { grades: places.map(({ grade }) => grade), confidences: places.map(({ confidence }) => confidence), ideal };
}

/** The measures of a trial in a line or two: ranking, then what is claimed at the confidence from which people are told. */
function lineOf(name: string, judged: Judged[]): string {
  const measures = rankingMeasures(judged);
  const strict = judged.map((one) => ({ ...one, grades: one.grades.map((grade) => (grade > 1 ? grade : 0)) }));
  const { wrongly, ...sure } = atConfidence(judged, 0.5);
  const nothing = judged.filter(({ ideal }) => ideal.length === 0).length;
  const shown = [
    `P@1 ${measures['P@1']?.toFixed(1)} (strict ${rankingMeasures(strict)['P@1']?.toFixed(1)})`,
    ...['nDCG@10', 'R@10', 'RP@5', 'RP@10'].map((key) => `${key} ${measures[key]?.toFixed(1)}`),
    `≥.5: ${sure.precision.toFixed(1)} at ${sure.coverage.toFixed(0)} (${sure.claims})`,
    ...(nothing > 0 ? [`${wrongly}/${nothing} false`] : []),
    `at 1: ${precisionAtVolume(judged, 1).toFixed(1)}`,
    `ECE ${calibrationError(judged).toFixed(3)}`,
  ];
  return `${name.padEnd(24)} ${String(judged.length).padStart(4)}  ${shown.join('  ')}`;
}

/** The courses of these tasks are left out in turn, wherever they are used, and ranked by what the others teach. */
function main(): void {
  const { values } = parseArgs({ options: { folds: { type: 'string', default: '5' } } });
  const folds = Number(values.folds);
  const knowledge = loadKnowledge();
  const tasks: Task[] = trainingTasks();
  const lesson = lessonOf(tasks.flatMap((task) => examplesOf(task, knowledge)));
  const measured = trials.map(({ task: name, decided, most = 2000 }) => {
    const task = tasks.find((one) => one.name === name);
    return task === undefined ? [] : measuredCourses(task, decided, knowledge, most);
  });
  const judged: Judged[][] = trials.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const foldOf = (share: number) => Math.floor(share * folds);
    const others = Uint32Array.from(lesson.shares.keys()).filter((at) => foldOf(lesson.shares[at] ?? 0) !== fold);
    const weights = learn(lesson, others);
    for (const [trial, courses] of measured.entries())
      for (const one of courses)
        if (foldOf(shareOfCourse(nameOfCourse(one.course))) === fold) judged[trial]?.push(judge(one, weights));
  }
  for (const [at, { task, decided }] of trials.entries())
    console.info(lineOf(decided > 0 ? `${task}, ${decided} decided` : task, judged[at] ?? []));
  const [task, weights] = [heldOutTask(), loadWeights()];
  const held = measuredCourses(task, 0, knowledge, 2000).map((one) => judge(one, weights));
  console.info(lineOf(`${task.name}, as shipped`, held));
}

if (hasSharedData()) main();
else console.info('folds:mapping needs ../shared/data, which is not here; nothing was measured.');
