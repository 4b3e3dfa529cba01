import type { Signal } from '../../../lib/capture/tap/signal.ts';
import { decodeSignal } from '../../../lib/capture/tap/signal.ts';
import { contentIsHere } from '../../../lib/capture/tap/signal-limits.ts';
import { startTap } from '../../../lib/capture/tap/start-tap.ts';

/** As much of a window as the tap may touch. Its prototype is its own, as Window.prototype is in a browser. */
export class FakeWindow extends EventTarget {
  [name: string]: unknown;
  document = Object.assign(new EventTarget(), { readyState: 'loading', URL: 'https://lms.example/player' });
  location = { pathname: '/player', search: '', href: 'https://lms.example/player' };
  length = 0;
  closed = false;
}

export const frameAt = (address: string): FakeWindow => {
  const frame = new FakeWindow();
  const url = new URL(address, 'https://lms.example');
  frame.location = { pathname: url.pathname, search: url.search, href: url.href };
  frame.document.URL = url.href;
  return frame;
};

export const addFrame = (parent: FakeWindow, frame: unknown): void => {
  parent[parent.length] = frame;
  parent.length += 1;
};

export const asWindow = (window: FakeWindow): Window & typeof globalThis =>
  window as unknown as Window & typeof globalThis;

/** A window of its own class, so that what one test does to the prototype stays there. */
export function freshWindow(): FakeWindow {
  class Own extends FakeWindow {}
  return new Own();
}

/** Starts the tap and collects what it says. */
export function tapped(window: FakeWindow = freshWindow()): {
  window: FakeWindow;
  signals: Signal[];
  details: string[];
  /** How often it was said that content is here. */
  announced: () => number;
} {
  const signals: Signal[] = [];
  const details: string[] = [];
  let announced = 0;
  startTap(asWindow(window), (detail) => {
    if (detail === contentIsHere) {
      announced += 1;
      return;
    }
    details.push(detail);
    const signal = decodeSignal(detail);
    if (signal === undefined) throw new Error(`not a signal: ${detail.slice(0, 200)}`);
    signals.push(signal);
  });
  return { window, signals, details, announced: () => announced };
}

/** The API object of an obliging LMS, 1.2 and 2004 names at once; `values` is what it was told. */
export function plainApi(values: { [element: string]: string } = {}) {
  const ok = () => 'true';
  const get = (element: string) => values[element] ?? '';
  const set = (element: string, value: string) => {
    values[element] = value;
    return 'true';
  };
  return {
    values,
    ...{
      LMSInitialize: ok,
      LMSFinish: ok,
      LMSCommit: ok,
      LMSGetValue: get,
      LMSSetValue: set,
      LMSGetLastError: () => '0',
    },
    ...{ Initialize: ok, Terminate: ok, Commit: ok, GetValue: get, SetValue: set, GetLastError: () => '0' },
  };
}

export type PlainApi = ReturnType<typeof plainApi>;

export const apiOf = (window: FakeWindow, name = 'API'): PlainApi => window[name] as PlainApi;

/** A whole 1.2 session that ends with this status. */
export function finishWith(api: PlainApi, status: string): void {
  api.LMSInitialize();
  api.LMSSetValue('cmi.core.lesson_status', status);
  api.LMSFinish();
}
