import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attainments } from '../../lib/progress/attainment.ts';
import { heldLevels } from '../../lib/progress/held-levels.ts';
import { createLifts } from '../../lib/progress/lifts.ts';
import type { Completion } from '../../lib/schema/completion.ts';
import { alignment, completion, keyOf, modelWith, now } from './learning.ts';

const standings: Completion['standing'][] = ['recorded', 'asked', 'declined', 'removed'];
const aligned = fc.record({
  number: fc.integer({ min: 0, max: 9 }),
  competency: fc.constantFrom('a', 'b', 'c'),
  level: fc.integer({ min: 1, max: 5 }),
  decision: fc.constantFrom('confirmed', 'proposed', 'rejected'),
});

test('the short way to the levels held and the long one always agree', () => {
  const lives = fc.tuple(fc.array(fc.constantFrom(...standings), { minLength: 10, maxLength: 10 }), fc.array(aligned));
  fc.assert(
    fc.property(lives, fc.option(fc.integer({ min: 1, max: 5 })), ([states, rows], ceiling) => {
      const model = modelWith(ceiling === null ? undefined : { courseCeiling: ceiling });
      const completions = states.map((standing, number) => completion(number, { standing }));
      const alignments = rows.map((row) =>
        alignment(row.number, row.competency, row.level, { decision: row.decision }),
      );
      const recorded = new Set(completions.filter(({ standing }) => standing === 'recorded').map(({ key }) => key));
      const short = heldLevels(alignments, (key) => recorded.has(key), model);
      const long = attainments(alignments, completions, model, now);
      expect([...short].map(([id, { level }]) => [id, level]).sort()).toEqual(
        [...long].map(([id, { level }]) => [id, level]).sort(),
      );
    }),
  );
});

test('a course lifts from what was held when it was noticed, not from what came later', () => {
  const timeline = { places: new Map([0, 1, 2].map((place) => [keyOf(place), place])), isRecorded: () => true };
  const [first, second, third] = [alignment(0, 'a', 1), alignment(1, 'a', 3), alignment(2, 'a', 2)];
  const lift = createLifts([first, second, third], timeline, modelWith(undefined));
  expect([first, second, third].map(lift)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 3 },
    { from: 3, to: 3 },
  ]);
});

test('a refused alignment lifts nothing, and one above the ceiling only to the ceiling', () => {
  const timeline = { places: new Map([[keyOf(0), 0]]), isRecorded: () => true };
  const lift = createLifts([], timeline, modelWith({ courseCeiling: 2 }));
  expect(lift(alignment(0, 'a', 4, { decision: 'rejected' }))).toEqual({ from: 0, to: 0 });
  expect(lift(alignment(0, 'a', 4))).toEqual({ from: 0, to: 2 });
});
