import { type NamedCompetency, namesOf } from '../../../lib/mapping/engine/competency-names.ts';
import type { Knowledge } from '../../../lib/mapping/engine/knowledge.ts';
import { buildIndexes, openIndexes } from '../../../lib/mapping/engine/language-indexes.ts';
import { type Ranked, rank } from '../../../lib/mapping/engine/map-course.ts';
import { type CourseReading, createCourseReader } from '../../../lib/mapping/engine/mapping-engine.ts';
import { memoryOf } from '../../../lib/mapping/engine/memory.ts';
import { reasonsFor } from '../../../lib/mapping/engine/reasons.ts';
import type { Weights } from '../../../lib/mapping/engine/regression.ts';
import { decidedAs, numbersOf } from './ground.ts';
import type { Judged } from './metrics.ts';
import type { EvalCourse } from './read-data.ts';

/** How many places of each ranking are kept and judged. */
const kept = 50;

interface Trial {
  skills: NamedCompetency[];
  courses: EvalCourse[];
  history: EvalCourse[];
  historySize: number;
  weights: Weights;
  knowledge: Knowledge | undefined;
}

export interface Ranking {
  course: EvalCourse;
  read: CourseReading;
  ranked: Ranked[];
}

/** Milliseconds of the builds, of opening, and of each course from text to ranking: the first time, and in a warm process. */
interface Times {
  build: number[];
  open: number;
  first: number[];
  warm: number[];
}

export interface Outcome {
  rankings: Ranking[];
  judged: Judged[];
  /** What was known besides the model. */
  known: { knowledge?: Knowledge };
  decided: number;
  times: Times;
  /** Bytes of the index. */
  stored: number;
}

function timed<Result>(run: () => Result): { result: Result; took: number } {
  const started = performance.now();
  const result = run();
  return { result, took: performance.now() - started };
}

/** How long each course takes at first, and in a process that has mapped 1,000; what comes out is let go, as in a worker. */
function timesOf(courses: readonly EvalCourse[], map: (course: EvalCourse) => unknown): Pick<Times, 'first' | 'warm'> {
  const pass = () => courses.map((course) => timed(() => void map(course)).took);
  const first = pass();
  for (let mapped = courses.length; mapped < 1_000 && courses.length > 0; mapped += courses.length) pass();
  return { first, warm: [pass(), pass(), pass()].flat() };
}

/** Maps every course of a trial and holds the rankings against the gold. */
export function evaluate({ skills, courses, history, historySize, weights, knowledge }: Trial): Outcome {
  const known = knowledge === undefined ? {} : { knowledge };
  const builds = [0, 1, 2].map(() => timed(() => buildIndexes(skills, known)));
  const stored = builds[0]?.result ?? new ArrayBuffer(0);
  const { result: indexes, took: open } = timed(() => openIndexes(stored));
  if (indexes === undefined) throw new Error('the index that was just built does not open');
  const readCourse = createCourseReader(indexes, known);
  const numbers = numbersOf(skills);
  const decided = history
    .map((course) => decidedAs(course, readCourse(course.text).terms, numbers))
    .filter(({ yes, no }) => yes.length + no.length > 0)
    .slice(0, historySize);
  const memory = memoryOf(decided, knowledge);
  const ranked = ({ terms, index }: CourseReading) => rank(terms, { index, memory, ...known }, weights);
  const map = (course: EvalCourse): Ranking => {
    const read = readCourse(course.text);
    return { course, read, ranked: ranked(read).slice(0, kept) };
  };
  const times = { build: builds.map(({ took }) => took), open, ...timesOf(courses, map) };
  const rankings = courses.map(map);
  const judged = rankings.flatMap((ranking) => judge(ranking, numbers));
  return { rankings, judged, known, decided: decided.length, times, stored: stored.byteLength };
}

// What the model does not contain cannot be found and does not count; a course that was judged to match nothing does.
function judge({ course: { gold }, ranked }: Ranking, numbers: Map<string, number>): Judged[] {
  if (gold === undefined) return [];
  const right = new Map(
    [...gold].flatMap(([key, grade]) => (numbers.has(key) ? [[numbers.get(key) ?? 0, grade] as const] : [])),
  );
  if (right.size === 0 && gold.size > 0) return [];
  return [
    {
      grades: ranked.map(({ competency }) => right.get(competency) ?? 0),
      confidences: ranked.map(({ confidence }) => confidence),
      ideal: [...right.values()].sort((a, b) => b - a),
    },
  ];
}

/** One line for each place of each ranking: the course's id, and the competency's rank, id, label, confidence and reason. */
export function rankingLines({ rankings, known }: Outcome, skills: NamedCompetency[]): string[] {
  return rankings.flatMap(({ course, read, ranked }) =>
    ranked.map((one, at) => {
      const skill = skills[one.competency];
      const names = skill === undefined ? [] : namesOf(skill, read.language);
      const reason = reasonsFor(one, read.terms, { index: read.index, ...known })
        .slice(0, 3)
        .map((why) => reasonText(why, course, names));
      const confidence = Number(one.confidence.toFixed(4));
      return JSON.stringify({
        id: course.id,
        rank: at + 1,
        label: skill?.label,
        confidence,
        reason: reason.join('; '),
        skill: skill?.id,
      });
    }),
  );
}

function reasonText(reason: ReturnType<typeof reasonsFor>[number], { text }: EvalCourse, names: string[]): string {
  if (reason.kind === 'described') return 'words of its description';
  if (reason.kind === 'alike') return `like ${reason.courses.length} confirmed courses`;
  const places = reason.spans.map(({ place, part, start, end }) => {
    const said = text[place] ?? '';
    return `${place} "${(typeof said === 'string' ? said : (said[part] ?? '')).slice(start, end)}"`;
  });
  if (reason.kind === 'related') return ['about related things', ...places].join(': ');
  return `${reason.kind === 'named' ? 'named' : 'words of'} "${names[reason.name]}": ${places.join(', ')}`;
}
