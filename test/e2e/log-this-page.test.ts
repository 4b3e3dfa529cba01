import { expect, test } from 'vitest';
import { until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { openToolbarPopup } from './browsers/toolbar-popup.ts';
import { useWorld } from './use-world.ts';
import { academyHost, allowSite } from './world.ts';

const { world, overview } = useWorld('chromium');

test('the toolbar popup logs the page it is about, prefilled with what the page says of itself', async () => {
  const { browser } = world();
  await allowSite(world(), academyHost);
  const { page } = (await (browser as Chromium).open(
    `http://${academyHost}:${world().academy.port}/courses/git-in-teams`,
  )) as Awaited<ReturnType<Chromium['open']>>;
  await page.bringToFront();
  const popup = await openToolbarPopup((browser as Chromium).context, browser.extensionPage('popup.html'));
  const field = (name: string) =>
    popup.evaluate<string>(`document.querySelector('[data-testid="${name}"]')?.value ?? ''`);
  const press = (name: string) => popup.evaluate(`void document.querySelector('[data-testid="${name}"]').click()`);
  await until('the popup to know the page', () =>
    popup.evaluate<boolean>(
      `document.querySelector('[data-testid="watching"]')?.textContent.includes('${academyHost}') ?? false`,
    ),
  );
  await press('log-page');
  await until('the form, prefilled', async () => (await field('log-title')) === 'Git in Teams');
  expect(await field('log-url')).toContain('/courses/git-in-teams');
  expect(await field('log-hours')).toBe('2');
  await press('log-save');
  // The record is there at once; matching it may first have to read what the engine ships with.
  await until('the record, matched', async () => (await overview()).latest[0]?.alignments.length === 1);
  expect((await overview()).latest[0]).toMatchObject({
    title: 'Git in Teams',
    provider: academyHost,
    evidence: 'E0',
    alignments: [{ competency: 'version-control', decision: 'confirmed', level: 2 }],
  });
});

test('the same course, finished afterwards, is still one, and now seen in the page', async () => {
  await world().play('git-in-teams', 'pass');
  await until('the better evidence', async () => (await overview()).latest[0]?.evidence === 'E1');
  expect((await overview()).recorded).toBe(1);
});
