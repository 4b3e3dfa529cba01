import { expect, test } from 'vitest';
import { cpuShare } from './cpu-share.ts';
import type { ProfileNode, TraceEvent } from './trace.ts';

const main = { pid: 7, tid: 1 };
const node = (id: number, parent: number | undefined, functionName: string, url?: string): ProfileNode => ({
  id,
  ...(parent === undefined ? {} : { parent }),
  callFrame: { functionName, ...(url === undefined ? {} : { url }) },
});

const tap = 'chrome-extension://abc/tap.js';
const nodes = [
  node(1, undefined, '(root)'),
  node(2, 1, '(idle)'),
  node(3, 1, '(program)'),
  node(4, 1, 'visit', 'http://academy.localhost/busy.js'),
  // The page calls fetch, which the extension watches and hands on.
  node(5, 4, 'apply', tap),
  node(6, 5, 'fetch'),
  // A listener of the extension's own, and what it asks the browser.
  node(7, 1, 'check', tap),
  node(8, 7, 'querySelector'),
  node(9, 4, 'createElement'),
];

/** Line in the source where each function's sample is taken; `apply` and what it calls share one, as calls do. */
const line = (sample: number) => (sample === 6 ? 5 : sample);

/** Samples 100 µs apart, the first one 100 µs after the profile's start at 1000. */
function profile(samples: number[], of = main, lines = samples.map(line)): TraceEvent[] {
  const timeDeltas = samples.map(() => 100);
  const data = { cpuProfile: { nodes, samples }, timeDeltas, lines, columns: samples.map(() => 1) };
  return [
    { name: 'Profile', ph: 'P', ...of, ts: 1000, id: '0x1', args: { data: { startTime: 1000 } } },
    { name: 'ProfileChunk', ph: 'P', pid: of.pid, tid: 9, ts: 2000, id: '0x1', args: { data } },
  ];
}

test('a thread without work does not lower the share', () => {
  const { own, samples } = cpuShare(profile([2, 2, 2, 2, 5, 4]), main, 0, 9999);
  expect({ own, samples }).toEqual({ own: 0.5, samples: 2 });
});

test('what the page called through the extension is told apart from what the extension asked for itself', () => {
  expect(cpuShare(profile([6, 8, 4, 9]), main, 0, 9999)).toEqual({ own: 0.25, handedOn: 0.25, samples: 4 });
});

test('functions of the extension count as its own wherever they were called from', () => {
  expect(cpuShare(profile([5, 7, 3, 3]), main, 0, 9999).own).toBe(0.5);
});

test('the way into a call that is handed on belongs to that call, other places of the same function do not', () => {
  const events = profile([6, 5, 5, 4], main, [50, 50, 51, 40]);
  expect(cpuShare(events, main, 0, 9999)).toEqual({ own: 0.25, handedOn: 0.5, samples: 4 });
});

test('only samples between the two moments count', () => {
  expect(cpuShare(profile([7, 7, 4, 4, 7]), main, 1250, 1450)).toEqual({ own: 0, handedOn: 0, samples: 2 });
});

test('other processes and other threads’ profiles do not count', () => {
  const events = [...profile([7, 7], { pid: 8, tid: 1 }), ...profile([4])];
  expect(cpuShare(events, main, 0, 9999)).toEqual({ own: 0, handedOn: 0, samples: 1 });
});

test('a trace without samples is an error, not a share of zero', () => {
  expect(() => cpuShare(profile([]), main, 0, 9999)).toThrow('no samples');
});
