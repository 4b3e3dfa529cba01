import { useState } from 'preact/hooks';
import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { isUnnamedHost, type KnownSite } from '../../lib/domain/site-hosts.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Field } from '../field.tsx';
import { Select } from '../select.tsx';
import { KnownSites } from './known-sites.tsx';
import { PageHead } from './page-head.tsx';
import { SiteHealth } from './site-health.tsx';

export interface SitesPageProps {
  /** Patterns as the browser has them. */
  sites: string[];
  /** The pattern for a typed address, or undefined where there is none. */
  patternOf: (address: string) => string | undefined;
  /** Asks the browser; called straight from the submit. Resolves true when the person said yes. */
  onAllow: (pattern: string) => Promise<boolean>;
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
        <AddSite patternOf={patternOf} onAllow={onAllow} />
      </Card>
      <SiteHealth health={health} silent={props.silent} onAskAgain={props.onAskAgain} />
      <KnownSites known={known} sites={sites} onAllow={onAllowKnown} />
      <div class="halves">
        <Card title={text('looksAt')}>
          <ul class="words">
            <li>{text('looksAtStandard')}</li>
            <li>{text('looksAtPages')}</li>
            <li>{text('looksAtFacts')}</li>
          </ul>
        </Card>
        <Card title={text('neverLooks')}>
          <ul class="words" data-kind="never">
            <li>{text('neverNames')}</li>
            <li>{text('neverAnswers')}</li>
            <li>{text('neverTabs')}</li>
            <li>{text('neverRequests')}</li>
          </ul>
        </Card>
      </div>
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

function AddSite({ patternOf, onAllow }: Pick<SitesPageProps, 'patternOf' | 'onAllow'>) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = async () => {
    const typed = address.trim();
    const pattern = patternOf(typed.includes('://') ? typed : `https://${typed}`);
    // Browsers differ: some escape what cannot stand in a host name, some refuse it.
    if (typed === '' || pattern === undefined || pattern.includes('%')) return setWrong(text('siteWrong'));
    setWrong(undefined);
    if (await onAllow(pattern)) setAddress('');
  };
  return (
    <form
      class="one-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={text('siteAdd')}
        hint={text('siteAddHint')}
        value={address}
        onInput={setAddress}
        wrong={wrong}
        placeholder="learn.example.com"
        testId="site-address"
      />
      <Button type="submit" tone="primary" testId="allow-site">
        {text('allowSite')}
      </Button>
    </form>
  );
}
