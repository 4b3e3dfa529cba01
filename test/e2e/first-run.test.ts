import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { useWorld } from './use-world.ts';
import { academyHost, registeredScripts } from './world.ts';

const { world } = useWorld('chromium');
let welcome: Page;

const chromium = () => world().browser as Chromium;

test('installing opens the first-run page, with nothing ticked and nothing allowed', async () => {
  await until('the page', async () =>
    chromium()
      .context.pages()
      .some((page) => page.url().endsWith('#/welcome')),
  );
  const found = chromium()
    .context.pages()
    .find((page) => page.url().endsWith('#/welcome'));
  if (found === undefined) throw new Error('No first-run page.');
  welcome = found;
  await welcome.waitForSelector('[data-testid="tick-microsoft-learn"]');
  expect(await welcome.locator('input[type=checkbox]:checked').count()).toBe(0);
  expect(await registeredScripts(world())).toEqual([]);
});

test('two ticked sites are allowed with one answer, and no other host', async () => {
  for (const host of ['learn.microsoft.com', 'www.credly.com']) await world().browser.willAllow(`https://${host}/*`);
  await welcome.bringToFront();
  await welcome.click('[data-testid="tick-microsoft-learn"]');
  await welcome.click('[data-testid="tick-credly"]');
  await welcome.click('[data-testid="welcome-allow"]');
  await until('their scripts', async () => (await registeredScripts(world())).some(({ id }) => id === 'site-credly'));
  const { matches = [] } = (await registeredScripts(world())).find(({ id }) => id === 'tap') ?? {};
  expect(matches.toSorted()).toEqual(['https://learn.microsoft.com/*', 'https://www.credly.com/*']);
});

test('a finished course is said in its page, where the page can neither read nor press it, and on the button', async () => {
  await world().browser.willAllow(`http://${academyHost}/*`);
  await welcome.bringToFront();
  await welcome.fill('[data-testid="site-address"]', `http://${academyHost}`);
  await welcome.click('[data-testid="allow-site"]');
  await until('the tap there', async () =>
    (await registeredScripts(world())).some(({ matches }) => matches.includes(`http://${academyHost}/*`)),
  );
  const tab = await world().play('sql-foundations', 'pass');
  const note = `[...document.documentElement.children].find((one) => !['HEAD', 'BODY', 'FRAMESET'].includes(one.tagName))`;
  await until('the note', () => tab.evaluate<boolean>(`${note} !== undefined`));
  expect(
    await tab.evaluate(`[${note}.shadowRoot, ${note}.textContent, getComputedStyle(${note}).pointerEvents]`),
  ).toEqual([null, '', 'none']);
  const [worker] = chromium().context.serviceWorkers();
  const marks = await worker?.evaluate(async () => {
    const { tabs, action } = Reflect.get(globalThis, 'chrome');
    const open: { id: number }[] = await tabs.query({});
    return Promise.all(open.map(({ id }) => action.getBadgeText({ tabId: id })));
  });
  expect(marks?.filter((mark: string) => mark !== '')).toEqual(['✓']);
  if (process.env.SHOTS !== undefined) await tab.screenshot(join(process.env.SHOTS, 'note-in-page.png'));
  await until('the note to go by itself', () => tab.evaluate<boolean>(`${note} === undefined`), 15_000);
});
