import { expect, test, vi } from 'vitest';
import { adl, fullStatement } from './fake-web.ts';
import { type FakeWindow, freshWindow, tapped } from './fake-window.ts';

/** As much of H5P's core as speaks: listeners by type, told in order, as js/h5p-event-dispatcher.js does. */
function dispatcher() {
  const listeners: ((event: unknown) => void)[] = [];
  return {
    on: vi.fn((type: string, listener: (event: unknown) => void) => {
      if (type === 'xAPI') listeners.push(listener);
    }),
    say: (statement: unknown) => {
      for (const listener of listeners) listener({ data: { statement } });
    },
  };
}

const scriptRan = (window: FakeWindow) => window.dispatchEvent(new Event('DOMContentLoaded'));

function playing() {
  const page = tapped(freshWindow());
  const externalDispatcher = dispatcher();
  Object.assign(page.window, { H5P: { externalDispatcher }, H5PIntegration: { contents: { 'cid-1': {} } } });
  scriptRan(page.window);
  return { ...page, externalDispatcher };
}

test('what H5P says is done is heard, and nothing about the person but who they are', () => {
  const { signals, details, externalDispatcher } = playing();
  externalDispatcher.say(fullStatement());
  expect(signals).toMatchObject([
    { kind: 'h5p', alone: true, statement: { verb: adl('completed'), completion: true } },
  ]);
  expect(details.join()).not.toMatch(/secret|PT1H/i);
});

test('each dispatcher is listened to once, however many scripts run', () => {
  const { window, externalDispatcher } = playing();
  for (let n = 0; n < 100; n++) scriptRan(window);
  expect(externalDispatcher.on).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 100; n++) {
    const more = dispatcher();
    Object.assign(window, { H5P: { externalDispatcher: more } });
    scriptRan(window);
    if (n > 10) expect(more.on).not.toHaveBeenCalled();
  }
});

test.each<[string, unknown]>([
  ['progress', fullStatement('progressed')],
  ['an answer to one question', fullStatement('answered')],
  ['no statement', undefined],
  [
    'a statement whose verb is a getter',
    {
      verb: {
        get id() {
          throw new Error('asked');
        },
      },
    },
  ],
  [
    'a Proxy that throws',
    new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('asked');
        },
      },
    ),
  ],
])('%s is not told, and the page goes on', (_what, statement) => {
  const { details, externalDispatcher } = playing();
  externalDispatcher.say(statement);
  expect(details).toEqual([]);
});

test.each<[string, object]>([
  ['H5P that is no object', { H5P: 7 }],
  ['no dispatcher', { H5P: {} }],
  [
    'a getter that throws',
    {
      get H5P() {
        throw new Error('asked');
      },
    },
  ],
  [
    'an on that throws',
    {
      H5P: {
        externalDispatcher: {
          on() {
            throw new Error('called');
          },
        },
      },
    },
  ],
  ['an on that is no function', { H5P: { externalDispatcher: { on: 'xAPI' } } }],
])('a page with %s is left as it is', (_what, members) => {
  const { window, details } = tapped(freshWindow());
  Object.defineProperties(window, Object.getOwnPropertyDescriptors(members));
  expect(() => scriptRan(window)).not.toThrow();
  expect(details).toEqual([]);
});
