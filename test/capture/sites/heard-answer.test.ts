import { expect, test } from 'vitest';
import { decodeAnswer, type HeardAnswer, hearAnswers } from '../../../lib/capture/sites/heard-answer.ts';
import { answerEvent } from '../../../lib/capture/tap/answer-limits.ts';

const here = 'https://lms.example/learn';
const question = { method: 'post', url: '/api/save?x=1', sent: '{"course":"sql"}' };
const detail = (body: string, asked: unknown = question) => `${JSON.stringify(asked)}\n${body}`;

function ear() {
  const window = Object.assign(new EventTarget(), { location: { href: here } });
  let time = 0;
  const read = hearAnswers(window as unknown as Window, () => time);
  const say = (said: unknown) => window.dispatchEvent(new CustomEvent(answerEvent, { detail: said }));
  const later = (ms: number) => {
    time += ms;
  };
  return { window, read, say, later };
}

test('a question and its answer are read as they came', () => {
  const url = new URL('https://lms.example/api/save?x=1');
  expect(decodeAnswer(detail('{"message":100}'), here)).toEqual({
    method: 'POST',
    url,
    sent: { course: 'sql' },
    body: { message: 100 },
  });
});

test.each(['while(1);', 'for(;;);', ")]}'\n", ")]}',\n"])('the guard %j before the JSON is no part of it', (guard) => {
  expect(decodeAnswer(detail(`${guard}{"a":1}`), here)?.body).toEqual({ a: 1 });
});

test.each<unknown>([
  undefined,
  7,
  {},
  '',
  'x',
  detail(''),
  detail('{'),
  detail('{}', {}),
  detail('{}', { method: 'GET', url: 'https://' }),
  detail('{}', { method: {}, url: '/' }),
  `{"method":"GET","url":"/"}`,
  detail(`"${'x'.repeat(2_000_000)}"`),
])('what is no answer is none: %#', (said) => {
  expect(decodeAnswer(said, here)).toBeUndefined();
});

test('what comes before anybody reads waits, with the address the page had then', () => {
  const { window, read, say } = ear();
  say(detail('1'));
  window.location.href = 'https://lms.example/other';
  say(detail('2'));
  const taken: [unknown, string][] = [];
  const take = ({ body }: HeardAnswer, href: string) => taken.push([body, href]);
  read(take);
  say(detail('3'));
  expect(taken).toEqual([
    [1, here],
    [2, 'https://lms.example/other'],
    [3, 'https://lms.example/other'],
  ]);
});

test('a page that talks without end fills no memory and takes no time', () => {
  const { read, say, later } = ear();
  for (let second = 0; second < 10; second++) {
    for (let n = 0; n < 1_000; n++) say(detail(`"${'x'.repeat(200_000)}"`));
    later(1_000);
  }
  let taken = 0;
  read(() => {
    taken += 1;
  });
  expect(taken).toBeGreaterThan(10);
  expect(taken).toBeLessThanOrEqual(40);
});
