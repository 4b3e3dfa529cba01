import { expect, test } from 'vitest';
import { nextSteps } from '../../lib/progress/next-step.ts';
import type { RequirementState } from '../../lib/progress/readiness.ts';
import type { KnownCourse } from '../../lib/schema/model.ts';
import { modelWith } from './learning.ts';

const course = (title: string, hours: number | undefined, counts: Record<string, number>): KnownCourse => ({
  provider: 'x.example',
  id: title,
  title,
  counts: Object.entries(counts).map(([competency, level]) => ({ competency, level })),
  ...(hours === undefined ? {} : { hours }),
});
const gap = (competency: string, held: number, needed: number): RequirementState => ({
  competency,
  label: competency.toUpperCase(),
  needed,
  held,
  essential: false,
  state: held >= needed ? 'met' : held > 0 ? 'partly' : 'todo',
});
const titles = (gaps: RequirementState[], courses: KnownCourse[], courseCeiling = 3) =>
  nextSteps(gaps, modelWith({ courseCeiling }, courses)).steps.map(({ course: next, level, closes }) => [
    next?.title,
    level,
    closes,
  ]);

test('of the courses that close a gap the shortest is next, however much further the others lead', () => {
  const courses = [
    course('long', 9, { a: 2 }),
    course('short', 3, { a: 2 }),
    course('far', 5, { a: 3 }),
    course('low', 1, { a: 1 }),
  ];
  expect(titles([gap('a', 0, 2)], courses)).toEqual([['short', 2, true]]);
});

test('a course of unknown length is next only if there is no other', () => {
  const unknown = course('a course of some length', undefined, { a: 2 });
  expect(titles([gap('a', 1, 2)], [unknown, course('known', 300, { a: 2 })])).toEqual([['known', 2, true]]);
  expect(titles([gap('a', 1, 2)], [unknown])).toEqual([['a course of some length', 2, true]]);
});

test('where none closes the gap, the one that lifts highest within the ceiling is next', () => {
  const courses = [course('one', 1, { a: 1 }), course('four', 9, { a: 4 }), course('three', 2, { a: 3 })];
  expect(titles([gap('a', 0, 5)], courses)).toEqual([['three', 3, false]]);
  expect(titles([gap('a', 0, 5)], courses, 4)).toEqual([['four', 4, false]]);
});

test('what lifts nobody above the level held is not next', () => {
  expect(titles([gap('a', 3, 4)], [course('four', 2, { a: 4 })])).toEqual([[undefined, 3, false]]);
  expect(titles([gap('b', 0, 1)], [course('four', 2, { a: 4 })])).toEqual([[undefined, 0, false]]);
});

test('what is met needs no step', () => {
  expect(nextSteps([gap('a', 2, 2)], modelWith({}, [course('x', 2, { a: 3 })]))).toEqual({
    steps: [],
    hoursToGo: { hours: 0, atLeast: false },
  });
});

test('hours to go count a course once that serves two gaps', () => {
  const courses = [course('both', 5, { a: 2, b: 2 }), course('only c', 2.5, { c: 1 })];
  const gaps = [gap('a', 0, 2), gap('b', 1, 2), gap('c', 0, 1)];
  expect(nextSteps(gaps, modelWith({}, courses)).hoursToGo).toEqual({ hours: 7.5, atLeast: false });
});

test('hours to go are a lower bound where hours are unknown, a gap has no course or stays open', () => {
  const courses = [course('five', 5, { a: 2 }), course('unknown', undefined, { b: 2 })];
  const hoursFor = (...gaps: RequirementState[]) => nextSteps(gaps, modelWith({}, courses)).hoursToGo;
  expect(hoursFor(gap('a', 0, 2), gap('b', 0, 2))).toEqual({ hours: 5, atLeast: true });
  expect(hoursFor(gap('a', 0, 2), gap('c', 0, 1))).toEqual({ hours: 5, atLeast: true });
  expect(hoursFor(gap('a', 0, 3))).toEqual({ hours: 5, atLeast: true });
});
