import { hostCovers, isUnnamedHost, type KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';
import { SiteLogo } from './site-logo.tsx';

export interface SeenSitesProps {
  /** Patterns as the browser has them. */
  sites: string[];
  /** Sites that Skillmark can read by itself. */
  known: KnownSite[];
  /** What the person said runs at an allowed host: pattern → id of a known site. */
  platforms: Readonly<Record<string, string>>;
  onSay: (pattern: string, site: KnownSite | undefined) => Promise<unknown>;
  onForget: (pattern: string) => Promise<void>;
}

const hostOf = (pattern: string): string => pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');

/** `https://learn.example.com/*` → `learn.example.com`. */
function hostName(pattern: string): string {
  const host = hostOf(pattern);
  return host === '*' ? text('siteEvery') : host.replace(/^\*\./, '');
}

/** Every host that was granted, with the way to take it back. */
export function SeenSites({ sites, known, platforms, onSay, onForget }: SeenSitesProps) {
  if (sites.length === 0) return <p class="muted">{text('sitesNone')}</p>;
  const siteAt = (pattern: string) =>
    known.find(({ id, hosts }) => platforms[pattern] === id || hosts.some((host) => hostCovers(host, hostOf(pattern))));
  return (
    <ul class="plain-list">
      {sites.map((pattern) => {
        const site = siteAt(pattern);
        const host = hostName(pattern);
        return (
          <li key={pattern} class="site-row" data-testid="site">
            <SiteLogo site={site ?? { id: '', name: host }} />
            <div>
              <b>{host}</b>
              {site !== undefined && <p class="muted small">{site.name}</p>}
            </div>
            {isUnnamedHost(pattern, known) && (
              <PlatformChoice pattern={pattern} known={known} platforms={platforms} onSay={onSay} />
            )}
            <Button onPress={() => onForget(pattern)} label={text('stopWatchingLong', host)} testId="forget-site">
              {text('stopWatching')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

type PlatformChoiceProps = Pick<SeenSitesProps, 'known' | 'platforms' | 'onSay'> & { pattern: string };

/** What runs at a company's own address: its pages then load that one definition, and no other page any. */
function PlatformChoice({ pattern, known, platforms, onSay }: PlatformChoiceProps) {
  const choices = known.filter(({ anyHost }) => anyHost);
  return (
    <Select
      label={text('platformOf', hostName(pattern))}
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
