import { useState } from 'preact/hooks';
import { hostCovers, type KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { findOptions } from '../find-options.ts';
import { SiteLogo } from './site-logo.tsx';

export interface KnownSitesProps {
  known: KnownSite[];
  /** Patterns the person allowed. */
  sites: string[];
  /** Asks the browser for all hosts of a site; called straight from the click. */
  onAllow: (site: KnownSite) => Promise<unknown>;
  /** Leads to where a company's own address is entered. */
  onEnter: (site: KnownSite) => void;
}

/** Whether all hosts of a site are allowed. */
export const isAllowed = ({ hosts }: KnownSite, sites: string[]): boolean =>
  hosts.every((host) => sites.some((pattern) => hostCovers(pattern.replace(/^[^/]*\/\/|\/.*$/g, ''), host)));

/** Those that match what was typed, by name or host, the best first; all of them while nothing is typed. */
export function findSites(known: KnownSite[], typed: string): KnownSite[] {
  const options = known.map(({ id, name, hosts }) => ({ id, label: name, also: [...hosts] }));
  const found = findOptions(options, typed, known.length);
  return found.flatMap(({ id }) => known.find((site) => site.id === id) ?? []);
}

/** The sites whose pages Skillmark can read, to be found by name and allowed with one click. */
export function KnownSites({ known, sites, onAllow, onEnter }: KnownSitesProps) {
  const [typed, setTyped] = useState('');
  const found = findSites(known, typed);
  return (
    <Card title={text('knownSites')} class="stack">
      <p class="muted">{text('knownSitesLead')}</p>
      <Field
        label={text('knownSitesSearch')}
        type="search"
        value={typed}
        onInput={setTyped}
        testId="known-sites-search"
      />
      {found.length === 0 && <p class="muted">{text('knownSitesNone')}</p>}
      <ul class="plain-list">
        {found.map((site) => (
          <li key={site.id} class="site-row" data-testid="known-site">
            <SiteLogo site={site} />
            <div>
              <b>{site.name}</b>{' '}
              {!site.confirmed && (
                <span class="chip" data-kind="none">
                  {text('siteUnconfirmed')}
                </span>
              )}
              <p class="muted small">{hostWords(site)}</p>
            </div>
            <Access site={site} sites={sites} onAllow={onAllow} onEnter={onEnter} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Hosts as people read them; `*.example.com` is written without its star. */
export function hostWords({ hosts, anyHost }: KnownSite): string {
  const names = hosts.map((host) => host.replace(/^\*\./, ''));
  if (names.length === 0) return text('siteOwnOnly');
  return [...names, ...(anyHost ? [text('siteAnyHost')] : [])].join(' · ');
}

type AccessProps = Pick<KnownSitesProps, 'sites' | 'onAllow' | 'onEnter'> & { site: KnownSite };

function Access({ site, sites, onAllow, onEnter }: AccessProps) {
  if (site.hosts.length === 0) {
    return (
      <Button onPress={() => onEnter(site)} label={text('siteEnterLong', site.name)} testId="enter-known-site">
        {text('siteEnter')}
      </Button>
    );
  }
  if (isAllowed(site, sites)) return <span class="muted small">{text('siteIsAllowed')}</span>;
  return (
    <Button onPress={() => onAllow(site)} label={text('allowSiteLong', site.name)} testId="allow-known-site">
      {text('allowKnown')}
    </Button>
  );
}
