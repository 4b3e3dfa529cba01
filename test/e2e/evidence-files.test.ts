import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import { textOf, until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { startTestWorld, visit, type World } from './world.ts';

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

test('a workshop is logged with its certificate, which comes back as it was after the background died', async () => {
  const certificate = join(dataDir, 'certificate.pdf');
  const content = `%PDF-1.7\n${'a large certificate '.repeat(300_000)}`;
  await writeFile(certificate, content);
  const { page } = await (world.browser as Chromium).open(world.browser.extensionPage('dashboard.html'));
  await page.click('[data-testid="nav-log"]');
  await page.click('[data-testid="log-learning"]');
  await page.fill('[data-testid="log-title"]', 'Talking to Customers');
  await page.selectOption('[data-testid="log-kind"]', 'workshop');
  await page.fill('[data-testid="log-note"]', 'With the sales team');
  await page.setInputFiles('[data-testid="file-input"]', certificate);
  await page.click('[data-testid="log-save"]');
  await until('the file on record', async () => {
    const { latest } = await world.ask<Overview>('overview.get');
    return latest[0]?.files.length === 1;
  });
  await world.browser.killBackground();
  await visit(world.dashboard, 'log');
  await world.dashboard.click('[data-testid="details"]');
  await until('the file in the log', async () =>
    (await textOf(world.dashboard, '[data-testid="files"]')).includes('certificate.pdf'),
  );
  const [{ files }] = (await world.ask<Overview>('overview.get')).latest as [Overview['latest'][number]];
  const held = await world.ask<{ base64: string }>('file.get', { id: files[0]?.id });
  expect(Buffer.from(held.base64, 'base64').toString() === content).toBe(true);
});
