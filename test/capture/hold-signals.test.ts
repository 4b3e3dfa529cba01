// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { holdSignals } from '../../lib/capture/hold-signals.ts';
import { openChannel } from '../../lib/capture/tap/channel.ts';
import { contentIsHere, signalEvent } from '../../lib/capture/tap/signal-limits.ts';

const page = window as unknown as Window & typeof globalThis;
const say = openChannel(page);

test('what is said before anybody can judge it is handed over in its order, and once', () => {
  const handOver = holdSignals(page, () => undefined);
  say('first');
  say('second');
  expect(handOver()).toEqual(['first', 'second']);
  expect(handOver()).toBeUndefined();
});

test('each word calls for the judge, and that content is here says no more than that', () => {
  const call = vi.fn();
  const handOver = holdSignals(page, call);
  expect(call).not.toHaveBeenCalled();
  say(contentIsHere);
  say('one');
  expect(call).toHaveBeenCalledTimes(2);
  expect(handOver()).toEqual(['one']);
});

test('after it was handed over nothing is kept and nobody is called', () => {
  const call = vi.fn();
  holdSignals(page, call)();
  say('late');
  expect(call).not.toHaveBeenCalled();
});

test('a page that shouts fills no more than fifty places, and nothing but text is kept', () => {
  const handOver = holdSignals(page, () => undefined);
  document.dispatchEvent(new CustomEvent(signalEvent, { detail: { not: 'text' } }));
  document.dispatchEvent(new Event(signalEvent));
  for (let n = 0; n < 10_000; n += 1) say(`${n}`);
  const held = handOver() ?? [];
  expect([held.length, held[0], held.at(-1)]).toEqual([50, '0', '49']);
});

test('a few huge words do not fill the memory, and small ones before them are kept', () => {
  const handOver = holdSignals(page, () => undefined);
  say('small');
  for (let n = 0; n < 20; n += 1) say('x'.repeat(4 * 1024 * 1024));
  expect((handOver() ?? []).map((one) => String(one).length)).toEqual([5, 4 * 1024 * 1024]);
});
