import { expect, test } from 'vitest';
import weights from '../../../lib/mapping/data/weights.json' with { type: 'json' };
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import { readCourse } from '../../../lib/mapping/engine/course-terms.ts';
import { featureNames } from '../../../lib/mapping/engine/features.ts';
import { measure } from '../../../lib/mapping/engine/map-course.ts';
import { contextNames } from '../../../lib/mapping/engine/situation.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { smallModel } from './small-model.ts';

function measured(title: string, description = '') {
  const index = openIndex(buildIndex(smallModel));
  if (index === undefined) throw new Error('the index does not open');
  const found = measure(readCourse({ title, description }, tokeniserFor('en'), index), { index });
  return new Map(
    found.map(({ candidate, features, context }) => {
      const named: Partial<Record<(typeof featureNames)[number], number>> = Object.fromEntries(
        featureNames.map((name, at) => [name, features[at] ?? 0]),
      );
      return [smallModel[candidate.competency]?.id, { named, lengths: [features.length, context.length] }];
    }),
  );
}

test('the weights that ship are for the features and situations that are measured', () => {
  expect([weights.features, weights.contexts]).toEqual([[...featureNames], [...contextNames]]);
  expect(weights.values).toHaveLength(featureNames.length * contextNames.length);
  expect(measured('PostgreSQL').get('sql')?.lengths).toEqual([featureNames.length, contextNames.length]);
});

test('a name in the title, in the text and nowhere are told apart', () => {
  const title = measured('PostgreSQL').get('sql');
  const text = measured('Stores', 'Keep data in PostgreSQL.').get('sql');
  const words = measured('Relational thinking').get('sql');
  expect([title?.named.titleAlt, title?.named.textAlt].map(Number).map(Math.sign)).toEqual([1, 0]);
  expect([text?.named.titleAlt, text?.named.textAlt].map(Number).map(Math.sign)).toEqual([0, 1]);
  expect([words?.named.titleAlt, words?.named.textAlt, words?.named.cover].map(Number).map(Math.sign)).toEqual([
    0, 0, 1,
  ]);
});

test('the words of a name in two sentences are no phrase', () => {
  expect(measured('Keep financial order. Make statements.').get('accounting')?.named.hits).toBe(0);
  expect(measured('Make financial statements.').get('accounting')?.named.hits).toBeGreaterThan(0);
});

test('what a title is for is told from what it is about', () => {
  expect(measured('Docker for Python').get('python')?.named.titleFor).toBeGreaterThan(0);
  expect(measured('Docker for Python').get('containers')?.named.titleFor).toBe(0);
  expect(measured('Python for Python').get('python')?.named.titleFor).toBe(0);
});

test('those who are to learn are no subject of the title', () => {
  const designers = measured('Docker for Python Developers');
  expect(designers.get('python')?.named.titleAlt).toBe(0);
  expect(designers.get('python')?.named.textAlt).toBeGreaterThan(0);
  expect(designers.get('containers')?.named.titleAlt).toBeGreaterThan(0);
});

test('a name with a version is the name', () => {
  expect(measured('Python3').get('python')?.named.titleAlt).toBeGreaterThan(0);
  expect(measured('B12').size).toBe(0);
});

test('of a label, what does not stand in the course is missing', () => {
  const negotiation = measured('Negotiation').get('negotiation')?.named;
  expect(negotiation?.missing).toBeGreaterThan(0.2);
  expect(negotiation?.missing).toBeLessThan(0.8);
  expect(measured('Negotiation and conflict').get('negotiation')?.named.missing).toBe(0);
});
