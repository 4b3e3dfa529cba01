import type { CompetencyIndex } from '../../../lib/mapping/engine/competency-index.ts';
import type { Knowledge } from '../../../lib/mapping/engine/knowledge.ts';
import { type Measured, measure } from '../../../lib/mapping/engine/map-course.ts';
import { type Decided, type Memory, memoryOf } from '../../../lib/mapping/engine/memory.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { decidedOf, indexOf, numbersOf } from './ground.ts';
import type { Example } from './logistic.ts';
import { shareOf, type Task } from './tasks.ts';

/** Of the wrong pairings that look wrong only a part is learned from, each counting for several. */
const keptWrong = 0.12;

interface Prepared {
  task: Task;
  index: CompetencyIndex;
  knowledge: Knowledge | undefined;
  decided: Decided[];
  grades: Map<number, number>[];
}

/** What there is to learn from a task: pairings of its courses and competencies, before and after others were decided. */
export function examplesOf(task: Task, knowledge: Knowledge | undefined): Example[] {
  const { name, skills, courses, histories, weight } = task;
  const index = indexOf(skills, knowledge);
  const numbers = numbersOf(skills);
  const reading = { index, knowledge, tokenise: tokeniserFor('en'), numbers };
  const grades = courses.map(({ gold = [] }) => numbered(gold, numbers));
  const prepared = { task, index, knowledge, grades, decided: courses.map((course) => decidedOf(course, reading)) };
  const examples = histories.flatMap((size, round) => roundOf(prepared, size, round));
  const right = examples.reduce((sum, example) => sum + example.right * example.weight, 0);
  console.info(`${name}: ${examples.length} pairings, ${Math.round(right)} right`);
  // Every task counts by its right pairings, so that a model of 14,000 does not drown one of 50.
  return examples.map((example) => ({ ...example, weight: (example.weight * weight) / right }));
}

const numbered = (gold: Iterable<[string, number]>, numbers: Map<string, number>): Map<number, number> =>
  new Map([...gold].flatMap(([key, grade]) => (numbers.has(key) ? [[numbers.get(key) ?? 0, grade]] : [])));

function roundOf({ task, index, knowledge, decided, grades }: Prepared, size: number, round: number): Example[] {
  const { name, courses } = task;
  const chances = courses.map(({ id }, number) => shareOf(`${name} ${round} ${id} ${number}`));
  const history = [...courses.keys()].sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0)).slice(0, size);
  const memory: Memory = memoryOf(
    history.flatMap((number) => decided[number] ?? []),
    knowledge,
  );
  const ground = { index, memory, ...(knowledge && { knowledge }) };
  return decided.flatMap(({ read }, number) => {
    // Each round looks at a third of the courses of large tasks, so that no course counts for much more than another.
    if (courses.length > 1200 && shareOf(`${round} ${name} ${number}`) > 0.34) return [];
    const course = courses[number]?.id ?? '';
    const aside = shareOf(`aside ${course}`) < 0.35;
    const measured = measure(read, ground, history.indexOf(number));
    return measured.flatMap((one) =>
      exampleOf(one, grades[number] ?? new Map(), task.caution ?? 1, number).map((example) => ({
        ...example,
        aside,
        course,
      })),
    );
  });
}

function exampleOf(
  one: Measured,
  grades: Map<number, number>,
  caution: number,
  number: number,
): Omit<Example, 'aside' | 'course'>[] {
  const { competency, names } = one.candidate;
  const grade = grades.get(competency) ?? 0;
  const telling = grade > 0 || names > 0.9;
  if (!telling && shareOf(`${number} ${competency}`) >= keptWrong) return [];
  return [
    {
      features: Float32Array.from(one.features),
      context: Float32Array.from(one.context),
      right: grade === 0 ? 0 : grade < Math.max(...grades.values()) ? 0.8 : 1,
      weight: (telling ? 1 : 1 / keptWrong) * (grade === 0 ? caution : 1),
    },
  ];
}
