import { browser } from 'wxt/browser';
import { type KnownSite, runsAt } from '../domain/site-hosts.ts';
import { readPlatforms } from './platforms.ts';

/** All sites that have a definition, by name; the build makes the list from the definitions themselves. */
export async function knownSites(): Promise<KnownSite[]> {
  const response = await fetch(browser.runtime.getURL('/sites.json'));
  const sites: KnownSite[] = await response.json();
  return sites.sort((a, b) => a.name.localeCompare(b.name));
}

/** The sites whose script runs at that address, by their own hosts or because the person said so. */
export async function sitesAt(address: string): Promise<KnownSite[]> {
  const [sites, platforms] = [await knownSites(), await readPlatforms()];
  return sites.filter((site) => runsAt(site, address, platforms));
}
