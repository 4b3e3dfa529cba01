import { expect, test } from 'vitest';
import { addStatements, createActivities } from '../../lib/capture/activity-progress.ts';
import type { LaunchData, Statement } from '../../lib/capture/standards/statement.ts';
import { addLaunch, addStructure } from '../../lib/capture/unit-progress.ts';
import {
  ada,
  asAccount,
  bob,
  cmi5Home,
  courseType,
  type Page,
  type Play,
  play,
  type Say,
  statement,
  told,
  yes,
} from './play-statements.ts';

const au = 'https://lms.example/au/1';
const counts = [`${cmi5Home}/cmi5`, `${cmi5Home}/moveon`];
const done: Say = ['completed', yes];
const pass: Say = ['passed', { success: true, scaled: 0.9 }];
const fail: Say = ['failed', { success: false }];
const bye: Say = ['terminated', { categories: [`${cmi5Home}/cmi5`] }];

const inUnit = (script: (Say | Say[])[], data: LaunchData, more: Play = {}) =>
  play(script, {
    launch: { activity: au, cmi5: true },
    base: { object: au, type: '', categories: counts, groupings: ['urn:au:1'] },
    prepare: (page) => addLaunch(page.cmi5, 'f1', data),
    ...more,
  });
const rule = (moveOn: string): LaunchData => ({ launchMode: 'Normal', moveOn, masteryScore: 0.8 });

test.each<[string, (Say | Say[])[], LaunchData, string]>([
  ['Passed: passed', [pass], rule('Passed'), 'asked passed'],
  ['Completed: completed', [done], rule('Completed'), 'asked completed'],
  ['Completed: completed although failed, as moveOn says', [fail, done], rule('Completed'), 'asked completed'],
  ['CompletedAndPassed: both', [pass, done], rule('CompletedAndPassed'), 'asked passed'],
  ['CompletedOrPassed: completed', [done], rule('CompletedOrPassed'), 'asked completed'],
  ['NotApplicable: passed', [pass], rule('NotApplicable'), 'asked passed'],
  ['NotApplicable: completed and terminated', [done, bye], rule('NotApplicable'), 'asked completed'],
  ['no rule seen: completed and gone', [done, 'gone'], {}, 'asked completed'],
  ['TRAP Passed: completed', [done, bye, 'gone'], rule('Passed'), 'nothing'],
  ['TRAP Completed: passed', [pass, bye, 'gone'], rule('Completed'), 'nothing'],
  ['TRAP CompletedAndPassed: completed', [done, bye, 'gone'], rule('CompletedAndPassed'), 'nothing'],
  ['TRAP NotApplicable: terminated', [bye, 'gone'], rule('NotApplicable'), 'nothing'],
  ['TRAP NotApplicable: completed, then failed', [done, fail, bye], rule('NotApplicable'), 'nothing'],
  ['TRAP under the mastery score', [['passed', { success: true, scaled: 0.7 }]], rule('Passed'), 'nothing'],
  ['TRAP Browse', [pass, done, bye, 'gone'], { ...rule('Passed'), launchMode: 'Browse' }, 'nothing'],
  ['TRAP Review', [pass, done, bye, 'gone'], { ...rule('Completed'), launchMode: 'Review' }, 'nothing'],
  [
    'TRAP not of the category moveon',
    [['completed', { ...yes, categories: [`${cmi5Home}/cmi5`] }], bye],
    rule('Completed'),
    'nothing',
  ],
  ['TRAP not cmi5’s own', [['completed', { ...yes, categories: [] }], bye, 'gone'], rule('Completed'), 'nothing'],
  ['TRAP completed without completion', ['completed', bye, 'gone'], rule('Completed'), 'nothing'],
  [
    'TRAP of another activity',
    [['completed', { ...yes, object: `${au}/objective` }], bye],
    rule('Completed'),
    'nothing',
  ],
  [
    'TRAP a course-typed statement in a unit',
    [['passed', { categories: [], type: courseType }]],
    rule('Passed'),
    'nothing',
  ],
  [
    'TRAP taken back',
    [['completed', { ...yes, id: 's1' }], ['voided', { object: 's1' }], bye],
    rule('NotApplicable'),
    'nothing',
  ],
])('cmi5, moveOn %s', (_name, script, data, expected) => {
  expect(told(inUnit(script, data))).toBe(expected);
});

const twoUnits = {
  ...{ id: 'urn:course', title: 'Golf in two units' },
  units: [{ id: 'urn:au:1', moveOn: 'Passed' }, { id: 'urn:au:2', moveOn: 'Completed' }, { id: 'urn:au:3' }],
};
const second = (verb: string, more: Partial<Statement>): Say => [
  verb,
  { ...more, groupings: ['urn:au:2'], registration: 'r2' },
];

test('a cmi5 course of several units is finished when all that are asked for have met their moveOn', () => {
  const prepare = (page: Page) => void addStructure(page.cmi5, twoUnits, 'en');
  const standings = inUnit([pass, second('completed', yes)], {}, { prepare });
  expect(standings).toMatchObject([
    { scope: 'part', id: 'urn:course', progress: { done: ['urn:au:1'], scos: ['urn:au:1', 'urn:au:2'] } },
    { scope: 'course', id: 'urn:course', title: 'Golf in two units', progress: { done: ['urn:au:1', 'urn:au:2'] } },
  ]);
});

test('TRAP units of a course that did not meet their own rule do not add up', () => {
  const prepare = (page: Page) => void addStructure(page.cmi5, twoUnits, 'en');
  const standings = inUnit([done, second('completed', yes), bye, 'gone'], {}, { prepare });
  expect(standings.map(({ scope, progress }) => [scope, progress.done])).toEqual([
    ['part', ['urn:au:2']],
    // Told twice is told once: the detector knows what it said.
    ['part', ['urn:au:2']],
  ]);
});

test('of a cmi5 course that was finished only the unit that is taken back is undone', () => {
  const prepare = (page: Page) => void addStructure(page.cmi5, twoUnits, 'en');
  const one: Say = ['passed', { success: true, scaled: 0.9, id: 's1' }];
  const standings = inUnit([one, second('completed', yes), ['voided', { object: 's1' }]], {}, { prepare });
  const [, , back] = standings;
  expect(standings).toHaveLength(3);
  expect(back).toMatchObject({ takenBack: true, id: 'urn:course', progress: { done: ['urn:au:1'] } });
});

test('TRAP units that two people met do not make one course', () => {
  const prepare = (page: Page) => void addStructure(page.cmi5, twoUnits, 'en');
  const mine = (say: Say, actor: string): Say => [say[0] as string, { ...(say[1] as Partial<Statement>), actor }];
  const standings = inUnit([mine(pass, ada), mine(second('completed', yes), bob)], {}, { prepare });
  expect(standings.map(({ scope, account }) => [scope, account])).toEqual([
    ['part', ada],
    ['part', bob],
  ]);
});

test.each<[string, string, string]>([
  ['the one it was launched for', ada, 'asked passed'],
  ['somebody else', bob, 'nothing'],
  ['somebody it cannot be compared with', asAccount, 'nothing'],
])('a cmi5 unit that is met by %s', (_name, actor, expected) => {
  const launch = { activity: au, cmi5: true, learner: ada };
  const said: Say = ['passed', { success: true, scaled: 0.9, actor }];
  expect(told(inUnit([said], rule('Passed'), { launch }))).toBe(expected);
});

test('a course structure that comes late makes a finished unit the course', () => {
  const page = createActivities();
  const statements = [statement(pass, { object: au, type: '', categories: counts, groupings: ['urn:au:1'] })];
  addStatements(page, { kind: 'statements', from: 'f1', activity: au, cmi5: true, learner: '', statements }, 'en');
  const one = { id: 'urn:course', units: [{ id: 'urn:au:1', moveOn: 'Passed' }] };
  expect(addStructure(page.cmi5, one, 'en')).toMatchObject({ scope: 'course', id: 'urn:course', status: 'passed' });
});
