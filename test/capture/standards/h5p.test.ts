import { expect, test } from 'vitest';
import { h5pStanding } from '../../../lib/capture/h5p-progress.ts';
import { isMadeUp, judgeH5p } from '../../../lib/capture/standards/h5p.ts';
import type { Statement } from '../../../lib/capture/standards/statement.ts';

const said = (more: Partial<Statement> = {}): Statement => ({
  id: '',
  actor: '',
  verb: 'http://adlnet.gov/expapi/verbs/completed',
  object: 'https://site.example/h5p/7',
  type: '',
  names: { 'en-US': 'Query plans' },
  completion: true,
  timestamp: '',
  registration: '',
  parents: [],
  groupings: [],
  categories: ['http://h5p.org/libraries/H5P.QuestionSet-1.20'],
  ...more,
});
const judged = (more: Partial<Statement> = {}, course = '', alone = true) =>
  judgeH5p(said(more), 'Query plans', course, alone);
const verb = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`;

test('an activity that is done is a question, as it is seldom the course', () => {
  expect(judged()).toEqual({ status: 'completed', scope: 'part' });
  expect(judged({}, 'SQL Foundations')).toEqual({ status: 'completed', scope: 'part' });
});

test('it is the course where it is alone on a page that says it is a course of that name', () => {
  expect(judged({}, ' query plans')).toEqual({ status: 'completed', scope: 'course' });
  expect(judged({}, 'Query plans', false)).toEqual({ status: 'completed', scope: 'part' });
});

test('success makes it passed', () => {
  expect(judged({ success: true })).toEqual({ status: 'passed', scope: 'part' });
  expect(judged({ verb: verb('passed') })).toEqual({ status: 'passed', scope: 'part' });
});

test.each<[string, Partial<Statement>]>([
  ['content within content', { parents: ['https://site.example/h5p/7'] }],
  ['a failure', { success: false }],
  ['the verb failed', { verb: verb('failed') }],
  ['completed with completion false', { completion: false }],
  ['an answer', { verb: verb('answered') }],
  ['an attempt', { verb: verb('attempted'), completion: false }],
])('%s is nothing', (_what, more) => {
  expect(judged(more)).toEqual({ status: 'below' });
});

test('an activity has an id of its own, a course the one of its page; scores and names are as said', () => {
  const standing = (course: string) =>
    h5pStanding({ kind: 'h5p', alone: true, statement: said({ scaled: 0.5, raw: 1, max: 2 }) }, 'en', course);
  expect(standing('')).toMatchObject({ via: 'h5p', id: 'https://site.example/h5p/7', title: 'Query plans' });
  expect(standing('')?.score).toMatchObject({ scaled: 0.5 });
  expect(standing('Query plans')?.id).toBeUndefined();
});

test('whoever is signed in goes along, a group’s is nobody’s, and an account that H5P made up names nobody', () => {
  const standing = (actor: string) => h5pStanding({ kind: 'h5p', alone: true, statement: said({ actor }) }, 'en', '');
  expect(standing('mbox mailto:ada@site.example')?.account).toBe('mbox mailto:ada@site.example');
  expect(standing('group')).toBeUndefined();
  const random = 'account https://site.example 3f2b8c1e-9d40-4c11-a2f7-0123456789ab';
  expect(standing(random)).toMatchObject({ status: 'completed' });
  expect(standing(random)).not.toHaveProperty('account');
  expect(isMadeUp('account https://moodle.example 42')).toBe(false);
});
