import { expect, test } from 'vitest';
import { extensionScripts, type TraceEvent, threadOfPage } from './trace.ts';

const page = 'http://academy.localhost:4310/article';
const tap = 'chrome-extension://abc/tap.js';
const detector = 'chrome-extension://abc/detector.js';
const main = { pid: 7, tid: 1 };

const event = (name: string, ts: number, dur: number, url?: string, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ...{ name, ph: 'X', ...main, ts, dur, tdur: dur },
  args: url === undefined ? {} : { data: { url } },
  ...more,
});

test('what lies inside an event of an extension is not counted twice', () => {
  const events = [
    event('v8.compile', 110, 300, tap),
    event('EvaluateScript', 100, 1000, tap),
    event('RunMicrotasks', 900, 100),
    event('FunctionCall', 1000, 50, detector),
  ];
  expect(extensionScripts(events, main)).toEqual([{ url: tap, evaluated: 1, milliseconds: 1 }]);
});

test('an event that starts with its parent is inside it', () => {
  const events = [event('v8.compile', 100, 300, tap), event('EvaluateScript', 100, 1000, tap)];
  expect(extensionScripts(events, main)).toEqual([{ url: tap, evaluated: 1, milliseconds: 1 }]);
});

test('a call of what an extension registered counts, also inside a script of the page', () => {
  const events = [event('EvaluateScript', 0, 5000, `${page}.js`), event('FunctionCall', 100, 250, tap)];
  expect(extensionScripts(events, main)).toEqual([{ url: tap, evaluated: 0, milliseconds: 0.25 }]);
});

test('the page’s own scripts, other threads and other kinds of event do not count', () => {
  const events = [
    event('EvaluateScript', 0, 10, `${page}.js`),
    event('EvaluateScript', 20, 10, tap, { tid: 2 }),
    event('EvaluateScript', 40, 10, tap, { pid: 8 }),
    event('EventDispatch', 60, 10, tap),
    event('FunctionCall', 80, 10, tap, { ph: 'I' }),
  ];
  expect(extensionScripts(events, main)).toEqual([]);
});

test('time on a processor counts, not the time that another program took', () => {
  const [script] = extensionScripts([event('EvaluateScript', 0, 9000, tap, { tdur: 2000 })], main);
  expect(script?.milliseconds).toBe(2);
});

test('scripts are told apart, and a compilation names its script in another place', () => {
  const events = [
    event('v8.compile', 0, 100, undefined, { args: { fileName: tap } }),
    event('EvaluateScript', 200, 100, detector),
    event('EvaluateScript', 400, 100, detector),
  ];
  expect(extensionScripts(events, main)).toEqual([
    { url: tap, evaluated: 0, milliseconds: 0.1 },
    { url: detector, evaluated: 2, milliseconds: 0.2 },
  ]);
});

test('the thread is the one that committed this very page', () => {
  const events = [
    event('CommitLoad', 0, 1, 'about:blank', { pid: 3 }),
    event('CommitLoad', 5, 1, page),
    event('EvaluateScript', 9, 1, tap),
  ];
  expect(threadOfPage(events, page)).toMatchObject(main);
  expect(threadOfPage(events, 'http://elsewhere.localhost/')).toBeUndefined();
});
