import { expect, test } from 'vitest';
import type { Standing } from '../../lib/capture/course-progress.ts';
import type { Statement } from '../../lib/capture/standards/statement.ts';
import { ada, asAccount, bob, courseType, play, type Say, told, yes } from './play-statements.ts';

const launchedAt = 'https://learn.example/launched';
const lesson = { type: 'http://adlnet.gov/expapi/activities/lesson' };
const launched = { object: launchedAt, type: '' };
const s1 = { id: 's1' };

test.each<[string, (Say | Say[])[], string]>([
  ['completed, and the page goes away', ['completed', 'gone'], 'completed'],
  ['completed, and terminated', ['completed', 'terminated'], 'completed'],
  ['completed, exited, and the page goes away: told once', ['completed', 'exited', 'gone'], 'completed'],
  ['completed and suspended', ['completed', 'suspended'], 'completed'],
  ['passed is told at once', ['passed'], 'passed'],
  ['mastered', ['mastered'], 'passed'],
  ['satisfied, by a page that is the LMS', ['satisfied', 'gone'], 'completed'],
  ['completed with success', [['completed', { success: true }]], 'passed'],
  ['completed, then passed', ['completed', 'passed', 'gone'], 'passed'],
  ['failed, then passed', ['failed', 'passed'], 'passed'],
  ['failed, begun anew, completed', ['failed', 'initialized', 'completed', 'gone'], 'completed'],
  ['completed, and begun anew', ['completed', 'initialized'], 'completed'],
  ['terminated with completion', [['terminated', yes]], 'completed'],
  ['experienced with completion', [['experienced', yes], 'gone'], 'completed'],
  ['ADL verbs at their other home', ['https://w3id.org/xapi/adl/verbs/satisfied', 'gone'], 'completed'],
  ['complete of Activity Streams', ['http://activitystrea.ms/schema/1.0/complete', 'gone'], 'completed'],
  [
    'the type course of cmi5',
    [['completed', { type: 'https://w3id.org/xapi/cmi5/activitytype/course' }], 'gone'],
    'completed',
  ],
  ['a course inside a programme', [['completed', { parents: ['p'] }], 'gone'], 'completed'],
  ['two courses', [['completed', { object: 'a:1' }], ['completed', { object: 'a:2' }], 'gone'], 'completed, completed'],
  ['two registrations', [['failed', { registration: 'x' }], 'completed', 'gone'], 'completed'],
  ['an unknown verb with completion is asked about', [['https://x.example/v/done', yes], 'gone'], 'asked completed'],
  ['an unknown verb, then completed', [['https://x.example/v/done', yes], 'completed', 'gone'], 'completed'],
  [
    'a batch of completed and terminated',
    [
      [
        ['completed', {}],
        ['terminated', {}],
      ],
    ],
    'completed',
  ],
  [
    'passed, and taken back',
    [
      ['passed', s1],
      ['voided', { object: 's1' }],
    ],
    'passed, back',
  ],
  ['completed, told and taken back', [['completed', s1], 'gone', ['voided', { object: 's1' }]], 'completed, back'],
  [
    'taken back twice',
    [
      ['passed', s1],
      ['voided', { object: 's1' }],
      ['voided', { object: 's1' }],
    ],
    'passed, back',
  ],
  [
    'another statement taken back',
    [
      ['passed', s1],
      ['voided', { object: 's2' }],
    ],
    'passed',
  ],
  // From here on: nothing.
  ['TRAP completed, and nothing more yet', ['completed'], 'nothing'],
  ['TRAP failed', ['failed', 'gone'], 'nothing'],
  ['TRAP completed, then failed', ['completed', 'failed', 'terminated', 'gone'], 'nothing'],
  ['TRAP failed, then completed', ['failed', 'completed', 'gone'], 'nothing'],
  ['TRAP completed without success', [['completed', { success: false }], 'gone'], 'nothing'],
  ['TRAP passed without success', [['passed', { success: false }], 'gone'], 'nothing'],
  ['TRAP completed, terminated without success', ['completed', ['terminated', { success: false }], 'gone'], 'nothing'],
  ['TRAP completed with completion false', [['completed', { completion: false }], 'gone'], 'nothing'],
  ['TRAP initialized', ['initialized', 'gone'], 'nothing'],
  ['TRAP initialized with completion', [['initialized', yes], 'gone'], 'nothing'],
  ['TRAP attempted', ['attempted', 'gone'], 'nothing'],
  ['TRAP experienced', ['experienced', 'gone'], 'nothing'],
  ['TRAP terminated alone', ['terminated', 'gone'], 'nothing'],
  ['TRAP abandoned', [['abandoned', yes], 'gone'], 'nothing'],
  ['TRAP waived', [['waived', yes], 'gone'], 'nothing'],
  ['TRAP answered', [['answered', yes], 'gone'], 'nothing'],
  ['TRAP completed of another vocabulary', ['https://x.example/verbs/completed', 'gone'], 'nothing'],
  ['TRAP a lesson', [['completed', lesson], ['passed', lesson], 'gone'], 'nothing'],
  ['TRAP a module', [['completed', { type: 'http://adlnet.gov/expapi/activities/module' }], 'gone'], 'nothing'],
  ['TRAP a question', [['passed', { type: 'http://adlnet.gov/expapi/activities/question' }]], 'nothing'],
  [
    'TRAP an interaction',
    [['completed', { type: 'http://adlnet.gov/expapi/activities/cmi.interaction' }], 'gone'],
    'nothing',
  ],
  ['TRAP an assessment', [['passed', { type: 'http://adlnet.gov/expapi/activities/assessment' }]], 'nothing'],
  ['TRAP a video', [['completed', { type: 'https://w3id.org/xapi/video/activity-type/video' }], 'gone'], 'nothing'],
  ['TRAP no type, not launched', [['completed', { type: '' }], 'gone'], 'nothing'],
  ['TRAP a type that only looks like course', [['passed', { type: `${courseType}-part` }]], 'nothing'],
  ['TRAP taken back before the end', [['completed', s1], ['voided', { object: 's1' }], 'gone'], 'nothing'],
  [
    'TRAP taken back in the same batch',
    [
      [
        ['passed', s1],
        ['voided', { object: 's1' }],
      ],
    ],
    'nothing',
  ],
  [
    'TRAP taken back before it came',
    [
      ['voided', { object: 's1' }],
      ['passed', s1],
    ],
    'nothing',
  ],
  [
    'TRAP a batch that ends in failed',
    [
      [
        ['completed', {}],
        ['failed', {}],
        ['terminated', {}],
      ],
    ],
    'nothing',
  ],
  ['TRAP an activity id that is too long', [['passed', { object: `a:${'x'.repeat(600)}` }]], 'nothing'],
])('xAPI: %s', (_name, script, expected) => {
  expect(told(play(script))).toBe(expected);
});

test.each<[string, (Say | Say[])[], string]>([
  ['what was launched, without a type', [['completed', launched], 'gone'], 'completed'],
  [
    'what was launched, with a maker’s own type',
    [['passed', { ...launched, type: 'https://x.example/t' }], 'gone'],
    'asked completed',
  ],
  ['TRAP part of what was launched', [['completed', { ...launched, parents: ['x'] }], 'gone'], 'nothing'],
  ['TRAP a launched module', [['completed', { ...launched, ...lesson, object: launchedAt }], 'gone'], 'nothing'],
  [
    'TRAP a launched video',
    [['completed', { ...launched, categories: ['https://w3id.org/xapi/video'] }], 'gone'],
    'nothing',
  ],
  ['TRAP a page of what was launched', [['completed', { ...launched, object: `${launchedAt}/p1` }], 'gone'], 'nothing'],
])('a Tin Can launch: %s', (_name, script, expected) => {
  expect(told(play(script, { launch: { activity: launchedAt } }))).toBe(expected);
});

const people: Record<string, string> = { [ada]: 'ada', [bob]: 'bob', [asAccount]: 'ada’s account' };
const by = (actor: string, verb = 'passed', more: Partial<Statement> = {}): Say => [verb, { actor, ...more }];
const other = { object: 'https://learn.example/c2' };

/** `ada: passed` for each that was told, with who it is. */
const toldOf = (standings: Standing[]): string =>
  standings.map((one) => `${people[one.account ?? ''] ?? 'nobody'}: ${told([one])}`).join(', ') || 'nothing';

test.each<[string, string, (Say | Say[])[], string]>([
  ['of nobody', '', ['passed'], 'nobody: passed'],
  ['of somebody', '', [by(ada)], 'ada: passed'],
  ['of whom was launched', ada, [by(ada)], 'ada: passed'],
  ['of nobody, launched for somebody', ada, ['passed'], 'ada: passed'],
  ['of two, one after the other', '', [by(ada), by(bob)], 'ada: passed, bob: passed'],
  ['completed by one, failed by another', '', [by(ada, 'completed'), by(bob, 'failed'), 'gone'], 'ada: completed'],
  ['identified otherwise than at the launch', asAccount, [by(ada), 'gone'], 'ada’s account: asked completed'],
  ['a batch about several, launched for one of them', ada, [[by(bob), by(ada)]], 'ada: passed'],
  [
    'taken back by somebody else',
    ada,
    [by(ada, 'completed', s1), by(bob, 'voided', { object: 's1' }), 'gone'],
    'nothing',
  ],
  ['TRAP of another than was launched', ada, [by(bob), 'gone'], 'nothing'],
  ['TRAP of a group', '', [by('group'), 'gone'], 'nothing'],
  ['TRAP of a group, launched for somebody', ada, [by('group'), 'gone'], 'nothing'],
  ['TRAP launched for a group', 'group', [by('group'), by(ada), 'passed', 'gone'], 'nothing'],
  ['TRAP a batch about several', '', [[by(ada), by(bob, 'passed', other)], 'gone'], 'nothing'],
  [
    'TRAP the third that a page speaks for',
    '',
    [by(ada), by(bob), by('mbox mailto:eve@x.example')],
    'ada: passed, bob: passed',
  ],
])('whose statements are they: %s', (_name, learner, script, expected) => {
  expect(toldOf(play(script, { launch: { learner } }))).toBe(expected);
});

test('a course keeps its id, its name in the page’s language, its score and its time', () => {
  const more = { timestamp: '2026-05-04T10:30:00+02:00', scaled: 0.9, names: { de: 'Golf, erklärt', 'en-GB': 'Golf' } };
  expect(play([['passed', more]])).toEqual([
    {
      ...{ status: 'passed', scope: 'course', via: 'xapi', id: 'https://learn.example/c1', title: 'Golf' },
      ...{ completedAt: '2026-05-04T08:30:00.000Z', score: { scaled: 0.9 }, said: [''] },
      progress: { sco: 'https://learn.example/c1', done: ['https://learn.example/c1'] },
    },
  ]);
});

test.each(['yesterday', '2026-05-04', '2026-13-04T10:00:00Z', '2026-05-04T10:00:00'])('%s is no time', (timestamp) => {
  expect(play([['passed', { timestamp }]])[0]?.completedAt).toBeUndefined();
});
