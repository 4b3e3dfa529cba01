import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createJudgeCall } from '../../lib/messaging/call-judge.ts';

const sendMessage = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime: { sendMessage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the judge is called once, however much is said', async () => {
  sendMessage.mockResolvedValue({ answer: { comes: true } });
  const call = createJudgeCall();
  for (let n = 0; n < 100; n += 1) call();
  await vi.advanceTimersByTimeAsync(60_000);
  call();
  expect(sendMessage.mock.calls).toEqual([[{ name: 'judge.call', input: {} }]]);
});

test.each([
  ['nobody answers', () => Promise.resolve(undefined)],
  ['it could not be put in', () => Promise.resolve({ failure: 'not-possible' })],
  ['the worker was just stopped', () => Promise.reject(new Error('The message port closed.'))],
])('where %s it is called again, some times and not for ever', async (_name, answer) => {
  sendMessage.mockImplementation(answer);
  createJudgeCall()();
  await vi.advanceTimersByTimeAsync(10_000);
  const early = sendMessage.mock.calls.length;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(early).toBeGreaterThan(3);
  expect(sendMessage.mock.calls.length).toBe(10);
});

test('after the extension was updated under the page, the page goes on', () => {
  sendMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(createJudgeCall()).not.toThrow();
});
