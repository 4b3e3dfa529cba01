import type { CompetencyIndex } from '../../../lib/mapping/engine/competency-index.ts';
import type { Knowledge } from '../../../lib/mapping/engine/knowledge.ts';
import { type Measured, measure } from '../../../lib/mapping/engine/map-course.ts';
import { type Decided, type Memory, memoryOf } from '../../../lib/mapping/engine/memory.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { decidedOf, indexOf, numbersOf } from './ground.ts';
import type { CourseExample } from './learn.ts';
import type { EvalCourse } from './read-data.ts';
import { shareOf, type Task } from './tasks.ts';

/** Of the wrong pairings that look wrong only a part is learned from, each counting for several. */
const keptWrong = 0.12;
/** How right it is to rank what a course develops in part first. */
const inPart = 0.6;

/** A course is known by its id wherever it is used, a sentence by what it says. */
export const nameOfCourse = ({ id, text }: EvalCourse): string => (text.title === '' ? (text.description ?? id) : id);

interface Prepared {
  task: Task;
  index: CompetencyIndex;
  knowledge: Knowledge | undefined;
  decided: Decided[];
  grades: Map<number, number>[];
}

/** What there is to learn from a task: pairings of its courses and competencies, before and after others were decided. */
export function examplesOf(task: Task, knowledge: Knowledge | undefined): CourseExample[] {
  const { name, histories, weight } = task;
  const prepared = prepare(task, knowledge);
  const examples = histories.flatMap((size, round) => roundOf(prepared, size, round));
  const right = examples.reduce((sum, example) => sum + example.right * example.weight, 0);
  console.info(`${name}: ${examples.length} pairings, ${Math.round(right)} right`);
  // Every task counts by its right pairings, so that a model of 14,000 does not drown one of 50.
  return examples.map((example) => ({ ...example, weight: (example.weight * weight) / right }));
}

function prepare(task: Task, knowledge: Knowledge | undefined): Prepared {
  const { skills, courses } = task;
  const index = indexOf(skills, knowledge);
  const numbers = numbersOf(skills);
  const reading = { index, knowledge, tokenise: tokeniserFor('en'), numbers };
  const grades = courses.map(({ gold = [] }) => numbered(gold, numbers));
  return { task, index, knowledge, grades, decided: courses.map((course) => decidedOf(course, reading)) };
}

const numbered = (gold: Iterable<[string, number]>, numbers: Map<string, number>): Map<number, number> =>
  new Map([...gold].flatMap(([key, grade]) => (numbers.has(key) ? [[numbers.get(key) ?? 0, grade]] : [])));

/** The courses that are decided in a round of a task, by their numbers, and what can be compared with then. */
function groundOf({ task: { name, courses }, index, knowledge, decided }: Prepared, size: number, round: number) {
  const chances = courses.map(({ id }, number) => shareOf(`${name} ${round} ${id} ${number}`));
  const history = [...courses.keys()].sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0)).slice(0, size);
  const memory: Memory = memoryOf(
    history.flatMap((number) => decided[number] ?? []),
    knowledge,
  );
  return { history, ground: { index, memory, ...(knowledge && { knowledge }) } };
}

function roundOf(prepared: Prepared, size: number, round: number): CourseExample[] {
  const { task, decided, grades } = prepared;
  const { history, ground } = groundOf(prepared, size, round);
  return task.courses.flatMap((course, number) => {
    // Each round looks at a third of the courses of large tasks, so that no course counts for much more than another.
    if (task.courses.length > 1200 && shareOf(`${round} ${task.name} ${number}`) > 0.34) return [];
    const read = decided[number]?.read;
    const measured = read === undefined ? [] : measure(read, ground, history.indexOf(number));
    const name = nameOfCourse(course);
    const right = grades[number] ?? new Map();
    return measured.flatMap((one) =>
      exampleOf(one, right, task.caution ?? 1, number).map((example) => ({ ...example, course: name })),
    );
  });
}

/** A course with everything that was measured of it, to be ranked by any weights. */
export interface MeasuredCourse {
  course: EvalCourse;
  measured: Pick<Measured, 'features' | 'context'>[];
  /** Number and grade of each that was measured, and the grades of all that is right. */
  competencies: number[];
  grades: number[];
  ideal: number[];
}

/** Measures the first `most` courses of a task when `size` of all are decided, each without itself. */
export function measuredCourses(
  task: Task,
  size: number,
  knowledge: Knowledge | undefined,
  most: number,
): MeasuredCourse[] {
  const prepared = prepare(task, knowledge);
  const { history, ground } = groundOf(prepared, size, 0);
  return task.courses.slice(0, most).flatMap((course, number) => {
    const [read, grades] = [prepared.decided[number]?.read, prepared.grades[number]];
    if (read === undefined || grades === undefined || (grades.size === 0 && (course.gold?.size ?? 1) > 0)) return [];
    const measured = measure(read, ground, history.indexOf(number));
    return [
      {
        course,
        measured: measured.map(({ features, context }) => ({ features, context })),
        competencies: measured.map(({ candidate }) => candidate.competency),
        grades: measured.map(({ candidate }) => grades.get(candidate.competency) ?? 0),
        ideal: [...grades.values()].sort((a, b) => b - a),
      },
    ];
  });
}

function exampleOf(
  one: Measured,
  grades: Map<number, number>,
  caution: number,
  number: number,
): Omit<CourseExample, 'course'>[] {
  const { competency, names } = one.candidate;
  const grade = grades.get(competency) ?? 0;
  const telling = grade > 0 || names > 0.9;
  if (!telling && shareOf(`${number} ${competency}`) >= keptWrong) return [];
  return [
    {
      features: Float32Array.from(one.features),
      context: Float32Array.from(one.context),
      right: grade === 0 ? 0 : grade < Math.max(...grades.values()) ? inPart : 1,
      claimed: grade > 0 ? 1 : 0,
      weight: telling ? 1 : 1 / keptWrong,
      // That what is right counts less, and not what is wrong more, keeps careful tasks from drowning the others.
      caution: grade === 0 ? 1 : 1 / caution,
    },
  ];
}
