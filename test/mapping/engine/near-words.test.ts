import { expect, test } from 'vitest';
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import { readCourse } from '../../../lib/mapping/engine/course-terms.ts';
import { fullVectorOf } from '../../../lib/mapping/engine/course-vectors.ts';
import { nearWords } from '../../../lib/mapping/engine/near-words.ts';
import { numberOf } from '../../../lib/mapping/engine/term-table.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { shippedKnowledge, smallModel } from './small-model.ts';

const tokenise = tokeniserFor('en');

function nearnessIn(title: string, description: string, word: string) {
  const index = openIndex(buildIndex(smallModel));
  if (index === undefined) throw new Error('the index does not open');
  const read = readCourse({ title, description }, tokenise, index, shippedKnowledge);
  const [token] = tokenise(word);
  if (shippedKnowledge === undefined) throw new Error('the knowledge does not open');
  const known = numberOf(token?.stem ?? '', shippedKnowledge);
  return nearWords(read, fullVectorOf(read, shippedKnowledge), shippedKnowledge)(known);
}

test('a word is as near as the nearest word, in the title and in all that is said', () => {
  const same = nearnessIn('Databases', 'About cooking.', 'databases');
  expect(same.title).toBeCloseTo(1);
  const said = nearnessIn('Cooking', 'Store recipes in databases.', 'databases');
  expect(said.most).toBeCloseTo(1);
  expect(said.title).toBeLessThan(0.7);
});

test('a word of the same field is nearer to a course than one of another', () => {
  const near = nearnessIn('Docker and Kubernetes', 'Deploy software in the cloud.', 'DevOps');
  const far = nearnessIn('Docker and Kubernetes', 'Deploy software in the cloud.', 'nursing');
  expect(near.all).toBeGreaterThan(far.all + 0.2);
});

test('an unknown word is near to nothing, and so is any without knowledge', () => {
  expect(nearnessIn('Databases', '', 'qzxqzx')).toEqual({ title: 0, most: 0, all: 0 });
  const index = openIndex(buildIndex(smallModel));
  if (index === undefined) throw new Error('the index does not open');
  const read = readCourse({ title: 'Databases' }, tokenise, index);
  expect(nearWords(read, new Float32Array(0), undefined)(3)).toEqual({ title: 0, most: 0, all: 0 });
});
