import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { AddSite, type AddSiteProps } from './add-site.tsx';
import { KnownSites } from './known-sites.tsx';
import { PageHead } from './page-head.tsx';
import { SeenSites, type SeenSitesProps } from './seen-sites.tsx';
import { SiteHealth } from './site-health.tsx';
import { SitePromises } from './site-promises.tsx';
import { useOwnSite } from './use-own-site.ts';

export interface SitesPageProps extends SeenSitesProps {
  /** The pattern for a typed address, or undefined where there is none. */
  patternOf: (address: string) => string | undefined;
  /** Asks the browser; called straight from the submit. Resolves true when the person said yes. */
  onAllow: AddSiteProps['onAllow'];
  onAllowKnown: (site: KnownSite) => Promise<unknown>;
  health: SiteHealthView[];
  /** Hosts where the person does not want to be asked. */
  silent: string[];
  onAskAgain: (host: string) => Promise<unknown>;
}

/** Where Skillmark looks, what it looks at there, and what it never does. */
export function SitesPage(props: SitesPageProps) {
  const { patternOf, onAllow, known, onAllowKnown, health } = props;
  const own = useOwnSite();
  const platforms = known.filter(({ anyHost }) => anyHost);
  return (
    <>
      <PageHead title={text('navSites')} lead={text('sitesLead')} />
      <Card title={text('sitesAllowed')}>
        <SeenSites {...props} />
        <AddSite patternOf={patternOf} onAllow={onAllow} platforms={platforms} own={own} />
      </Card>
      <SiteHealth health={health} silent={props.silent} onAskAgain={props.onAskAgain} />
      <KnownSites known={known} sites={props.sites} onAllow={onAllowKnown} onEnter={own.enter} />
      <SitePromises />
    </>
  );
}
