import { WelcomePage } from '../../components/dashboard/welcome-page.tsx';
import { useLive } from '../../components/use-live.ts';
import { knownSites } from '../../lib/access/known-sites.ts';
import { allowedSites, onSitesChange, sitePattern } from '../../lib/access/sites.ts';
import type { Desk } from './desk.ts';
import { createSiteDeeds } from './site-deeds.ts';

// The list is part of the build and never changes while a page is open.
const never = () => () => {};

/** The first-run page. */
export function WelcomeScreen({ desk }: { desk: Desk }) {
  const sites = useLive(allowedSites, onSitesChange);
  const known = useLive(knownSites, never);
  const { allow, allowKnown } = createSiteDeeds(desk.perform);
  if (sites.value === undefined || known.value === undefined) return null;
  const platforms = known.value.filter(({ anyHost }) => anyHost);
  return (
    <WelcomePage
      known={known.value}
      sites={sites.value}
      onAllow={allowKnown}
      own={{ patternOf: sitePattern, onAllow: allow, platforms }}
    />
  );
}
