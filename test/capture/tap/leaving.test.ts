import { expect, test } from 'vitest';
import { settled } from './fake-web.ts';
import { tapped } from './fake-window.ts';
import { formOf, json, listening, lrs, type Page } from './listening.ts';

const leaving = (page: Page) => page.window.dispatchEvent(new Event('pagehide'));
const kinds = ({ signals }: Page) => signals.map(({ kind }) => kind);
const never = () => new Promise<Response>(() => {});

test('what is sent to outlive the page is heard when the page goes away before it was answered', async () => {
  const page = listening();
  page.window.fetch = never;
  const later = { ...page, ...tapped(page.window) };
  void later.web.fetch(lrs, { method: 'POST', body: json });
  void later.web.fetch(lrs, { method: 'POST', body: json, keepalive: true });
  await settled();
  expect(later.details).toEqual([]);
  leaving(later);
  expect(kinds(later)).toEqual(['statements', 'gone']);
  // The content's own farewell may come after ours.
  void later.web.fetch(lrs, { method: 'POST', body: json, keepalive: true });
  expect(kinds(later)).toEqual(['statements', 'gone', 'statements', 'gone']);
});

test('what was answered before, either way, is not heard again', async () => {
  const page = listening();
  const answers = [new Response(null, { status: 204 }), new Response('no', { status: 400 })];
  page.window.fetch = async () => {
    const next = answers.shift();
    if (next === undefined) throw new TypeError('offline');
    return next;
  };
  const later = { ...page, ...tapped(page.window) };
  for (let n = 0; n < 3; n++)
    await later.web.fetch(lrs, { method: 'POST', body: json, keepalive: true }).catch(() => undefined);
  await settled();
  expect(kinds(later)).toEqual(['statements']);
  leaving(later);
  expect(kinds(later)).toEqual(['statements', 'gone']);
});

test('of a beacon that leaves with the page, the farewell comes after it; a page that comes back waits again', async () => {
  const page = listening();
  await page.web.fetch(lrs);
  leaving(page);
  page.web.navigator.sendBeacon(lrs, json);
  expect(kinds(page)).toEqual(['statements', 'gone']);
  page.window.dispatchEvent(new Event('pageshow'));
  page.web.navigator.sendBeacon(lrs, json);
  expect(kinds(page)).toEqual(['statements', 'gone', 'statements']);
});

test('AICC content may post what Fetch takes for a form, and end as its page goes away', async () => {
  const page = listening(() => new Response('error=0'), '?AICC_URL=https%3A%2F%2Flms.example%2Fhacp');
  const core = '[Core]\r\nLesson_Status=Completed\r\n';
  const hacp = 'https://lms.example/hacp';
  const put = { command: 'PutParam', aicc_data: core };
  await page.web.fetch(hacp, { method: 'POST', body: new URLSearchParams(put) });
  await settled();
  expect(page.signals).toMatchObject([
    { kind: 'session', standard: 'aicc', moment: 'commit', values: { status: 'Completed' } },
  ]);
  leaving(page);
  page.web.navigator.sendBeacon(hacp, formOf(put));
  expect(page.signals.map((signal) => signal.kind === 'session' && [signal.moment, signal.session])).toEqual([
    ['commit', 1],
    ['gone', 1],
    ['commit', 2],
    ['gone', 2],
  ]);
  void page.web.fetch(hacp, {
    method: 'POST',
    body: new URLSearchParams({ ...put, command: 'ExitAU' }),
    keepalive: true,
  });
  void page.web.fetch(hacp, { method: 'POST', body: new URLSearchParams(put), keepalive: true });
  expect(page.signals).toHaveLength(6);
});
