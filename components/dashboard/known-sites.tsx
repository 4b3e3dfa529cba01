import { useState } from 'preact/hooks';
import { hostCovers, type KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { findOptions } from '../find-options.ts';

export interface KnownSitesProps {
  known: KnownSite[];
  /** Patterns the person allowed. */
  sites: string[];
  /** Asks the browser for all hosts of a site; called straight from the click. */
  onAllow: (site: KnownSite) => Promise<unknown>;
}

/** Whether all hosts of a site are allowed. */
export const isAllowed = ({ hosts }: KnownSite, sites: string[]): boolean =>
  hosts.every((host) => sites.some((pattern) => hostCovers(pattern.replace(/^[^/]*\/\/|\/.*$/g, ''), host)));

/** The sites whose pages Skillmark can read, to be found by name and allowed with one click. */
export function KnownSites({ known, sites, onAllow }: KnownSitesProps) {
  const [typed, setTyped] = useState('');
  const options = known.map(({ id, name, hosts }) => ({ id, label: name, also: [...hosts] }));
  const found = findOptions(options, typed).flatMap(({ id }) => known.find((site) => site.id === id) ?? []);
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
          <li key={site.id} class="between" data-testid="known-site">
            <div>
              <b>{site.name}</b>{' '}
              {!site.confirmed && (
                <span class="chip" data-kind="proposed">
                  {text('siteUnconfirmed')}
                </span>
              )}
              <p class="muted small">{hostWords(site)}</p>
            </div>
            <Access site={site} sites={sites} onAllow={onAllow} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Hosts as people read them; `*.example.com` is written without its star. */
export function hostWords({ hosts, anyHost }: KnownSite): string {
  const names = hosts.map((host) => host.replace(/^\*\./, ''));
  return [...names, ...(anyHost ? [text('siteAnyHost')] : [])].join(' · ');
}

function Access({ site, sites, onAllow }: Pick<KnownSitesProps, 'sites' | 'onAllow'> & { site: KnownSite }) {
  if (site.hosts.length === 0) return null;
  if (isAllowed(site, sites)) return <span class="muted small">{text('siteIsAllowed')}</span>;
  return (
    <Button onPress={() => onAllow(site)} label={text('allowSiteLong', site.name)} testId="allow-known-site">
      {text('allowKnown')}
    </Button>
  );
}
