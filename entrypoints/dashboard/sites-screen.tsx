import { SitesPage } from '../../components/dashboard/sites-page.tsx';
import { useLive } from '../../components/use-live.ts';
import { allowedSites, forgetSite, onSitesChange, requestSite, sitePattern } from '../../lib/access/sites.ts';
import { text } from '../../lib/text/text.ts';
import type { Desk } from './desk.ts';

const done = async () => ({ ok: true }) as const;

/** The sites Skillmark may look at. */
export function SitesScreen({ desk }: { desk: Desk }) {
  const { perform } = desk;
  const sites = useLive(allowedSites, onSitesChange);
  const allow = async (pattern: string) => {
    const granted = await requestSite(pattern);
    const { hostname } = new URL(pattern.replace('/*', '/'));
    await perform(done, text(granted ? 'didAllow' : 'didNotAllow', hostname));
    return granted;
  };
  const forget = async (pattern: string) => {
    await forgetSite(pattern);
    await perform(done, text('didForget'));
  };
  if (sites.value === undefined) return null;
  return <SitesPage sites={sites.value} patternOf={sitePattern} onAllow={allow} onForget={forget} />;
}
