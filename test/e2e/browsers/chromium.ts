import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../tools/find-programs.mjs';
import { type Tab, type TestBrowser, until } from './browser.ts';

// The machine may have no network; without these Chromium keeps asking for its own services.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

interface Options {
  /** Folder of the build, e.g. `.output/chrome-mv3`. Without one the browser has no extension. */
  extension?: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  /** Answers the password prompts of sites that want one. */
  httpCredentials?: { username: string; password: string };
  /** More for the command line. */
  args?: string[];
}

export interface Chromium extends TestBrowser {
  context: BrowserContext;
  extensionId: string;
  open(url: string): Promise<Tab & { page: Page }>;
}

function tabOf(page: Page): Tab & { page: Page } {
  return {
    page,
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    fill: (selector, value) => page.fill(selector, value),
    choose: async (selector, value) => void (await page.selectOption(selector, value)),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    close: () => page.close(),
  };
}

/** The id that Chromium made for the extension, read from its service worker's address. */
async function extensionIdOf(context: BrowserContext): Promise<string> {
  const [worker] = context.serviceWorkers();
  const started = worker ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(started.url()).host;
}

/**
 * Ends the worker as the browser itself does, and waits for the browser's word that it stopped: it may have been woken again by
 * then, under the same target id.
 */
async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('Only a page can be asked for the workers of this Chromium.');
  const session = await context.newCDPSession(page);
  const isOwn = ({ scriptURL }: { scriptURL: string }) => scriptURL.includes(extensionId);
  let running = false;
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions.filter(isOwn)) {
      running ||= runningStatus === 'running' || runningStatus === 'starting';
      stopped ||= running && runningStatus === 'stopped';
    }
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker to be stopped', async () => stopped || !running);
  await session.detach();
}

/** Starts Chromium with an empty profile, and with the extension where one is named. */
export async function startChromium(options: Options): Promise<Chromium> {
  const { extension, headless = true, viewport = { width: 1280, height: 800 }, httpCredentials, args = [] } = options;
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge found: npm test installs one.');
  const profile = await mkdtemp(join(tmpdir(), 'skillmark-chromium-'));
  const extensionArgs =
    extension === undefined ? [] : [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    ...(httpCredentials === undefined ? {} : { httpCredentials }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...quiet, ...args, ...extensionArgs, '--disable-features=DisableLoadExtensionCommandLineSwitch'],
    chromiumSandbox: process.getuid?.() !== 0,
    // Who started it ends it, with all that has to be cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const extensionId = extension === undefined ? '' : await extensionIdOf(context);
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return tabOf(page);
  };
  return {
    name: 'chromium',
    context,
    extensionId,
    open,
    extensionPage: (path) => `chrome-extension://${extensionId}/${path}`,
    async willAllow(pattern) {
      const settings = await open('chrome://extensions');
      await settings.page.evaluate(
        // Only this page of the browser's own may do it; the permission is then asked for without a prompt.
        ([id, host]) => Reflect.get(Reflect.get(window, 'chrome'), 'developerPrivate').addHostPermission(id, host),
        [extensionId, pattern] as const,
      );
      await settings.close();
    },
    killBackground: () => killWorker(context, extensionId),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
