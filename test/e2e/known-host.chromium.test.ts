import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import { startKnownHosts } from '../academy/known-hosts.ts';
import { type Tab, until } from './browsers/browser.ts';
import { startChromium } from './browsers/chromium.ts';
import { allowSite, registeredScripts, startWorld, type World } from './world.ts';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const allowed = 'www.coursera.org';
const course = `https://${allowed}/learn/introduction-git-github/home/week/2`;
const certificate = `https://${allowed}/account/accomplishments/verify/ABCD1234EFGH`;
const elsewhere = 'https://www.credly.com';

let world: World;
let hosts: Awaited<ReturnType<typeof startKnownHosts>>;

beforeAll(async () => {
  hosts = await startKnownHosts(['coursera', 'credly']);
  const rules = [allowed, new URL(elsewhere).host].map((host) => `MAP ${host}:443 127.0.0.1:${hosts.port}`).join(', ');
  const args = [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
  world = await startWorld({ browser: () => startChromium({ extension, args }) });
});

afterAll(async () => {
  await world?.close();
  await hosts?.close();
});

const overview = () => world.ask<Overview>('overview.get');
const isTapped = (tab: Tab) => tab.evaluate('typeof Object.getOwnPropertyDescriptor(window, "API")?.get');

test('allowing a site by its name grants and reads exactly that host', async () => {
  await allowSite(world, allowed, 'https');
  const granted = await world.dashboard.evaluate<{ origins: string[] }>('chrome.permissions.getAll()');
  expect(granted.origins).toEqual([`https://${allowed}/*`]);
  await until('its script', async () => (await registeredScripts(world)).some(({ id }) => id === 'site-coursera'));
  const scripts = await registeredScripts(world);
  expect(scripts.map(({ id }) => id).sort()).toEqual(['answers-coursera', 'detector', 'site-coursera', 'tap']);
  for (const { matches } of scripts) expect(matches).toEqual([`https://${allowed}/*`]);
});

test('a certificate that the learner reaches from the course is recorded with the site’s own date', async () => {
  const tab = await world.browser.open(course);
  expect(await isTapped(tab)).toBe('function');
  await tab.evaluate(`void location.assign(${JSON.stringify(certificate)})`);
  await until('the record', async () => (await overview()).recorded === 1);
  expect((await overview()).latest).toMatchObject([
    {
      title: 'Introduction to "Git" and GitHub',
      provider: 'coursera.org',
      status: 'passed',
      evidence: 'E1',
      completedAt: '2025-11-13T02:13:20.000Z',
      dateSource: 'site',
    },
  ]);
  await tab.close();
});

test('the same certificate, opened from outside, adds nothing', async () => {
  const tab = await world.browser.open(certificate);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await overview()).toMatchObject({ recorded: 1, questions: [] });
  await tab.close();
});

test('on another learning site, known as well but not allowed, nothing runs', async () => {
  const tab = await world.browser.open(`${elsewhere}/badges/0f8fad5b-d9cb-469f-a165-70867728950e/public_url`);
  expect(await isTapped(tab)).toBe('undefined');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await overview()).toMatchObject({ recorded: 1, questions: [] });
});
