import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import { until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { openToolbarPopup } from './browsers/toolbar-popup.ts';
import { academyHost, allowSite, startTestWorld, type World } from './world.ts';

let world: World;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'skillmark-e2e-'));
  world = await startTestWorld('chromium', join(dataDir, 'hr'));
});

afterAll(async () => {
  await world?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('the toolbar popup logs the page it is about, prefilled with what the page says of itself', async () => {
  const { browser } = world;
  await allowSite(world, academyHost);
  const { page } = (await (browser as Chromium).open(
    `http://${academyHost}:${world.academy.port}/courses/git-in-teams`,
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
  await until(
    'the record, matched',
    async () => (await world.ask<Overview>('overview.get')).latest[0]?.alignments.length === 1,
  );
  expect((await world.ask<Overview>('overview.get')).latest[0]).toMatchObject({
    title: 'Git in Teams',
    provider: academyHost,
    evidence: 'E0',
    alignments: [{ competency: 'version-control', decision: 'confirmed', level: 2 }],
  });
});

test('the same course, finished afterwards, is still one, and now seen in the page', async () => {
  await world.play('git-in-teams', 'pass');
  await until(
    'the better evidence',
    async () => (await world.ask<Overview>('overview.get')).latest[0]?.evidence === 'E1',
  );
  expect((await world.ask<Overview>('overview.get')).recorded).toBe(1);
});
