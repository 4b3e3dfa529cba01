import { browser } from 'wxt/browser';
import { writePlatform } from './platforms.ts';

/**
 * The pattern for one host, e.g. `https://learn.example.com/*`. The port is left out: Firefox has none in patterns.
 * Undefined for what is not a web page (`about:`, `file:`, the extension's own pages).
 */
export function sitePattern(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

/** Patterns of the sites the person allowed, sorted. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):/.test(origin)).sort();
}

/** Must be called straight from a click, or the browser refuses. Resolves false when the person says no. */
export function requestSite(...patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Gives the permission back; Skillmark's scripts stop running there with the next page load. */
export async function forgetSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
  await writePlatform(pattern, undefined);
}

/**
 * Calls `changed` when a site was allowed or taken back, here or in the browser's own settings, with the patterns newly
 * allowed; returns how to stop.
 */
export function onSitesChange(changed: (allowed: string[]) => void): () => void {
  const added = ({ origins = [] }: { origins?: string[] }) => changed(origins);
  const removed = () => changed([]);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}
