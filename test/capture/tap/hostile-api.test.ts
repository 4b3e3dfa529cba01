import { expect, test } from 'vitest';
import { decodeSignal } from '../../../lib/capture/tap/signal.ts';
import { startTap } from '../../../lib/capture/tap/start-tap.ts';
import type { PlainApi } from './fake-window.ts';
import { addFrame, apiOf, asWindow, finishWith, frameAt, freshWindow, plainApi, tapped } from './fake-window.ts';

const boom = () => {
  throw new Error('the page');
};

/** An LMS that insists on its own `this` in the way that private fields do. */
class Strict {
  #status = '';
  version = 'strict';
  LMSInitialize() {
    return this.#told('true');
  }
  LMSGetValue(_element: string) {
    return this.#told(this.#status);
  }
  LMSSetValue(_element: string, value: string) {
    this.#status = value;
    return this.#told('true');
  }
  LMSCommit() {
    return this.#told('true');
  }
  LMSFinish() {
    return this.#told('true');
  }
  status() {
    return this.#status;
  }
  #told(answer: string) {
    return answer;
  }
}

const use = (api: unknown) => {
  const { window, signals } = tapped();
  window.API = api;
  return { window, signals, handed: window.API as PlainApi & Strict };
};

test.each<[string, <T extends object>(api: T) => T]>([
  ['plain', (api) => api],
  ['sealed', Object.seal],
  ['frozen', Object.freeze],
  ['not extensible', Object.preventExtensions],
  ['proxied', (api) => new Proxy(api, {})],
  ['frozen and proxied', (api) => new Proxy(Object.freeze(api), {})],
  ['refusing definitions', (api) => new Proxy(api, { defineProperty: () => false })],
  ['lying about definitions', (api) => new Proxy(api, { defineProperty: () => true })],
  [
    'throwing at definitions',
    (api) => new Proxy(api, { defineProperty: boom, getOwnPropertyDescriptor: boom, ownKeys: boom }),
  ],
])('an API object that is %s works as before and is heard', (_name, make) => {
  const { signals, handed } = use(make(plainApi()));
  finishWith(handed, 'completed');
  expect(handed.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
  expect(handed.LMSGetLastError()).toBe('0');
  expect(signals).toMatchObject([{ moment: 'end', values: { status: 'completed' } }]);
});

test.each<[string, (api: Strict) => Strict]>([
  ['as it is', (api) => api],
  ['frozen', Object.freeze],
])('an API of a class with private fields, %s, gets itself as this', (_name, make) => {
  const { signals, handed } = use(make(new Strict()));
  finishWith(handed, 'passed');
  expect(handed.status()).toBe('passed');
  expect(handed.version).toBe('strict');
  expect(handed).toBeInstanceOf(Strict);
  expect(Object.keys(handed)).toEqual(['version']);
  expect(signals).toHaveLength(1);
});

test('an API whose functions exist only when asked for is heard', () => {
  const inner = plainApi();
  const { signals, handed } = use(new Proxy({}, { get: (_target, key) => Reflect.get(inner, key) }));
  finishWith(handed, 'completed');
  expect(signals).toHaveLength(1);
});

test('a stand-in is always the same one, under both names, and may be assigned back', () => {
  const { window } = tapped();
  const api = Object.freeze(plainApi());
  window.API = api;
  const standIn = window.API;
  expect(standIn).not.toBe(api);
  expect(window.API).toBe(standIn);
  expect(apiOf(window).LMSFinish).toBe(apiOf(window).LMSFinish);
  window.API = standIn;
  expect(window.API).toBe(standIn);
  expect(() => Object.freeze(standIn)).not.toThrow();
  finishWith(apiOf(window), 'completed');
});

test('functions keep name, length, own properties and can be told from each other', () => {
  const api = plainApi();
  const original = Object.assign(
    function named(_a: string, _b: string) {
      return 'true';
    },
    { revision: 3 },
  );
  const { handed } = use({ ...api, LMSSetValue: original });
  expect(handed.LMSSetValue.name).toBe('named');
  expect(handed.LMSSetValue.length).toBe(2);
  expect(Reflect.get(handed.LMSSetValue, 'revision')).toBe(3);
  expect(handed.LMSSetValue).toBe(handed.LMSSetValue);
  expect(handed.LMSGetLastError).toBe(api.LMSGetLastError);
});

test('getters are not asked before the page asks, and their exceptions are the page’s', () => {
  let asked = 0;
  const api = {
    ...plainApi(),
    get LMSFinish(): () => string {
      asked++;
      throw new RangeError('not yet');
    },
  };
  const { handed } = use(api);
  expect(asked).toBe(0);
  expect(() => handed.LMSFinish).toThrow(RangeError);
  expect(asked).toBe(1);
});

test('exceptions, this, arguments and answers pass through unchanged', () => {
  const answer = { toString: boom };
  const seen: unknown[] = [];
  const api = {
    ...plainApi(),
    LMSGetValue(this: unknown, ...args: unknown[]) {
      seen.push(this, ...args);
      return answer as unknown as string;
    },
    LMSSetValue: () => {
      throw new TypeError('broken LMS');
    },
  };
  const { handed } = use(api);
  const odd = new Proxy({}, { get: boom, getPrototypeOf: boom });
  expect(Reflect.apply(handed.LMSGetValue, 'me', [odd, undefined, 1])).toBe(answer);
  expect(seen).toHaveLength(4);
  expect(seen[0]).toBe('me');
  expect(seen[1] === odd).toBe(true);
  expect(seen[3]).toBe(1);
  expect(() => handed.LMSSetValue('cmi.core.lesson_status', 'passed')).toThrow('broken LMS');
});

test('after an exception the next call is heard again', () => {
  let broken = true;
  const api = plainApi();
  const { signals, handed } = use({ ...api, LMSCommit: () => (broken ? boom() : 'true') });
  handed.LMSInitialize();
  handed.LMSSetValue('cmi.core.lesson_status', 'passed');
  expect(() => handed.LMSCommit()).toThrow();
  broken = false;
  handed.LMSCommit();
  expect(signals).toMatchObject([{ moment: 'commit' }]);
});

test('the tap never calls the API by itself', () => {
  let calls = 0;
  const count = () => {
    calls++;
    return 'true';
  };
  const names = ['LMSInitialize', 'LMSFinish', 'LMSCommit', 'LMSGetValue', 'LMSSetValue', 'LMSGetLastError'];
  const { window } = tapped();
  window.API = Object.freeze(Object.fromEntries(names.map((name) => [name, count])));
  apiOf(window);
  window.dispatchEvent(new Event('load'));
  window.dispatchEvent(new Event('pagehide'));
  expect(calls).toBe(0);
  apiOf(window).LMSCommit();
  expect(calls).toBe(1);
});

test('a receiver that throws is not noticed by the page', () => {
  const window = freshWindow();
  startTap(asWindow(window), boom);
  window.API = plainApi();
  expect(() => finishWith(apiOf(window), 'passed')).not.toThrow();
});

const { defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;

/** Replaces each built-in while `work` runs. Afterwards as before, whatever happened. */
function whilePatched(builtIns: readonly (readonly [object, PropertyKey])[], work: () => void): void {
  const before: (PropertyDescriptor | undefined)[] = [];
  const slots: PropertyDescriptor[] = [];
  for (const [holder, name] of builtIns) {
    const slot = getOwnPropertyDescriptor(holder, name);
    before.push(slot === undefined ? undefined : Object.assign(Object.create(null), slot));
    slots.push(Object.assign(Object.create(null), { value: boom, configurable: true, writable: true }));
  }
  for (let i = 0; i < slots.length; i++) {
    const [holder, name] = [builtIns[i]?.[0], builtIns[i]?.[1]];
    if (holder !== undefined && name !== undefined) defineProperty(holder, name, slots[i] as PropertyDescriptor);
  }
  try {
    work();
  } finally {
    for (let i = slots.length - 1; i >= 0; i--) {
      const place = builtIns[i] as readonly [object, PropertyKey];
      const slot = before[i];
      if (slot === undefined) deleteProperty(place[0], place[1]);
      else defineProperty(place[0], place[1], slot);
    }
  }
}

const onceBuiltIn: [object, PropertyKey][] = [
  [JSON, 'stringify'],
  [Reflect, 'apply'],
  [Reflect, 'get'],
  [Reflect, 'defineProperty'],
  [Reflect, 'getOwnPropertyDescriptor'],
  [Object, 'assign'],
  [Object, 'create'],
  [Object, 'hasOwn'],
  [WeakMap.prototype, 'get'],
  [WeakMap.prototype, 'set'],
  [WeakRef.prototype, 'deref'],
  [globalThis, 'Proxy'],
  [globalThis, 'WeakMap'],
  [Function.prototype, 'call'],
  [Function.prototype, 'apply'],
  [Array.prototype, 'push'],
  [String.prototype, 'slice'],
  [String.prototype, 'indexOf'],
  [Object.prototype, 'toJSON'],
  [Array.prototype, 'toJSON'],
  [Object.prototype, 'get'],
  [Object.prototype, 'set'],
  [Object.prototype, 'apply'],
  [Object.prototype, 'has'],
];

test.each<[string, (api: PlainApi) => PlainApi]>([
  ['plain', (api) => api],
  ['frozen', Object.freeze],
])('built-ins that the page replaces after the start change nothing for a %s API', (_name, make) => {
  const window = freshWindow();
  addFrame(window, frameAt('/sco.html'));
  let detail = '';
  startTap(asWindow(window), (text) => {
    detail = text;
  });
  const api = make(plainApi());
  let [same, length] = [false, -1];
  whilePatched(onceBuiltIn, () => {
    window.API = api;
    same = window.API === api;
    length = apiOf(window).LMSSetValue.length;
    finishWith(apiOf(window), 'passed');
  });
  expect([same, length]).toEqual([!Object.isFrozen(api), 2]);
  expect(decodeSignal(detail)).toMatchObject({ moment: 'end', values: { status: 'passed' }, paths: ['/sco.html'] });
});
