import { expect, test } from 'vitest';
import { judgeScorm12, scorm12Elements, scorm12Methods } from '../../../lib/capture/standards/scorm-12.ts';
import { judgeScorm2004, scorm2004Elements, scorm2004Methods } from '../../../lib/capture/standards/scorm-2004.ts';
import { noSession, observeCall } from '../../../lib/capture/standards/session.ts';
import type { Verdict } from '../../../lib/capture/standards/verdict.ts';

/** `set a b`, `set! a b` (refused), `told a b`, `init`, `commit`, `commit!`, `end`, `end!`, `gone` (the page went away). */
type Script = readonly string[];

const standards = {
  '1.2': {
    methods: scorm12Methods,
    elements: scorm12Elements,
    judge: judgeScorm12,
    names: { init: 'LMSInitialize', set: 'LMSSetValue', told: 'LMSGetValue', commit: 'LMSCommit', end: 'LMSFinish' },
    short: {
      status: 'cmi.core.lesson_status',
      raw: 'cmi.core.score.raw',
      min: 'cmi.core.score.min',
      max: 'cmi.core.score.max',
    },
  },
  '2004': {
    methods: scorm2004Methods,
    elements: scorm2004Elements,
    judge: judgeScorm2004,
    names: { init: 'Initialize', set: 'SetValue', told: 'GetValue', commit: 'Commit', end: 'Terminate' },
    short: {
      completion: 'cmi.completion_status',
      success: 'cmi.success_status',
      scaled: 'cmi.score.scaled',
      raw: 'cmi.score.raw',
    },
  },
} as const;

/** The verdicts in order, by what was told at each moment. */
function verdicts(standard: keyof typeof standards, script: Script): Verdict[] {
  const { methods, elements, judge, names, short } = standards[standard];
  let session = noSession;
  const found: Verdict[] = [];
  for (const line of script) {
    const [word = '', element = '', ...rest] = line.split(' ');
    if (word === 'gone') {
      if (session.phase === 'open' && session.committed !== undefined) found.push(judge(session.committed, 'gone'));
      continue;
    }
    const name = word.replace('!', '') as keyof typeof names;
    const method = methods[names[name]];
    if (method === undefined) throw new Error(`no function for ${line}`);
    const value = rest.join(' ');
    const result = word.endsWith('!') ? 'false' : name === 'told' ? value : 'true';
    const path = Object.hasOwn(short, element) ? Reflect.get(short, element) : element;
    const step = observeCall(elements, session, { method, element: path, value, result });
    session = step.session;
    if (step.moment !== undefined && step.values !== undefined) found.push(judge(step.values, step.moment));
  }
  return found;
}

/** What a detector would have told at the end of it: the last verdict that is not merely held. */
const outcome = (standard: keyof typeof standards, script: Script): string => {
  const last = verdicts(standard, script).findLast((verdict) => verdict.outcome !== 'held');
  if (last === undefined) return 'nothing';
  return last.outcome === 'done' ? last.status : last.outcome;
};

test.each<[string, Script, string]>([
  ['completed at the end', ['init', 'set status completed', 'end'], 'completed'],
  ['passed at the end', ['init', 'set status passed', 'end'], 'passed'],
  ['failed at the end', ['init', 'set status failed', 'end'], 'not-done'],
  ['incomplete at the end', ['init', 'set status incomplete', 'end'], 'not-done'],
  ['browsed at the end', ['init', 'set status browsed', 'end'], 'not-done'],
  ['not attempted at the end', ['init', 'set status not attempted', 'end'], 'not-done'],
  ['a word that is no status', ['init', 'set status Completed', 'end'], 'not-done'],
  [
    'golf: completed, saved, then failed',
    ['init', 'set status completed', 'commit', 'set status failed', 'end'],
    'not-done',
  ],
  ['completed, then passed', ['init', 'set status completed', 'commit', 'set status passed', 'end'], 'passed'],
  [
    'incomplete, then completed',
    ['init', 'set status incomplete', 'commit', 'set status completed', 'end'],
    'completed',
  ],
  ['passed is told when it is saved', ['init', 'set status passed', 'commit'], 'passed'],
  ['completed is held when it is saved', ['init', 'set status completed', 'commit'], 'nothing'],
  ['completed, saved, and the page goes away', ['init', 'set status completed', 'commit', 'gone'], 'completed'],
  ['completed, never saved, and the page goes away', ['init', 'set status completed', 'gone'], 'nothing'],
  [
    'failed since the last save, and the page goes away',
    ['init', 'set status completed', 'commit', 'set status failed', 'gone'],
    'completed',
  ],
  ['completed, saved, and other content begins', ['init', 'set status completed', 'commit', 'init'], 'completed'],
  ['the LMS refuses the status', ['init', 'set! status completed', 'end'], 'nothing'],
  ['the LMS refuses a later status', ['init', 'set status incomplete', 'set! status completed', 'end'], 'not-done'],
  ['the LMS refuses the save', ['init', 'set status completed', 'commit!', 'gone'], 'nothing'],
  ['the LMS refuses the end', ['init', 'set status completed', 'end!'], 'nothing'],
  ['the LMS refuses the end once', ['init', 'set status completed', 'end!', 'end'], 'completed'],
  ['a refused second init keeps the session', ['init', 'set status completed', 'init!', 'end'], 'completed'],
  ['no init at all', ['set status completed', 'end'], 'completed'],
  ['an old status is read and nothing set', ['init', 'told status completed', 'commit', 'end'], 'nothing'],
  ['mode review', ['init', 'told cmi.core.lesson_mode review', 'set status completed', 'end'], 'for-show'],
  ['mode browse', ['init', 'told cmi.core.lesson_mode browse', 'set status passed', 'commit'], 'for-show'],
  ['mode normal', ['init', 'told cmi.core.lesson_mode normal', 'set status completed', 'end'], 'completed'],
  ['no credit', ['init', 'told cmi.core.credit no-credit', 'set status completed', 'end'], 'for-show'],
  ['credit', ['init', 'told cmi.core.credit credit', 'set status completed', 'end'], 'completed'],
  [
    'review of one session is not review of the next',
    ['init', 'told cmi.core.lesson_mode review', 'end', 'init', 'set status completed', 'end'],
    'completed',
  ],
  [
    'a raw score under the mastery score',
    ['init', 'told cmi.student_data.mastery_score 80', 'set raw 70', 'set status completed', 'end'],
    'not-done',
  ],
  [
    'a raw score at the mastery score',
    ['init', 'told cmi.student_data.mastery_score 80', 'set raw 80', 'set status completed', 'end'],
    'completed',
  ],
  ['set after the end', ['init', 'set status incomplete', 'end', 'set status passed', 'commit'], 'not-done'],
  ['only the place in the lesson is saved', ['init', 'set cmi.core.lesson_location 7', 'commit', 'end'], 'nothing'],
])('SCORM 1.2, %s: %j is %s', (_name, script, expected) => {
  expect(outcome('1.2', script)).toBe(expected);
});

test.each<[string, Script, string]>([
  ['completed, success unknown', ['init', 'set completion completed', 'set success unknown', 'end'], 'completed'],
  ['completed alone', ['init', 'set completion completed', 'end'], 'completed'],
  ['completed and passed', ['init', 'set completion completed', 'set success passed', 'end'], 'passed'],
  ['completed and failed (Adapt)', ['init', 'set completion completed', 'set success failed', 'end'], 'not-done'],
  ['passed, completion never set', ['init', 'set success passed', 'end'], 'passed'],
  ['passed, but incomplete', ['init', 'set completion incomplete', 'set success passed', 'end'], 'not-done'],
  [
    'passed, completion said to be unknown',
    ['init', 'set completion unknown', 'set success passed', 'end'],
    'not-done',
  ],
  ['failed alone', ['init', 'set success failed', 'end'], 'not-done'],
  ['incomplete', ['init', 'set completion incomplete', 'end'], 'not-done'],
  ['not attempted', ['init', 'set completion not attempted', 'end'], 'not-done'],
  ['completed and passed, saved', ['init', 'set completion completed', 'set success passed', 'commit'], 'passed'],
  ['completed, saved', ['init', 'set completion completed', 'commit'], 'nothing'],
  ['passed alone, saved: completion may still come', ['init', 'set success passed', 'commit'], 'nothing'],
  [
    'passed alone, saved, then incomplete',
    ['init', 'set success passed', 'commit', 'set completion incomplete', 'end'],
    'not-done',
  ],
  ['completed, saved, page goes away', ['init', 'set completion completed', 'commit', 'gone'], 'completed'],
  [
    'completed, saved, then failed',
    ['init', 'set completion completed', 'commit', 'set success failed', 'end'],
    'not-done',
  ],
  ['mode review', ['init', 'told cmi.mode review', 'set completion completed', 'end'], 'for-show'],
  ['no credit', ['init', 'told cmi.credit no-credit', 'set completion completed', 'end'], 'for-show'],
  [
    'score under the passing score',
    ['init', 'told cmi.scaled_passing_score 0.8', 'set scaled 0.79', 'set completion completed', 'end'],
    'not-done',
  ],
  ['only progress_measure', ['init', 'set cmi.progress_measure 1', 'end'], 'nothing'],
  [
    'an objective is completed, the content is not',
    ['init', 'set cmi.objectives.0.completion_status completed', 'end'],
    'nothing',
  ],
])('SCORM 2004, %s: %j is %s', (_name, script, expected) => {
  expect(outcome('2004', script)).toBe(expected);
});

const scoreOf = (standard: keyof typeof standards, script: Script) => {
  const last = verdicts(standard, script).at(-1);
  return last?.outcome === 'done' ? last.score : undefined;
};

test.each<[Script, object | undefined]>([
  [['set raw 80'], { raw: 80, scaled: 0.8 }],
  [['set raw 8', 'set min 0', 'set max 10'], { raw: 8, min: 0, max: 10, scaled: 0.8 }],
  [['set raw 8', 'set max 10'], { raw: 8, max: 10, scaled: 0.8 }],
  [['set raw 60', 'set min 50', 'set max 150'], { raw: 60, min: 50, max: 150, scaled: 0.1 }],
  [['set raw 200'], { raw: 200 }],
  [['set raw 200', 'set max 100'], { raw: 200, max: 100 }],
  [['set raw 50', 'set min 0', 'set max 0'], { raw: 50, min: 0, max: 0, scaled: 0.5 }],
  [['set raw '], undefined],
  [['set raw 1e3'], undefined],
  [['set raw NaN'], undefined],
  [[], undefined],
])('a SCORM 1.2 score of %j is %j', (sets, expected) => {
  expect(scoreOf('1.2', ['init', ...sets, 'set status passed', 'end'])).toEqual(expected);
});

test.each<[Script, object | undefined]>([
  [['set scaled 0.8'], { scaled: 0.8 }],
  [['set scaled -1', 'set raw 3'], { scaled: -1, raw: 3 }],
  [['set scaled 1.5'], undefined],
  [['set raw 40'], { raw: 40 }],
])('a SCORM 2004 score of %j is %j', (sets, expected) => {
  expect(scoreOf('2004', ['init', ...sets, 'set completion completed', 'end'])).toEqual(expected);
});

test('values that are objects are not asked for their string form', () => {
  const value = {
    toString() {
      throw new Error('asked');
    },
  };
  const step = observeCall(scorm12Elements, noSession, {
    method: 'setValue',
    element: 'cmi.core.lesson_status',
    value,
    result: 'true',
  });
  expect(step.session.values).toEqual({ status: '' });
});

test.each(['__proto__', 'constructor', 'toString'])('an element called %s is nothing special', (element) => {
  const call = { method: 'setValue', element, value: 'completed', result: 'true' } as const;
  expect(observeCall(scorm12Elements, noSession, call).session.values).toEqual({});
});
