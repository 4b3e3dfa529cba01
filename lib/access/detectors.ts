import { browser } from 'wxt/browser';
import type { FramePlace, LateScript } from '../domain/late-script.ts';
import { isUnnamedHost, type KnownSite, patternsFor } from '../domain/site-hosts.ts';
import { knownSites } from './known-sites.ts';
import { onPlatformsChange, readPlatforms } from './platforms.ts';
import { allowedSites, onSitesChange } from './sites.ts';

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];
type ScriptPath = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

/**
 * Tap and detector run in every frame, those without an address of their own too: the runtime that content speaks to may live
 * there. A site's own scripts run in its pages only, so that no page pays for other sites: one reads its pages; where there are answers to
 * hear, another hears them, and both are there before the page's first question.
 */
async function scriptsFor(matches: string[]): Promise<Registered[]> {
  if (matches.length === 0) return [];
  const [sites, platforms] = [await knownSites(), await readPlatforms()];
  const everywhere = { matches, allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' as const };
  // Signs of completion are looked for at single hosts of which nobody knows how their pages are to be read.
  const unread = (pattern: string) => isUnnamedHost(pattern, sites) && platforms[pattern] === undefined;
  const detector = (id: string, where: string[]): Registered[] =>
    where.length === 0 ? [] : [{ ...everywhere, matches: where, id, js: [`${id}.js`] }];
  return [
    { ...everywhere, id: 'tap', js: ['tap.js'], world: 'MAIN' as const },
    ...detector(
      'detector',
      matches.filter((pattern) => !unread(pattern)),
    ),
    ...detector('detector-unread', matches.filter(unread)),
    ...sites.flatMap((site): Registered[] => {
      const patterns = patternsFor(site, matches, platforms);
      return patterns.length === 0 ? [] : scriptsOfSite(site, patterns);
    }),
  ];
}

function scriptsOfSite({ id, answers }: KnownSite, matches: string[]): Registered[] {
  const script = { id: `site-${id}`, js: [`site-${id}.js`], matches };
  if (answers === undefined) return [{ ...script, runAt: 'document_idle' }];
  const ear = { id: `answers-${id}`, js: [`answers-${id}.js`], matches, world: 'MAIN' as const };
  return [
    { ...script, runAt: 'document_start' },
    { ...ear, runAt: 'document_start' },
  ];
}

/** Registers our scripts for exactly the sites the person allowed: none allowed, none registered. */
async function registerDetectors(): Promise<void> {
  const wanted = await scriptsFor(await allowedSites());
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const surplus = [...registered].filter((id) => !wanted.some((script) => script.id === id));
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus });
  const known = wanted.filter(({ id }) => registered.has(id));
  const fresh = wanted.filter(({ id }) => !registered.has(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** Starts looking in pages that were open before the site was allowed, so that nobody has to reload a running course. */
async function startInOpenTabs(matches: string[]): Promise<void> {
  for (const { js = [], matches: where = [], allFrames = false, world } of await scriptsFor(matches)) {
    const files = js.map((file) => `/${file}` as ScriptPath);
    for (const { id: tabId } of await browser.tabs.query({ url: where })) {
      if (tabId === undefined) continue;
      const script = { target: { tabId, allFrames }, files, injectImmediately: true };
      try {
        await browser.scripting.executeScript(world === undefined ? script : { ...script, world });
      } catch (error) {
        // A tab may close, or show an error page, while we are at it; it gets the scripts with its next page.
        console.info('Skillmark starts in this tab with its next page:', error);
      }
    }
  }
}

/** Keeps the registration true to the permissions, whoever changes them. Must be called in the first tick. */
export function keepDetectorsRegistered(): void {
  // One after another: two registrations at once would both find nothing registered, and the second would fail.
  let last = registerDetectors();
  const again = (matches: string[]) => {
    last = last.then(registerDetectors, registerDetectors);
    if (matches.length > 0) void last.then(() => startInOpenTabs(matches));
    last.catch((error: unknown) => console.error('Skillmark could not register its detectors:', error));
  };
  onSitesChange(again);
  onPlatformsChange(() => again([]));
}

/** Runs one of our scripts in a frame; not in one that has gone, or that shows the browser's own page by now. */
export async function putIntoFrame({ tab, frame }: FramePlace, script: LateScript): Promise<boolean> {
  try {
    const target = { tabId: tab, frameIds: [frame] };
    await browser.scripting.executeScript({ target, files: [`/${script}`], injectImmediately: true });
    return true;
  } catch (error) {
    console.info(`Skillmark cannot run ${script} in this page:`, error);
    return false;
  }
}
