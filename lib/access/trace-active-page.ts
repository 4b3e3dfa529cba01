import { browser } from 'wxt/browser';
import { isUnnamedHost, type KnownSite, runsAt } from '../domain/site-hosts.ts';
import type { FrameTrace, Trace } from '../domain/trace.ts';
import type { ActivePage } from './active-page.ts';
import { knownSites } from './known-sites.ts';
import { readPlatforms } from './platforms.ts';

/** Our own script made it in a world of our own, so its shape is enough; nothing of it is stored or sent. */
const isFrameTrace = (result: unknown): result is FrameTrace =>
  typeof result === 'object' && result !== null && 'standards' in result && 'sites' in result;

/** This one ran in the page's own world, so every word of it is checked. */
const apisIn = (result: unknown): string[] =>
  Array.isArray(result) ? ['scorm-1.2', 'scorm-2004'].filter((name) => result.includes(name)) : [];

/** Runs both scripts in every frame that the click, or a permission, opens to us; none where the browser forbids it. */
async function traceFrames(tabId: number): Promise<FrameTrace[]> {
  const target = { tabId, allFrames: true };
  try {
    const traced = await browser.scripting.executeScript({ target, files: ['/trace.js'] });
    const apis = await browser.scripting.executeScript({ target, files: ['/trace-apis.js'], world: 'MAIN' });
    const apisOf = (frame: number) => apisIn(apis.find(({ frameId }) => frameId === frame)?.result);
    return traced
      .flatMap(({ result, frameId }) => (isFrameTrace(result) ? [{ ...result, apis: apisOf(frameId) }] : []))
      .sort((a, b) => Number(b.top) - Number(a.top));
  } catch (error) {
    // The browser's own pages and its extension store refuse every script.
    console.info('Skillmark may not look at this page:', error);
    return [];
  }
}

/** Runs in the page: which of the selectors match something there. */
const matching = (selectors: string[]): boolean[] =>
  selectors.map((selector) => document.querySelector(selector) !== null);

/** The platform that a page looks like, where nobody has said which one runs at its host. */
async function unsaidPlatform(tabId: number, platforms: KnownSite[]): Promise<KnownSite | undefined> {
  const args = [platforms.map(({ marker = 'not-there' }) => marker)] as const;
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: matching, args: [...args] });
  const found: unknown = frame?.result;
  return Array.isArray(found) ? platforms.find((_, index) => found[index] === true) : undefined;
}

async function closedHosts(frames: FrameTrace[]): Promise<string[]> {
  const hosts = [...new Set(frames.flatMap(({ inner }) => inner))];
  const open = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [`*://${host}/*`] })));
  return hosts.filter((_, index) => !open[index]);
}

/** All that the page in front can say of why a course there was logged or not; `held` is for the background to fill in. */
export async function traceActivePage({ tab, url, host, pattern, allowed }: ActivePage): Promise<Trace> {
  const [sites, platforms, frames] = [await knownSites(), await readPlatforms(), await traceFrames(tab)];
  const known = sites.filter((site) => runsAt(site, url, platforms)).map(({ id, name }) => ({ id, name }));
  const open = frames.length > 0 && platforms[pattern] === undefined && isUnnamedHost(pattern, sites);
  const unsaid = open
    ? await unsaidPlatform(
        tab,
        sites.filter(({ anyHost }) => anyHost),
      )
    : undefined;
  return {
    url,
    host,
    allowed,
    known,
    ...(unsaid === undefined ? {} : { unsaid: { id: unsaid.id, name: unsaid.name } }),
    frames,
    closed: await closedHosts(frames),
    held: [],
  };
}
