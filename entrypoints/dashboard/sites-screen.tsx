import { SitesPage } from '../../components/dashboard/sites-page.tsx';
import { useLive } from '../../components/use-live.ts';
import { onPlatformsChange, readPlatforms, writePlatform } from '../../lib/access/platforms.ts';
import { allowedSites, forgetSite, onSitesChange, sitePattern } from '../../lib/access/sites.ts';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';
import { onChange } from '../../lib/messaging/changes.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';
import { createSiteDeeds } from './site-deeds.ts';
import { useKnownSites } from './use-known-sites.ts';

const done = async () => ({ ok: true }) as const;

/** The sites Skillmark may look at. */
export function SitesScreen({ desk }: { desk: Desk }) {
  const { client, perform } = desk;
  const sites = useLive(allowedSites, onSitesChange);
  const known = useKnownSites();
  const platforms = useLive(readPlatforms, onPlatformsChange);
  const health = useLive(() => client.read('site.health', {}), onChange);
  const { allow, allowKnown } = createSiteDeeds(perform);
  const say = (pattern: string, site: KnownSite | undefined) =>
    perform(
      async () => {
        await writePlatform(pattern, site?.id);
        return { ok: true };
      },
      site === undefined ? text('didUnsayPlatform') : text('didSayPlatform', site.name),
    );
  const askAgain = (host: string) =>
    perform(
      () => client.ask('signs.silence', { host, silent: false }),
      text('didAskAgain', host),
      () => client.ask('signs.silence', { host, silent: true }),
    );
  const forget = async (pattern: string) => {
    await forgetSite(pattern);
    await perform(done, text('didForget'));
  };
  if (sites.value === undefined || known.value === undefined || platforms.value === undefined) return null;
  return (
    <SitesPage
      sites={sites.value}
      patternOf={sitePattern}
      onAllow={allow}
      onForget={forget}
      known={known.value}
      onAllowKnown={(site) => allowKnown([site])}
      platforms={platforms.value}
      onSay={say}
      health={health.value?.sites ?? []}
      silent={health.value?.silent ?? []}
      onAskAgain={askAgain}
    />
  );
}
