import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, fakeWeb, fullStatement } from './fake-web.ts';
import { tapped } from './fake-window.ts';

const lrs = 'https://lrs.example/xapi/statements';
const json = JSON.stringify(fullStatement());

function tappedPage(answer: Answer, search: string) {
  const page = fakeWeb(answer, search);
  tapped(page.window);
  return page;
}

const body = fc.oneof(
  fc.constantFrom(json, `[${json}]`, '{', '', '--x\r\n\r\n'),
  fc.json(),
  fc.string({ maxLength: 200 }),
  fc.constant(undefined),
);
const address = fc.constantFrom(
  lrs,
  `${lrs}?method=PUT`,
  '/statements',
  '/activities/state?stateId=LMS.LaunchData',
  '/hacp',
  '/else',
  'cmi5.xml',
);
const call = fc.record({
  via: fc.constantFrom('fetch', 'xhr', 'beacon'),
  method: fc.constantFrom('GET', 'PUT', 'POST'),
  address,
  body,
});

test('what goes out, what comes back and what is thrown is the same with the tap as without', async () => {
  const outcome = (status: number) => (status === 0 ? new Error('offline') : status);
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 8 }), fc.constantFrom(0, 200, 204, 404), async (calls, status) => {
      const answer = () => {
        const made = outcome(status);
        if (made instanceof Error) throw made;
        return new Response(status === 204 ? null : 'error=0', { status });
      };
      const play = async (page: ReturnType<typeof fakeWeb>) => {
        const log: unknown[] = [];
        for (const one of calls) {
          const request = new page.web.XMLHttpRequest();
          try {
            if (one.via === 'fetch') {
              const response = await page.web.fetch(one.address, { method: one.method, body: one.body });
              log.push(response.status, await response.text());
            } else if (one.via === 'beacon') log.push(page.web.navigator.sendBeacon(one.address, one.body));
            else {
              request.open(one.method, one.address);
              log.push(await request.send(one.body));
            }
          } catch (error) {
            log.push(String(error));
          }
        }
        return { log, sent: page.sent };
      };
      const search = '?AICC_SID=1&AICC_URL=%2Fhacp';
      expect(await play(tappedPage(answer, search))).toEqual(await play(fakeWeb(answer, search)));
    }),
    { numRuns: 100 },
  );
});
