import { expect, test } from 'vitest';
import { addStatements, createActivities, endActivities } from '../../lib/capture/activity-progress.ts';
import type { Standing } from '../../lib/capture/course-progress.ts';
import type { LaunchData, Statement } from '../../lib/capture/standards/statement.ts';
import type { StatementsSignal } from '../../lib/capture/tap/decode-statements.ts';
import { addLaunch, addStructure } from '../../lib/capture/unit-progress.ts';

const courseType = 'http://adlnet.gov/expapi/activities/course';
const cmi5Home = 'https://w3id.org/xapi/cmi5/context/categories';
const launchedAt = 'https://learn.example/launched';

const blank: Statement = {
  ...{ id: '', actor: '', verb: '', object: 'https://learn.example/c1', type: courseType, names: { en: 'Golf' } },
  ...{ timestamp: '', registration: 'r1', parents: [], groupings: [], categories: [] },
};
type Say = string | [verb: string, more: Partial<Statement>];

/** `completed`, or a whole IRI; `gone` ends the page. */
const statement = (say: Say, base: Partial<Statement>): Statement => {
  const [verb, more] = typeof say === 'string' ? [say, {}] : say;
  const iri = verb.includes(':') ? verb : `http://adlnet.gov/expapi/verbs/${verb}`;
  return { ...blank, ...base, verb: iri, ...more };
};

type Play = { launch?: Partial<StatementsSignal>; base?: Partial<Statement>; prepare?: (page: Page) => void };
type Page = ReturnType<typeof createActivities>;

/** Each entry is one request, a list a batch. Returns what would be told, in order. */
function play(script: (Say | Say[])[], { launch = {}, base = {}, prepare }: Play = {}): Standing[] {
  const page = createActivities();
  prepare?.(page);
  return script.flatMap((entry) => {
    if (entry === 'gone') return endActivities(page, 'f1', 'en');
    const batch = Array.isArray(entry) && Array.isArray(entry[0]) ? (entry as Say[]) : [entry as Say];
    const statements = batch.map((say) => statement(say, base));
    return addStatements(
      page,
      { kind: 'statements', from: 'f1', activity: '', cmi5: false, learner: '', statements, ...launch },
      'en',
    );
  });
}
const told = (standings: Standing[]): string =>
  standings
    .map(({ status, scope, takenBack }) => (takenBack ? 'back' : scope === 'course' ? status : `asked ${status}`))
    .join(', ') || 'nothing';

const yes = { completion: true };
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

const ada = 'mbox mailto:ada@x.example';
const bob = 'mbox mailto:bob@x.example';
const asAccount = 'account https://x.example ada';
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
