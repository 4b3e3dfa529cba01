import type { Perform } from '../../components/use-deeds.ts';
import { writePlatform } from '../../lib/access/platforms.ts';
import { requestSite } from '../../lib/access/sites.ts';
import { type KnownSite, siteHostPattern } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';

const done = async () => ({ ok: true }) as const;

/** Allowing sites, as the Sites page and the first-run page do it. Each is called straight from a click. */
export function createSiteDeeds(perform: Perform) {
  return {
    /** One address, and what runs there. */
    async allow(pattern: string, platform?: KnownSite): Promise<boolean> {
      const granted = await requestSite(pattern);
      if (granted && platform !== undefined) await writePlatform(pattern, platform.id);
      const { hostname } = new URL(pattern.replace('/*', '/'));
      await perform(done, text(granted ? 'didAllow' : 'didNotAllow', hostname));
      return granted;
    },
    /** All hosts of several known sites, with one answer. */
    async allowKnown(sites: KnownSite[]): Promise<boolean> {
      const granted = await requestSite(...sites.flatMap(({ hosts }) => hosts.map((host) => siteHostPattern(host))));
      const names = sites.map(({ name }) => name).join(', ');
      await perform(done, text(granted ? 'didAllow' : 'didNotAllow', names));
      return granted;
    },
  };
}
