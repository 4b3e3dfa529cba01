import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode, encodeManifest, encodeSession } from '../../../lib/capture/tap/encode.ts';
import { decodeSignal } from '../../../lib/capture/tap/signal.ts';

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

const verb = 'http://adlnet.gov/expapi/verbs/completed';
const list = [{ verb: { id: verb }, object: { id: 'urn:c' }, result: { completion: 'yes', score: { scaled: '1' } } }];
const spoken = { from: '0.1', activity: '', cmi5: false, list };

test('what is no fact in a statement is dropped, and what is no statement too', () => {
  const signal = decodeSignal(
    encode('statements', { ...spoken, list: [...list, 7, {}, { verb }, { ...list[0], object: 1 }] }),
  );
  expect(signal).toMatchObject({ statements: [{ verb, object: 'urn:c', type: '', names: {}, parents: [] }] });
  expect(JSON.stringify(signal)).not.toMatch(/completion|scaled/);
});

test.each<[string, string]>([
  ['statements without a speaker', encode('statements', { ...spoken, from: '' })],
  ['statements in no list', encode('statements', { ...spoken, list: 'x' })],
  ['statements of 600 kB', encode('statements', { ...spoken, activity: 'x'.repeat(600_000) })],
  ['a farewell of 20 kB', encode('gone', { from: 'x', more: 'x'.repeat(20_000) })],
  ['launch data of nobody', encode('launch', { data: {} })],
])('%s are not a signal', (_name, detail) => {
  expect(decodeSignal(detail)).toBeUndefined();
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
  ['a long value', forged({ values: { status: 'x'.repeat(256) } })],
  ['paths as a list', forged({ paths: ['/a'] })],
  ['more than 16 kB', forged({ paths: `/${'x'.repeat(16 * 1024)}` })],
  ['a session behind a manifest’s first letters', `{"kind":"manifest","text":7,"x":"${'x'.repeat(20_000)}"}`],
  ['deep nesting', '['.repeat(8000)],
  ['inherited members', '{"__proto__":{"kind":"session"}}'],
])('%s is not a signal', (_name, detail) => {
  expect(decodeSignal(detail)).toBeUndefined();
});

test('members that nobody asked for are dropped', () => {
  const signal = decodeSignal(forged({ level: 'E4', values: { status: 'passed', name: 'Ada', __proto__: null } }));
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
