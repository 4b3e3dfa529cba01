import { expect, test } from 'vitest';
import { fakeWeb } from './fake-web.ts';
import { tapped } from './fake-window.ts';

const lrs = 'https://lrs.example/xapi/statements';
const listening = (search?: string) => {
  const page = fakeWeb(undefined, search);
  return { ...page, ...tapped(page.window) };
};
type Page = ReturnType<typeof listening>;
const xhr = async ({ web }: Page, method: string, url: string) => {
  const request = new web.XMLHttpRequest();
  request.open(method, url);
  await request.send();
};

test.each<[string, string, (page: Page) => unknown]>([
  ['was launched with an activity', '?endpoint=x&activity_id=y', () => undefined],
  ['was launched with an AICC address', '?AICC_URL=%2Fhacp', () => undefined],
  ['asks an LRS', '', ({ web }) => web.fetch(lrs)],
  ['asks for a manifest', '', (page) => xhr(page, 'GET', '/content/imsmanifest.xml')],
])('content that %s is announced before it has said anything', async (_name, search, begin) => {
  const page = listening(search);
  await begin(page);
  expect(page.announced()).toBeGreaterThan(0);
  const told = page.announced();
  await page.web.fetch(lrs);
  expect(page.announced()).toBe(told);
});

test('a page without content says nothing at all', async () => {
  const page = listening();
  await page.web.fetch('/api/me');
  await xhr(page, 'GET', '/api/you');
  page.window.dispatchEvent(new Event('load'));
  expect([page.announced(), page.details]).toEqual([0, []]);
});
