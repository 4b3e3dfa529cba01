import { textOf, until } from '../e2e/browsers/browser.ts';
import { type Chromium, startChromium } from '../e2e/browsers/chromium.ts';
import { buildEmptyWxt, writeRawExtension } from './extensions.ts';
import type { Workspace } from './workspace.ts';

const siteHost = 'academy.localhost';
/** The same learning site under a name that nobody allowed. */
const otherHost = 'elsewhere.localhost';

/** One way to load the page: a browser, and the site's host as it knows it. */
export interface Contender {
  id: 'none' | 'raw' | 'wxt' | 'skillmark' | 'not-allowed';
  browser: Chromium;
  host: string;
  /** Folder of its extension. */
  folder?: string;
}

/** As a person does it, on the Sites page: types the address and says yes. */
async function allowSite(browser: Chromium, host: string): Promise<void> {
  const tab = await browser.open(browser.extensionPage('dashboard.html#/sites'));
  await browser.willAllow(`http://${host}/*`);
  await tab.fill('[data-testid="site-address"]', `http://${host}`);
  await tab.click('[data-testid="allow-site"]');
  const listed = async () => (await textOf(tab, '[data-testid="site"]')).includes(host);
  await until(`${host} on the list of allowed sites`, listed);
  const registered = () =>
    tab.evaluate<boolean>('chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)');
  await until('content scripts for the allowed site', registered);
  await tab.close();
}

/** Starts the browsers, one for each extension; each is idle until it is its turn. `build`: Skillmark. */
export async function startContenders({ folder, use }: Workspace, build: string): Promise<Contender[]> {
  const raw = await writeRawExtension(folder, siteHost);
  const wxt = await buildEmptyWxt(folder);
  const start = (extension?: string) => use(startChromium(extension === undefined ? {} : { extension }));
  const skillmark = await start(build);
  await allowSite(skillmark, siteHost);
  return [
    { id: 'none', browser: await start(), host: siteHost },
    { id: 'raw', browser: await start(raw), host: siteHost, folder: raw },
    { id: 'wxt', browser: await start(wxt), host: siteHost, folder: wxt },
    { id: 'skillmark', browser: skillmark, host: siteHost, folder: build },
    { id: 'not-allowed', browser: skillmark, host: otherHost, folder: build },
  ];
}
