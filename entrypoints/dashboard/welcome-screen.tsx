import { WelcomePage } from '../../components/dashboard/welcome-page.tsx';
import { useLive } from '../../components/use-live.ts';
import { allowedSites, onSitesChange, sitePattern } from '../../lib/access/sites.ts';
import type { Desk } from './desk.ts';
import { createSiteDeeds } from './site-deeds.ts';
import { useKnownSites } from './use-known-sites.ts';

/** The first-run page. */
export function WelcomeScreen({ desk }: { desk: Desk }) {
  const sites = useLive(allowedSites, onSitesChange);
  const known = useKnownSites();
  const { allow, allowKnown } = createSiteDeeds(desk.perform);
  if (sites.value === undefined || known.value === undefined) return null;
  const platforms = known.value.filter(({ anyHost }) => anyHost);
  return (
    <WelcomePage
      known={known.value}
      sites={sites.value}
      onAllow={allowKnown}
      add={{ patternOf: sitePattern, onAllow: allow, platforms }}
    />
  );
}
