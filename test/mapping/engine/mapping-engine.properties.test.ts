import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CourseText } from '../../../lib/mapping/engine/course-terms.ts';
import { leastConfidence } from '../../../lib/mapping/engine/mapping-engine.ts';
import { engineOver, smallModel } from './small-model.ts';

const phrases = [
  'PostgreSQL',
  'financial statements',
  'Kubernetes in production',
  'climate',
  'mediation',
  'pandas',
  'learn',
  'the basics of',
  'your first',
  'painting',
  'and',
  'queries',
  'renewable energy',
  'at work',
  'conflicts',
  'bookkeeping for cafés',
  '数据库',
];
const text = fc.array(fc.constantFrom(...phrases), { maxLength: 8 }).map((words) => words.join(' '));
const courses: fc.Arbitrary<CourseText> = fc.record({
  title: text,
  description: fc.oneof(text, fc.string({ maxLength: 200 })),
  teaches: fc.array(text, { maxLength: 3 }),
});
const claims = (model: typeof smallModel, course: CourseText, least?: number) =>
  engineOver(model)
    .map(course, least === undefined ? {} : { least })
    .map(({ competency, confidence }) => [competency, confidence.toFixed(9)]);

test('the order of the competencies does not matter', () => {
  const shuffled = fc.shuffledSubarray(smallModel, { minLength: smallModel.length });
  fc.assert(
    fc.property(courses, shuffled, (course, model) => {
      expect(claims(model, course, 0.01)).toEqual(claims(smallModel, course, 0.01));
    }),
    { numRuns: 60 },
  );
});

test('the same course always gets the same answer', () => {
  const engine = engineOver(smallModel);
  fc.assert(
    fc.property(courses, courses, (course, other) => {
      const before = engine.map(course, { least: 0.01 });
      engine.map(other);
      expect(engine.map(course, { least: 0.01 })).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('a competency that has nothing to do with a course moves nothing above the threshold', () => {
  const stranger = { id: 'zeppelins', label: 'Zeppelin mooring', altLabels: ['dirigible ballast'] };
  fc.assert(
    fc.property(courses, (course) => {
      const before = new Set(
        engineOver(smallModel)
          .map(course, { least: leastConfidence - 0.02 })
          .map(({ competency }) => competency),
      );
      const after = engineOver([...smallModel, stranger]).map(course);
      expect(after.filter(({ competency }) => !before.has(competency))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('confidence lies between 0 and 1 whatever the text, and every place lies in it', () => {
  const engine = engineOver(smallModel);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text, (title, description) => {
      for (const { confidence, reasons } of engine.map({ title, description }, { least: 0 })) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const spans = reasons.flatMap((reason) => ('spans' in reason ? reason.spans : []));
        for (const { place, start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual((place === 'title' ? title : description).length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['one word', 'a'.repeat(1_000_000)],
  ['a name again and again', 'PostgreSQL '.repeat(91_000)],
  ['signs only', '.+#'.repeat(333_000)],
  ['letters and accents', 'e\u0301'.repeat(500_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['sentences', 'Query. '.repeat(143_000)],
  ['characters without spaces', '数'.repeat(1_000_000)],
])('a megabyte of %s is read only as far as a course could need', (_, hostile) => {
  const engine = engineOver(smallModel);
  const whole = engine.map({ title: hostile, description: hostile, teaches: [hostile] }, { least: 0 });
  const [title, description] = [hostile.slice(0, 24_000), hostile.slice(0, 24_000)];
  expect(whole).toEqual(engine.map({ title, description, teaches: [title] }, { least: 0 }));
});
