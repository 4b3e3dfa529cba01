import fc from 'fast-check';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { expect, test } from 'vitest';
import { tapped } from './fake-window.ts';

type Api = { [name: string]: (...args: string[]) => unknown } & { cmi: unknown };
type Call = readonly [name: string, ...args: string[]];

const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted', 'unknown', 'nonsense', ''];
const numbers = ['0', '50', '100', '0.5', '-1', '150', 'many', ''];

function calls(names: { [role: string]: string }, elements: readonly string[]): fc.Arbitrary<Call[]> {
  const element = fc.constantFrom(...elements);
  const value = fc.oneof(fc.constantFrom(...statuses, ...numbers), fc.string({ maxLength: 20 }));
  const one = fc.oneof(
    fc.constant<Call>([names.init ?? '', '']),
    fc.constant<Call>([names.commit ?? '', '']),
    fc.constant<Call>([names.end ?? '', '']),
    fc.constant<Call>([names.error ?? '']),
    element.map((key): Call => [names.get ?? '', key]),
    fc.tuple(element, value).map(([key, text]): Call => [names.set ?? '', key, text]),
    fc.tuple(element, value).map(([key, text]): Call => [names.set ?? '', key, text]),
  );
  return fc.array(one, { maxLength: 40 }).map((rest) => [[names.init ?? '', ''], ...rest]);
}

const older = calls(
  {
    init: 'LMSInitialize',
    commit: 'LMSCommit',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    error: 'LMSGetLastError',
  },
  [
    'lesson_status',
    'score.raw',
    'score.min',
    'score.max',
    'lesson_mode',
    'credit',
    'student_name',
    'exit',
    'nothing',
  ].map((name) => `cmi.core.${name}`),
);
const newer = calls(
  { init: 'Initialize', commit: 'Commit', end: 'Terminate', get: 'GetValue', set: 'SetValue', error: 'GetLastError' },
  ['completion_status', 'success_status', 'score.scaled', 'score.raw', 'mode', 'learner_name', 'exit', 'nothing']
    .map((name) => `cmi.${name}`)
    .concat('adl.nav.request'),
);

/** What content sees: each answer and the error after it, and at the end what the LMS has. */
function play(api: Api, script: readonly Call[], errorName: string): unknown[] {
  const log: unknown[] = [];
  for (const [name, ...args] of script) log.push(name, api[name]?.(...args), api[errorName]?.());
  return [...log, JSON.stringify(api.cmi).replace(/"[^"]*time[^"]*":"[^"]*"/g, '')];
}

const settings = { autocommit: false, logLevel: 5, lmsCommitUrl: false };

const shapes: ((api: object) => object)[] = [
  (api) => api,
  Object.seal,
  // Only a stand-in can be heard here.
  (api) =>
    new Proxy(api, {
      defineProperty: (target, key, slot) =>
        !/^(LMS)?[A-Z]/.test(String(key)) && Reflect.defineProperty(target, key, slot),
    }),
];

test.each([
  ['API', 'LMSGetLastError', older, () => new Scorm12API(settings)],
  ['API_1484_11', 'GetLastError', newer, () => new Scorm2004API(settings)],
] as const)('scorm-again as window.%s answers the same with the tap as without', (name, error, scripts, create) => {
  fc.assert(
    fc.property(scripts, fc.constantFrom(...shapes), (script, shape) => {
      const { window } = tapped();
      window[name] = shape(create());
      const without = shape(create()) as Api;
      expect(play(window[name] as Api, script, error)).toEqual(play(without, script, error));
    }),
    { numRuns: 60 },
  );
});

test('a course on scorm-again is heard to the end', () => {
  const { window, signals } = tapped();
  window.API_1484_11 = new Scorm2004API(settings);
  const api = window.API_1484_11 as Api;
  play(
    api,
    [
      ['Initialize', ''],
      ['GetValue', 'cmi.mode'],
      ['SetValue', 'cmi.completion_status', 'completed'],
      ['SetValue', 'cmi.success_status', 'passed'],
      ['SetValue', 'cmi.score.scaled', '0.9'],
      ['SetValue', 'cmi.success_status', 'nonsense'],
      ['Terminate', ''],
    ],
    'GetLastError',
  );
  expect(signals).toMatchObject([
    { moment: 'end', values: { mode: 'normal', completion: 'completed', success: 'passed', scaled: '0.9' } },
  ]);
});
