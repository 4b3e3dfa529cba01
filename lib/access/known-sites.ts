import { browser } from 'wxt/browser';
import type { KnownSite } from '../domain/site-hosts.ts';

/** All sites that have a definition, by name; the build makes the list from the definitions themselves. */
export async function knownSites(): Promise<KnownSite[]> {
  const response = await fetch(browser.runtime.getURL('/sites.json'));
  const sites: KnownSite[] = await response.json();
  return sites.sort((a, b) => a.name.localeCompare(b.name));
}
