import { expect, test } from 'vitest';
import { addFrame, apiOf, FakeWindow, finishWith, frameAt, freshWindow, plainApi, tapped } from './fake-window.ts';

const ended = (status: string) =>
  expect.objectContaining({ kind: 'session', moment: 'end', values: expect.objectContaining({ status }) });

test('an assigned API is the same object afterwards, and its content is heard', () => {
  const { window, signals } = tapped();
  const api = plainApi();
  window.API = api;
  expect(window.API).toBe(api);
  finishWith(apiOf(window), 'passed');
  expect(signals).toEqual([ended('passed')]);
});

test('an API that was there before the tap is heard', () => {
  const window = freshWindow();
  window.API = plainApi();
  const { signals } = tapped(window);
  finishWith(apiOf(window), 'completed');
  expect(signals).toEqual([ended('completed')]);
});

test('an API that is assigned empty and filled later is heard', () => {
  const { window, signals } = tapped();
  const api = {};
  window.API = api;
  Object.assign(window.API as object, plainApi());
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('a function that the LMS replaces later is heard too', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  apiOf(window).LMSFinish = () => 'true';
  finishWith(apiOf(window), 'completed');
  expect(signals).toEqual([ended('completed')]);
});

test('each re-created API is a line of its own', () => {
  const { window, signals } = tapped();
  for (const status of ['completed', 'passed']) {
    window.API = plainApi();
    finishWith(apiOf(window), status);
  }
  expect(signals).toMatchObject([
    { api: 1, session: 1 },
    { api: 2, session: 1 },
  ]);
});

test('sessions over the same API are counted', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  finishWith(apiOf(window), 'completed');
  finishWith(apiOf(window), 'passed');
  expect(signals).toMatchObject([
    { api: 1, session: 1 },
    { api: 1, session: 2 },
  ]);
});

test('an API that is deleted and assigned anew is heard', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  expect(delete window.API).toBe(true);
  expect(window.API).toBeUndefined();
  window.API = plainApi();
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('a page without an API finds its prototype as it was', () => {
  const { window } = tapped();
  expect(window.API).toBeUndefined();
  expect(Object.hasOwn(Object.getPrototypeOf(window), 'API')).toBe(false);
  expect(Object.keys(window)).not.toContain('API');
});

/** As `function API() {}` does, and `var` after a deletion. */
function define(window: FakeWindow): object {
  const api = plainApi();
  Object.defineProperty(window, 'API', { value: api, writable: true, enumerable: true, configurable: false });
  return api;
}

test.each(['DOMContentLoaded', 'load'])('an API that the page defined by itself is found at %s', (type) => {
  const { window, signals } = tapped();
  const api = define(window);
  window.dispatchEvent(new Event(type));
  expect(window.API).toBe(api);
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('one that a script brings after the page was loaded is found too', () => {
  const { window, signals } = tapped();
  window.dispatchEvent(new Event('load'));
  define(window);
  window.document.dispatchEvent(new Event('load'));
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('the same holds for a page that was open before it was listened to', () => {
  const window = freshWindow();
  window.document.readyState = 'complete';
  const { signals } = tapped(window);
  define(window);
  window.document.dispatchEvent(new Event('load'));
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('an accessor of the page goes on answering', () => {
  const { window, signals } = tapped();
  const api = plainApi();
  Object.defineProperty(window, 'API', { get: () => api, configurable: true });
  window.dispatchEvent(new Event('load'));
  expect(window.API).toBe(api);
  finishWith(apiOf(window), 'completed');
  expect(signals).toHaveLength(1);
});

test('a property that the page made read-only stays read-only', () => {
  const { window } = tapped();
  const api = plainApi();
  Object.defineProperty(window, 'API', { value: api, writable: false });
  window.dispatchEvent(new Event('load'));
  expect(() => {
    window.API = plainApi();
  }).toThrow(TypeError);
  expect(window.API).toBe(api);
});

test('one object under both names speaks both standards', () => {
  const { window, signals } = tapped();
  const api = plainApi();
  window.API = api;
  window.API_1484_11 = api;
  expect(window.API).toBe(window.API_1484_11);
  finishWith(apiOf(window), 'completed');
  const modern = apiOf(window, 'API_1484_11');
  modern.Initialize();
  modern.SetValue('cmi.completion_status', 'completed');
  modern.Terminate();
  expect(signals).toMatchObject([{ standard: 'scorm-1.2' }, { standard: 'scorm-2004' }]);
});

test.each([null, undefined, 7, 'API', Symbol('api'), () => 'true'])('an API that is %s stays what it is', (value) => {
  const { window, signals } = tapped();
  window.API = value;
  expect(window.API).toBe(value);
  expect(signals).toEqual([]);
});

test('calls that the API makes to itself are not the content speaking', () => {
  const { window, signals } = tapped();
  const api = {
    ...plainApi(),
    LMSFinish() {
      apiOf(window).LMSSetValue('cmi.core.lesson_status', 'passed');
      return 'true';
    },
  };
  window.API = api;
  finishWith(apiOf(window), 'failed');
  expect(signals).toEqual([ended('failed')]);
});

test('completed at a commit is told again when the page goes away without an end', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  const api = apiOf(window);
  api.LMSInitialize();
  api.LMSSetValue('cmi.core.lesson_status', 'completed');
  api.LMSCommit();
  api.LMSSetValue('cmi.core.lesson_status', 'failed');
  window.dispatchEvent(new Event('pagehide'));
  expect(signals).toMatchObject([
    { moment: 'commit', values: { status: 'completed' } },
    { moment: 'gone', values: { status: 'completed' } },
  ]);
});

test('an ended session is not told again when the page goes away', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  finishWith(apiOf(window), 'completed');
  window.dispatchEvent(new Event('pagehide'));
  expect(signals).toHaveLength(1);
});

test('a hundred saves of the same are told once', () => {
  const { window, signals } = tapped();
  window.API = plainApi();
  const api = apiOf(window);
  api.LMSInitialize();
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  for (let i = 0; i < 100; i++) {
    api.LMSSetValue('cmi.suspend_data', `page ${i}`);
    api.LMSCommit();
  }
  expect(signals).toHaveLength(1);
});

test('nothing about the learner leaves the tap but the id that the LMS told the content', () => {
  const secret = 'Ada-Lovelace-4711';
  const { window, details, signals } = tapped();
  window.API = plainApi({
    'cmi.core.student_name': secret,
    'cmi.core.student_id': 'e-1815',
    'cmi.suspend_data': secret,
  });
  const api = apiOf(window);
  api.LMSInitialize();
  for (const element of ['cmi.core.student_name', 'cmi.core.student_id', 'cmi.suspend_data']) api.LMSGetValue(element);
  for (const element of ['cmi.comments', 'cmi.interactions.0.student_response', 'cmi.suspend_data'])
    api.LMSSetValue(element, secret);
  api.LMSSetValue('cmi.core.lesson_status', 'completed');
  api.LMSFinish();
  expect(signals).toMatchObject([{ values: { status: 'completed', learner: 'e-1815' } }]);
  expect(details.join()).not.toContain(secret);
});

test('whoever learns is not named where the content does not ask', () => {
  const { window, signals } = tapped();
  window.API = plainApi({ 'cmi.core.student_id': 'e-1815' });
  finishWith(apiOf(window), 'completed');
  expect(signals).toMatchObject([{ values: { status: 'completed' } }]);
  expect(JSON.stringify(signals)).not.toContain('e-1815');
});

test('the frames and popups that may speak are named, and those of other origins are passed over', () => {
  const window = freshWindow();
  const popup = frameAt('/popup/sco.html');
  window.open = () => popup;
  const { signals } = tapped(window);
  const menu = frameAt('/menu.html');
  addFrame(menu, frameAt('/content/a.html?x=1'));
  const foreign = new FakeWindow();
  for (const key of ['location', 'length']) {
    Object.defineProperty(foreign, key, {
      get() {
        throw new DOMException('another origin', 'SecurityError');
      },
    });
  }
  for (const frame of [foreign, menu]) addFrame(window, frame);
  expect((window.open as () => unknown)()).toBe(popup);
  window.API = plainApi();
  finishWith(apiOf(window), 'completed');
  expect(signals).toMatchObject([{ paths: ['/menu.html', '/content/a.html?x=1', '/popup/sco.html'] }]);
});

test('the speaker is the frame that was there when the content began', () => {
  const window = freshWindow();
  const frame = frameAt('/sco1.html');
  addFrame(window, frame);
  const { signals } = tapped(window);
  window.API = plainApi();
  const api = apiOf(window);
  api.LMSInitialize();
  frame.location = frameAt('/sco2.html').location;
  api.LMSSetValue('cmi.core.lesson_status', 'completed');
  api.LMSFinish();
  expect(signals).toMatchObject([{ paths: ['/sco1.html'] }]);
});

test('content is announced with its first call, and a mere API is not', () => {
  const { window, announced } = tapped();
  window.API = plainApi();
  expect(announced()).toBe(0);
  apiOf(window).LMSInitialize();
  expect(announced()).toBe(1);
  finishWith(apiOf(window), 'completed');
  expect(announced()).toBe(1);
});
