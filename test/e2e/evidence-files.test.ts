import { expect, test } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import { textOf, until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { useWorld } from './use-world.ts';
import { visit } from './world.ts';

const { world, overview } = useWorld('chromium');

test('a workshop is logged with its certificate, which comes back as it was after the background died', async () => {
  const content = `%PDF-1.7\n${'a large certificate '.repeat(300_000)}`;
  const certificate = { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from(content) };
  const { page } = await (world().browser as Chromium).open(world().browser.extensionPage('dashboard.html'));
  await page.click('[data-testid="nav-log"]');
  await page.click('[data-testid="log-learning"]');
  await page.fill('[data-testid="log-title"]', 'Talking to Customers');
  await page.selectOption('[data-testid="log-kind"]', 'workshop');
  await page.fill('[data-testid="log-note"]', 'With the sales team');
  await page.setInputFiles('[data-testid="file-input"]', certificate);
  await page.waitForSelector('.files .file-name');
  await page.click('[data-testid="log-save"]');
  await until('the file on record', async () => {
    const { latest } = await overview();
    return latest[0]?.files.length === 1;
  });
  await world().browser.killBackground();
  await visit(world().dashboard, 'log');
  await world().dashboard.click('[data-testid="details"]');
  await until('the file in the log', async () =>
    (await textOf(world().dashboard, '[data-testid="files"]')).includes('certificate.pdf'),
  );
  const [{ files }] = (await overview()).latest as [Overview['latest'][number]];
  const held = await world().ask<{ base64: string }>('file.get', { id: files[0]?.id });
  expect(Buffer.from(held.base64, 'base64').toString() === content).toBe(true);
});
