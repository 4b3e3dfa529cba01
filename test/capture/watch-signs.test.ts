// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceSeen } from '../../lib/capture/once-seen.ts';
import { watchSigns } from '../../lib/capture/watch-signs.ts';

const asked: string[] = [];
let stop = () => {};
let visible: DocumentVisibilityState = 'visible';

function visit(path: string, html: string) {
  Reflect.get(window, 'happyDOM').setURL(`https://learn.example.com${path}`);
  document.body.innerHTML = html;
}
const finished = (name: string) => `<h1>${name}</h1><h2>Course completed</h2><a href="/c">Download certificate</a>`;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const show = (state: DocumentVisibilityState) => {
  visible = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
  asked.length = 0;
  visible = 'visible';
  visit('/a', finished('A'));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const start = () => {
  stop = watchSigns({ window, ask: ({ title }, signs) => asked.push(`${title}: ${signs.join()}`) });
};

test('a page that is still before somebody a second later is asked about, and once only', async () => {
  start();
  await pass(900);
  expect(asked).toEqual([]);
  await pass(200);
  expect(asked).toEqual(['A: said,certificate']);
  for (let n = 0; n < 10; n += 1) {
    document.body.append(document.createElement('p'));
    await pass(60_000);
  }
  expect(asked).toHaveLength(1);
});

test('a page that nobody sees waits until somebody does', async () => {
  visible = 'hidden';
  start();
  await pass(60_000);
  expect(asked).toEqual([]);
  show('visible');
  await pass(1_000);
  show('hidden');
  await pass(60_000);
  expect(asked).toEqual([]);
  show('visible');
  await pass(3_000);
  expect(asked).toHaveLength(1);
});

test('what comes later is noticed, at the next address as well', async () => {
  visit('/a', '<h1>A</h1>');
  start();
  await pass(5_000);
  expect(asked).toEqual([]);
  document.body.innerHTML = finished('A');
  await pass(2_900);
  expect(asked).toEqual([]);
  await pass(10_000);
  expect(asked).toHaveLength(1);
  visit('/b', finished('B'));
  await pass(4_000);
  expect(asked).toEqual(['A: said,certificate', 'B: said,certificate']);
});

test('an app that goes from address to address is left alone until it stays at one', async () => {
  start();
  for (let n = 0; n < 20; n += 1) {
    visit(`/${n}`, finished(`${n}`));
    await pass(900);
  }
  expect(asked).toEqual([]);
  await pass(6_000);
  expect(asked).toEqual(['19: said,certificate']);
});

test('a busy page is looked at a few times and then left alone', async () => {
  visit('/a', '<h1>A</h1>');
  const looks = vi.spyOn(document, 'querySelectorAll');
  start();
  for (let n = 0; n < 2_000; n += 1) {
    document.body.append(document.createElement('p'));
    await pass(1_000);
  }
  const before = looks.mock.calls.length;
  for (let n = 0; n < 500; n += 1) {
    document.body.append(document.createElement('p'));
    await pass(1_000);
  }
  expect(before).toBeLessThan(200);
  expect(looks.mock.calls.length).toBe(before);
});

test('a page that sets traps is left alone', async () => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
    throw new Error('trap');
  });
  start();
  await pass(10_000);
  expect(asked).toEqual([]);
});

test('most pages are only passed through; what looks for signs is asked for once, when one was in front for three seconds', async () => {
  const seen = vi.fn();
  visible = 'hidden';
  onceSeen(window, seen);
  await pass(10_000);
  show('visible');
  await pass(2_900);
  show('hidden');
  await pass(5_000);
  expect(seen).not.toHaveBeenCalled();
  show('visible');
  await pass(3_100);
  show('hidden');
  show('visible');
  await pass(5_000);
  expect(seen).toHaveBeenCalledTimes(1);
});
