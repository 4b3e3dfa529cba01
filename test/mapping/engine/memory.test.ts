import { expect, test } from 'vitest';
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import { readCourse } from '../../../lib/mapping/engine/course-terms.ts';
import { memoryOf, neighboursOf } from '../../../lib/mapping/engine/memory.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { smallModel } from './small-model.ts';

const index = openIndex(buildIndex(smallModel));
function read(title: string) {
  if (index === undefined) throw new Error('the index does not open');
  return readCourse({ title }, tokeniserFor('en'), index);
}
const nowhere = new Float32Array(0);
const neighbours = (title: string, except?: number) => neighboursOf(read(title), memory, nowhere, except);
const memory = memoryOf([
  { read: read('Brew beer at home'), yes: [1], no: [2] },
  { read: read('Brew strong beer'), yes: [1], no: [] },
  { read: read('Sail a boat'), yes: [3], no: [] },
]);

test('the likest decided courses speak first, and those with nothing in common are silent', () => {
  const { votes } = neighbours('Beer to brew');
  expect(votes.get(1)?.courses.toSorted()).toEqual([0, 1]);
  expect(votes.get(1)?.near).toBeCloseTo(1);
  expect(votes.has(3)).toBe(false);
});

test('a rejection speaks against', () => {
  expect(neighbours('Brew beer at home').votes.get(2)).toMatchObject({ near: 0, courses: [] });
  expect(neighbours('Brew beer at home').votes.get(2)?.against).toBeGreaterThan(0.5);
});

test('a course can be left out of its own neighbours', () => {
  const { votes } = neighbours('Brew beer at home', 0);
  expect(votes.get(1)?.courses).toEqual([1]);
  expect(votes.get(2)).toBeUndefined();
});

test('with nothing decided nobody speaks', () => {
  expect(neighboursOf(read('Brew beer'), memoryOf([]), nowhere)).toEqual({ votes: new Map(), likest: 0 });
});
