import { useState } from 'preact/hooks';
import type { KnownSite } from '../../lib/domain/site-hosts.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { findOptions } from '../find-options.ts';
import { hostWords, isAllowed } from './known-sites.tsx';

export interface SiteChoiceProps {
  /** Only those with hosts of their own. */
  known: KnownSite[];
  /** Patterns the person allowed. */
  sites: string[];
  /** Asks the browser once for all of them; called straight from the click. Resolves true when the person said yes. */
  onAllow: (sites: KnownSite[]) => Promise<boolean>;
}

/** Ticks several sites and allows them with one answer to the browser. Nothing is ticked beforehand. */
export function SiteChoice({ known, sites, onAllow }: SiteChoiceProps) {
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState(false);
  const options = known.map(({ id, name, hosts }) => ({ id, label: name, also: [...hosts] }));
  const found = findOptions(options, typed).flatMap(({ id }) => known.find((site) => site.id === id) ?? []);
  const tick = (id: string) => {
    setWrong(false);
    setTicked((old) => (old.has(id) ? new Set([...old].filter((one) => one !== id)) : new Set([...old, id])));
  };
  const allow = async () => {
    const chosen = known.filter(({ id }) => ticked.has(id));
    if (chosen.length === 0) return setWrong(true);
    if (await onAllow(chosen)) setTicked(new Set());
  };
  return (
    <div class="stack">
      <Field label={text('knownSitesSearch')} type="search" value={typed} onInput={setTyped} testId="welcome-search" />
      {found.length === 0 && <p class="muted">{text('knownSitesNone')}</p>}
      <ul class="site-choice" aria-label={text('welcomeSites')}>
        {found.map((site) => (
          <SiteTick
            key={site.id}
            site={site}
            allowed={isAllowed(site, sites)}
            ticked={ticked.has(site.id)}
            onTick={tick}
          />
        ))}
      </ul>
      <div class="field-actions">
        <Button tone="primary" onPress={allow} testId="welcome-allow">
          {ticked.size === 0 ? text('allowSite') : plural('welcomeAllow', ticked.size)}
        </Button>
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
    <li>
      <label class="site-tick" data-ticked={ticked || allowed}>
        <input
          type="checkbox"
          checked={ticked || allowed}
          disabled={allowed}
          data-testid={`tick-${site.id}`}
          onChange={() => onTick(site.id)}
        />
        <span class="site-letter" aria-hidden="true">
          {site.name.slice(0, 1)}
        </span>
        <span>
          <b>{site.name}</b>
          <span class="muted small">{allowed ? text('siteIsAllowed') : hostWords({ ...site, anyHost: false })}</span>
        </span>
      </label>
    </li>
  );
}
