import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attainments } from '../../lib/progress/attainment.ts';
import { readiness } from '../../lib/progress/readiness.ts';
import type { Requirement, Role } from '../../lib/schema/model.ts';
import { sampleModel } from '../model/small-model.ts';
import { alignment, completion, modelWith, now } from './learning.ts';

const model = modelWith({ courseCeiling: 4 });
const roleWith = (requirements: Requirement[]): Role => ({ id: 'r', title: 'R', family: 'F', requirements });
const levels = (held: Record<string, number>) => new Map(Object.entries(held).map(([id, level]) => [id, { level }]));

test('unmet requirements come first: essential ones, then the smaller gap, then by label; met ones last', () => {
  const role = roleWith([
    { competency: 'a', level: 1, essential: true },
    { competency: 'b', level: 3 },
    { competency: 'f', level: 2 },
    { competency: 'e', level: 2 },
    { competency: 'd', level: 4, essential: true },
    { competency: 'c', level: 3, essential: true },
  ]);
  const ready = readiness(role, levels({ a: 2, b: 2, c: 2 }), model);
  expect([ready.met, ready.asked]).toEqual([1, 6]);
  expect(ready.requirements.map(({ competency, state }) => `${competency} ${state}`)).toEqual([
    'c partly',
    'd todo',
    'b partly',
    'e todo',
    'f todo',
    'a met',
  ]);
  expect(ready.requirements[0]).toEqual({
    competency: 'c',
    label: 'C',
    needed: 3,
    held: 2,
    essential: true,
    state: 'partly',
  });
});

test('a role that asks for nothing is 0 of 0', () => {
  expect(readiness(roleWith([]), levels({ a: 1 }), model)).toEqual({ met: 0, asked: 0, requirements: [] });
});

test('the five courses of the academy and what they mean for Data Engineer II', () => {
  const sample = sampleModel();
  const courses = sample.courses?.filter(({ provider }) => provider === 'academy.localhost') ?? [];
  const role = sample.roles.find(({ id }) => id === 'data-engineer-2');
  const alignments = courses.flatMap(({ counts }, at) =>
    counts.map(({ competency, level }) => alignment(at, competency, level)),
  );
  const completions = courses.map((_, at) => completion(at));
  const ready = readiness(role ?? roleWith([]), attainments(alignments, completions, sample, now), sample);
  expect([ready.met, ready.asked]).toEqual([3, 12]);
  expect(ready.requirements.filter(({ state }) => state === 'partly').map(({ label }) => label)).toEqual([
    'Data pipelines',
    'SQL',
  ]);
});

const level = fc.integer({ min: 1, max: 5 });
const competency = fc.constantFrom(...'abcdef');
const role = fc
  .uniqueArray(fc.record({ competency, level, essential: fc.boolean() }), { selector: (item) => item.competency })
  .map(roleWith);
const claims = fc.array(fc.record({ competency, level, number: fc.nat(4) }), { maxLength: 12 });
const completions = [0, 1, 2, 3, 4].map((number) => completion(number));
const readyWith = (asked: Role, list: { competency: string; level: number; number: number }[]) =>
  readiness(
    asked,
    attainments(
      list.map((one) => alignment(one.number, one.competency, one.level)),
      completions,
      model,
      now,
    ),
    model,
  );

test('never is more met than asked, and each requirement is there once', () => {
  fc.assert(
    fc.property(role, claims, (asked, list) => {
      const ready = readyWith(asked, list);
      expect(ready.met).toBeLessThanOrEqual(ready.asked);
      expect(ready.requirements.map((one) => one.competency).sort()).toEqual(
        asked.requirements.map((one) => one.competency).sort(),
      );
    }),
  );
});

test('raising an alignment or adding one never lowers readiness', () => {
  fc.assert(
    fc.property(role, claims, fc.nat(), (asked, list, pick) => {
      const raised = list.map((one, at) => (at === pick % (list.length || 1) ? { ...one, level: one.level + 1 } : one));
      const more = [...raised, { competency: 'a', level: 3, number: 0 }];
      expect(readyWith(asked, raised).met).toBeGreaterThanOrEqual(readyWith(asked, list).met);
      expect(readyWith(asked, more).met).toBeGreaterThanOrEqual(readyWith(asked, raised).met);
    }),
  );
});
