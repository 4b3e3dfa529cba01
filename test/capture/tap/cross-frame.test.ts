import { createRequire } from 'node:module';
import { Scorm12API } from 'scorm-again';
import * as crossFrame from 'scorm-again/cross-frame-lms';
import { afterEach, expect, test, vi } from 'vitest';
import { type FakeWindow, frameAt, freshWindow, tapped } from './fake-window.ts';

afterEach(() => vi.unstubAllGlobals());

/** It has no types of its own. */
const pipwerks = createRequire(import.meta.url)('pipwerks-scorm-api-wrapper');
/** Its types have a default export, which it has not. */
const CrossFrameLMS: typeof crossFrame.default = Reflect.get(crossFrame, 'CrossFrameLMS');
const settings = { autocommit: false, logLevel: 5 } as const;

test('content in a frame of another site, which speaks through messages, is heard where its LMS is', async () => {
  const { window, signals } = tapped();
  vi.stubGlobal('window', window);
  const api = new Scorm12API(settings);
  api.loadFromJSON({ core: { student_id: 'e-1815', student_name: 'Lovelace, Ada' } }, '');
  window.API = api;
  const lms = new CrossFrameLMS(api, 'https://content.example');
  const answers: unknown[] = [];
  const say = (method: string, ...params: string[]) => {
    const source = { postMessage: (answer: unknown) => answers.push(answer) };
    const data = { messageId: `${answers.length}`, method, params };
    window.dispatchEvent(Object.assign(new Event('message'), { data, source, origin: 'https://content.example' }));
  };
  say('LMSInitialize', '');
  say('LMSGetValue', 'cmi.core.student_id');
  say('LMSSetValue', 'cmi.core.lesson_status', 'passed');
  say('LMSFinish', '');
  lms.destroy();
  expect(answers).toMatchObject([{ result: 'true' }, { result: 'e-1815' }, { result: 'true' }, { result: 'true' }]);
  const values = { status: 'passed', learner: 'e-1815' };
  expect(signals).toMatchObject([{ standard: 'scorm-1.2', moment: 'end', values }]);
});

type Place = (lms: FakeWindow, api: Scorm12API) => FakeWindow;
const inWindow: (of: (lms: FakeWindow) => FakeWindow) => Place = (of) => (lms, api) => {
  lms.API = api;
  return of(lms);
};
const frameIn = (parent: FakeWindow, path = '/sco.html') => Object.assign(frameAt(path), { parent });
const popupOf = (opener: FakeWindow) => {
  const popup = Object.assign(frameAt('/player.html'), { opener });
  return Object.assign(popup, { top: popup });
};

test.each<[string, Place]>([
  ['in the window around it', inWindow((lms) => frameIn(lms))],
  ['two windows further out', inWindow((lms) => frameIn(frameIn(lms, '/frameset.html')))],
  ['in the window that opened it', inWindow(popupOf)],
  [
    'in the window that opened the one around it',
    inWindow((lms) => Object.assign(frameAt('/sco.html'), { top: popupOf(lms) })),
  ],
  [
    'on the document of the window that opened it, as with Plateau',
    (lms, api) => {
      Object.assign(lms.document, { API: api });
      lms.dispatchEvent(new Event('load'));
      return popupOf(lms);
    },
  ],
])('an API that content looks up %s is heard', (_where, place) => {
  const { window, signals } = tapped(freshWindow());
  vi.stubGlobal('window', place(window, new Scorm12API(settings)));
  const { SCORM, debug } = pipwerks;
  debug.isActive = false;
  Object.assign(SCORM.API, { isFound: false, handle: null });
  Object.assign(SCORM, { version: '1.2' });
  expect(SCORM.init()).toBe(true);
  SCORM.set('cmi.core.lesson_status', 'passed');
  expect(SCORM.quit()).toBe(true);
  expect(signals.at(-1)).toMatchObject({ moment: 'end', values: { status: 'passed' } });
});
