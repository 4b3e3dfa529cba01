import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { isUnnamedHost, type KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Select } from '../select.tsx';
import { AddSite, type AddSiteProps } from './add-site.tsx';
import { KnownSites } from './known-sites.tsx';
import { PageHead } from './page-head.tsx';
import { SiteHealth } from './site-health.tsx';
import { SitePromises } from './site-promises.tsx';

export interface SitesPageProps {
  /** Patterns as the browser has them. */
  sites: string[];
  /** The pattern for a typed address, or undefined where there is none. */
  patternOf: (address: string) => string | undefined;
  /** Asks the browser; called straight from the submit. Resolves true when the person said yes. */
  onAllow: AddSiteProps['onAllow'];
  onForget: (pattern: string) => Promise<void>;
  /** Sites that Skillmark can read by itself. */
  known: KnownSite[];
  onAllowKnown: (site: KnownSite) => Promise<unknown>;
  /** What the person said runs at an allowed host: pattern → id of a known site. */
  platforms: Readonly<Record<string, string>>;
  onSay: (pattern: string, site: KnownSite | undefined) => Promise<unknown>;
  health: SiteHealthView[];
  /** Hosts where the person does not want to be asked. */
  silent: string[];
  onAskAgain: (host: string) => Promise<unknown>;
}

/** `https://learn.example.com/*` → `learn.example.com`. */
function siteName(pattern: string): string {
  const host = pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');
  return host === '*' ? text('siteEvery') : host.replace(/^\*\./, '');
}

/** Where Skillmark looks, what it looks at there, and what it never does. */
export function SitesPage(props: SitesPageProps) {
  const { sites, patternOf, onAllow, onForget, known, onAllowKnown, health } = props;
  return (
    <>
      <PageHead title={text('navSites')} lead={text('sitesLead')} />
      <Card title={text('sitesAllowed')}>
        {sites.length === 0 ? (
          <p class="muted">{text('sitesNone')}</p>
        ) : (
          <ul class="plain-list">
            {sites.map((pattern) => (
              <li key={pattern} class="between" data-testid="site">
                <b>{siteName(pattern)}</b>
                {isUnnamedHost(pattern, known) && <PlatformChoice {...props} pattern={pattern} />}
                <Button
                  onPress={() => onForget(pattern)}
                  label={text('stopWatchingLong', siteName(pattern))}
                  testId="forget-site"
                >
                  {text('stopWatching')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <AddSite patternOf={patternOf} onAllow={onAllow} platforms={known.filter(({ anyHost }) => anyHost)} />
      </Card>
      <SiteHealth health={health} silent={props.silent} onAskAgain={props.onAskAgain} />
      <KnownSites known={known} sites={sites} onAllow={onAllowKnown} />
      <SitePromises />
    </>
  );
}

type PlatformChoiceProps = Pick<SitesPageProps, 'known' | 'platforms' | 'onSay'> & { pattern: string };

/** What runs at a company's own address: its pages then load that one definition, and no other page any. */
function PlatformChoice({ pattern, known, platforms, onSay }: PlatformChoiceProps) {
  const choices = known.filter(({ anyHost }) => anyHost);
  return (
    <Select
      label={text('platformOf', siteName(pattern))}
      value={platforms[pattern] ?? ''}
      onChange={(id) =>
        void onSay(
          pattern,
          choices.find((site) => site.id === id),
        )
      }
      bare
      testId="platform"
    >
      <option value="">{text('platformUnsaid')}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
