import { type Browser, chromium, type Page } from 'playwright-core';
import { type Harness, startHarness } from './harness.ts';

/** A browser with one page in front of the harness. */
export interface Stage {
  harness: Harness;
  page: Page;
  /** What the page complained of since it was last emptied, among it every breach of the Content Security Policy. */
  complaints: string[];
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const [harness, browser]: [Harness, Browser] = await Promise.all([
    startHarness(),
    chromium.launch({ executablePath }),
  ]);
  const page = await browser.newPage({ timezoneId: 'UTC', viewport: { width: 380, height: 600 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Skillmark')) complaints.push(message.text());
  });
  return {
    harness,
    page,
    complaints,
    async close() {
      await browser.close();
      await harness.stop();
    },
  };
}
