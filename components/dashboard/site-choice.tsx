import { useState } from 'preact/hooks';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';
import { listed, plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { findSites, hostWords, isAllowed } from './known-sites.tsx';
import { SiteLogo } from './site-logo.tsx';

export interface SiteChoiceProps {
  known: KnownSite[];
  /** Patterns the person allowed. */
  sites: string[];
  /** Asks the browser once for all of them; called straight from the click. Resolves true when the person said yes. */
  onAllow: (sites: KnownSite[]) => Promise<boolean>;
  /** For a platform without hosts of its own: leads to where the company's address is entered. */
  onEnter: (site: KnownSite) => void;
}

/** Ticks several sites and allows them with one answer to the browser. Nothing is ticked beforehand. */
export function SiteChoice({ known, sites, onAllow, onEnter }: SiteChoiceProps) {
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState(false);
  const found = findSites(known, typed);
  const chosen = known.filter(({ id }) => ticked.has(id));
  const tick = (id: string) => {
    setWrong(false);
    setTicked((old) => (old.has(id) ? new Set([...old].filter((one) => one !== id)) : new Set([...old, id])));
  };
  const allow = async () => {
    if (chosen.length === 0) return setWrong(true);
    if (await onAllow(chosen)) setTicked(new Set());
  };
  return (
    <div class="stack">
      <Field label={text('knownSitesSearch')} type="search" value={typed} onInput={setTyped} testId="welcome-search" />
      {found.length === 0 && <p class="muted">{text('knownSitesNone')}</p>}
      <ul class="site-choice" aria-label={text('welcomeSites')}>
        {found.map((site) => (
          <li key={site.id}>
            {site.hosts.length === 0 ? (
              <OwnAddress site={site} onEnter={onEnter} />
            ) : (
              <SiteTick site={site} allowed={isAllowed(site, sites)} ticked={ticked.has(site.id)} onTick={tick} />
            )}
          </li>
        ))}
      </ul>
      <div class="site-choice-end" data-ticked={chosen.length > 0}>
        <Button tone="primary" onPress={allow} testId="welcome-allow">
          {chosen.length === 0 ? text('welcomeAllowTicked') : plural('welcomeAllow', chosen.length)}
        </Button>
        {/* Named, since a search hides what was ticked before it. */}
        <p class="muted small" data-testid="welcome-ticked">
          {listed(chosen.map(({ name }) => name))}
        </p>
        <p class="field-wrong" role="alert">
          {wrong ? text('welcomeNone') : ''}
        </p>
      </div>
    </div>
  );
}

interface SiteTickProps {
  site: KnownSite;
  allowed: boolean;
  ticked: boolean;
  onTick: (id: string) => void;
}

function SiteTick({ site, allowed, ticked, onTick }: SiteTickProps) {
  return (
    <label class="site-tick" data-ticked={ticked || allowed}>
      <input
        type="checkbox"
        checked={ticked || allowed}
        disabled={allowed}
        data-testid={`tick-${site.id}`}
        onChange={() => onTick(site.id)}
      />
      <SiteLogo site={site} />
      <span>
        <b>{site.name}</b>
        <span class="muted small">{allowed ? text('siteIsAllowed') : hostWords(site)}</span>
      </span>
    </label>
  );
}

/** What companies run only at addresses of their own cannot be ticked: its address comes first. */
function OwnAddress({ site, onEnter }: Pick<SiteChoiceProps, 'onEnter'> & { site: KnownSite }) {
  return (
    <button type="button" class="site-tick" data-testid={`enter-${site.id}`} onClick={() => onEnter(site)}>
      <SiteLogo site={site} />
      <span>
        <b>{site.name}</b>
        <span class="muted small">{text('siteOwnEnter')}</span>
      </span>
    </button>
  );
}
