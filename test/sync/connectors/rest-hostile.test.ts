import { expect, test } from 'vitest';
import type { Report } from '../../../lib/schema/hr.ts';
import { rowOf } from '../outbox-of.ts';
import { connectorTo, json, serve } from './loopback.ts';

const report = rowOf(0).report as Report;
const serverTime = '2026-11-22T09:00:01Z';
const result = { eventId: report.eventId, status: 'created' };
const unreadable = { kind: 'failed', problem: 'bad-answer' };

const wrongAnswers: [string, unknown][] = [
  ['a page of a sign-in portal', '<!doctype html><title>Hotel Wi-Fi</title>'],
  ['nothing', ''],
  ['half of the JSON', JSON.stringify({ serverTime, results: [result] }).slice(0, 40)],
  ['a bare null', 'null'],
  ['a list', [result]],
  ['results that are no list', { serverTime, results: {} }],
  ['a time that is none', { serverTime: 'now', results: [result] }],
  ['more results than anyone asked for', { serverTime, results: Array.from({ length: 501 }, () => result) }],
];
for (const [what, answer] of wrongAnswers) {
  test(`200 with ${what} is no answer`, async () => {
    const { url } = await serve(json(answer));
    expect(await connectorTo(url).put([report])).toEqual(unreadable);
    expect(await connectorTo(url).identify()).toEqual(unreadable);
    expect(await connectorTo(url).discover()).toEqual(unreadable);
  });
}

const wrongResults: [string, unknown][] = [
  ['null', null],
  ['a status that the contract does not have', { ...result, status: 'perhaps' }],
  ['an event id that is a number', { ...result, eventId: 7 }],
  ['a negative wait', { ...result, status: 'retry', retryAfterSeconds: -1 }],
];
for (const [what, wrong] of wrongResults) {
  test(`one result that cannot be read (${what}) does not hide the others`, async () => {
    const { url } = await serve(json({ serverTime, results: [wrong, result] }));
    expect(await connectorTo(url).put([report])).toEqual({ kind: 'judged', serverTime, verdicts: [result] });
  });
}

test('a talkative result is cut, and one without an id is read as such', async () => {
  const results = [
    { ...result, message: 'x'.repeat(9000), code: 'y'.repeat(900) },
    { eventId: null, status: 'rejected', message: 'Malformed' },
  ];
  const { url } = await serve(json({ serverTime, results }));
  expect(await connectorTo(url).put([report])).toMatchObject({
    verdicts: [
      { message: 'x'.repeat(512), code: 'y'.repeat(128) },
      { eventId: null, status: 'rejected' },
    ],
  });
});

test('an answer does not pollute prototypes', async () => {
  const { url } = await serve(json(`{"serverTime":"${serverTime}","results":[],"__proto__":{"polluted":1}}`));
  await connectorTo(url).put([report]);
  expect('polluted' in {}).toBe(false);
});

test('a receiver that never answers is given up', async () => {
  const { url } = await serve(() => undefined);
  expect(await connectorTo(url, 80).put([report])).toMatchObject({ kind: 'failed', problem: 'unreachable' });
});

test('a receiver that begins an answer and never ends it is given up', async () => {
  const { url } = await serve((response) => {
    response.writeHead(200);
    response.write('{"serverTime":');
  });
  expect(await connectorTo(url, 80).put([report])).toMatchObject({ kind: 'failed', problem: 'unreachable' });
});

test('a connection that is cut in the middle of the answer is no answer', async () => {
  const { url } = await serve((response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"serverTime":', () => response.destroy());
  });
  expect(await connectorTo(url).put([report])).toMatchObject({ kind: 'failed', problem: 'unreachable' });
});

test('nobody at the address is told as unreachable', async () => {
  expect(await connectorTo('http://127.0.0.1:1').put([report])).toMatchObject({ problem: 'unreachable' });
});

test('an answer without end is not read to the end', async () => {
  let written = 0;
  const chunk = Buffer.alloc(1_000_000, 32);
  const { url } = await serve((response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && written < 200) {
        written += 1;
        if (!response.write(chunk)) {
          response.once('drain', more);
          return;
        }
      }
    };
    more();
  });
  expect(await connectorTo(url, 20_000).put([report])).toEqual(unreadable);
  expect(written).toBeLessThan(100);
});

test('a title in any script arrives as it was sent', async () => {
  const { url, seen } = await serve(json({ serverTime, results: [result] }));
  const course = { ...report.course, title: 'Grundlagen – データ 🎓 </script>' };
  await connectorTo(url).put([{ ...report, course }]);
  expect(JSON.parse(seen[0]?.body ?? '').items[0].course.title).toBe(course.title);
});
