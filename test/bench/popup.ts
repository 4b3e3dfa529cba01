import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../e2e/browsers/chromium.ts';
import type { Figure } from './figure.ts';
import { createLearning, sampleModel } from './learning.ts';
import { ask, fill, openOwnPage } from './own-page.ts';
import { median, pairedRatio, percentile } from './statistics.ts';
import type { Workspace } from './workspace.ts';

const many = 10_000;
const few = 10;
const patience = 30_000;

/** Notes the moment at which what the popup is for can be seen; milliseconds since the page was asked for. */
const watchFirstContent = `
globalThis.firstContent = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[data-testid="readiness"], [data-testid="target-select"]') === null) return;
    observer.disconnect();
    resolve(performance.now());
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
});`;

/** A browser whose extension holds so many completions, and a page to ask its background from. */
export interface Filled {
  count: number;
  browser: Chromium;
  desk: Page;
}

/** Milliseconds, round by round. */
interface PopupTimes {
  warm: number[];
  killed: number[];
  overview: number[];
}
export type TimesByCount = ReadonlyMap<number, PopupTimes>;

async function startFilled({ use }: Workspace, build: string, count: number): Promise<Filled> {
  const model = sampleModel();
  const browser = await use(startChromium({ extension: build }));
  const desk = await openOwnPage(browser);
  // The first answer makes the database, with the sample model in it.
  await ask(desk, 'overview.get');
  const learning = createLearning(count, model);
  await fill(desk, learning, model.roles[0]?.id ?? '');
  await browser.killBackground();
  const { answer } = await ask(desk, 'overview.get');
  const recorded = learning.completions.filter(({ standing }) => standing === 'recorded').length;
  if (Reflect.get(answer, 'recorded') !== recorded) throw new Error('The extension does not see what was written.');
  return { count, browser, desk };
}

/** Two browsers with Skillmark: one with much learning, one with little. */
export const startFilledBrowsers = (workspace: Workspace, build: string): Promise<Filled[]> =>
  Promise.all([many, few].map((count) => startFilled(workspace, build, count)));

async function openPopup({ browser }: Filled): Promise<number> {
  const page = await browser.context.newPage();
  try {
    await page.addInitScript(watchFirstContent);
    await page.goto(browser.extensionPage('popup.html'));
    const silence = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The popup showed nothing.')), patience).unref();
    });
    return await Promise.race([page.evaluate<number>('globalThis.firstContent'), silence]);
  } finally {
    await page.close();
  }
}

/** Both browsers in turn, round after round; the first round warms up and is thrown away. */
export async function measurePopup(browsers: readonly Filled[], rounds: number, kills: number): Promise<TimesByCount> {
  const times = new Map(browsers.map(({ count }) => [count, { warm: [], killed: [], overview: [] } as PopupTimes]));
  const spare: PopupTimes = { warm: [], killed: [], overview: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const filled of browsers) {
      const into = (round === 0 ? undefined : times.get(filled.count)) ?? spare;
      // A worker that was just started is busy with its round; this answer comes after it.
      await ask(filled.desk, 'overview.get');
      into.warm.push(await openPopup(filled));
      into.overview.push((await ask(filled.desk, 'overview.get')).milliseconds);
      if (round > kills) continue;
      await filled.browser.killBackground();
      into.killed.push(await openPopup(filled));
    }
  }
  return times;
}

/** Until the popup shows how far the target is, and the background's part of that. */
export function popupFigures(times: TimesByCount): Figure[] {
  const group = `3. Popup, time to first content with ${many.toLocaleString('en')} completions`;
  const of = (count: number, which: keyof PopupTimes) => times.get(count)?.[which] ?? [];
  const rows = [
    ['warm', 'worker warm'],
    ['killed', 'worker just killed'],
    ['overview', 'overview.get alone'],
  ] as const;
  return rows.flatMap(([which, name]): Figure[] => [
    { group, name: `${name}, median`, value: median(of(many, which)), unit: 'ms' },
    { group, name: `${name}, p95`, value: percentile(of(many, which), 0.95), unit: 'ms' },
    { group, name: `${name}, with ${few}`, value: median(of(few, which)), unit: 'ms' },
    { group, name: `${name}, ${many} ÷ ${few}`, value: pairedRatio(of(many, which), of(few, which)), unit: '×' },
  ]);
}
