import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSignal, encodeManifest, encodeSession } from '../../../lib/capture/tap/signal.ts';

const good = {
  standard: 'scorm-1.2',
  api: 1,
  session: 2,
  moment: 'end',
  values: { status: 'passed', raw: '80' },
  paths: '/a.html?x=1\n/b.html',
} as const;

test('a session survives the way', () => {
  expect(decodeSignal(encodeSession(good))).toEqual({
    ...good,
    kind: 'session',
    paths: ['/a.html?x=1', '/b.html'],
  });
});

test('a manifest survives the way, up to 2 MB', () => {
  const text = '<manifest a="b"/>\n'.repeat(1000);
  expect(decodeSignal(encodeManifest(text))).toEqual({ kind: 'manifest', text });
  expect(encodeManifest('x'.repeat(2 * 1024 * 1024 + 1))).toBeUndefined();
});

const forged = (change: object) => JSON.stringify({ kind: 'session', ...good, ...change });

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an object', { kind: 'session', ...good }],
  ['a number', 7],
  ['text', 'hello'],
  ['null', 'null'],
  ['an array', '[]'],
  ['another kind', forged({ kind: 'completion' })],
  ['another standard', forged({ standard: 'person' })],
  ['another moment', forged({ moment: 'always' })],
  ['a negative api', forged({ api: -1 })],
  ['a fraction', forged({ session: 1.5 })],
  ['a huge number', forged({ session: 1e300 })],
  ['a count in a string', forged({ api: '1' })],
  ['values that are a list', forged({ values: 'passed' })],
  ['a value that is an object', forged({ values: { status: { toString: 'passed' } } })],
  ['a long value', forged({ values: { status: 'x'.repeat(65) } })],
  ['paths as a list', forged({ paths: ['/a'] })],
  ['more than 16 kB', forged({ paths: `/${'x'.repeat(16 * 1024)}` })],
  ['a session behind a manifest’s first letters', `{"kind":"manifest","text":7,"x":"${'x'.repeat(20_000)}"}`],
  ['deep nesting', '['.repeat(8000)],
  ['inherited members', '{"__proto__":{"kind":"session"}}'],
])('%s is not a signal', (_name, detail) => {
  expect(decodeSignal(detail)).toBeUndefined();
});

test('members that nobody asked for are dropped', () => {
  const signal = decodeSignal(forged({ level: 'E4', values: { status: 'passed', learner: 'Ada', __proto__: null } }));
  expect(signal).toMatchObject({ values: { status: 'passed' } });
  expect(JSON.stringify(signal)).not.toMatch(/E4|Ada/);
});

test('decoding never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.json(),
        fc.object().map((value) => forged(value)),
      ),
      (detail) => {
        decodeSignal(detail);
      },
    ),
  );
});
