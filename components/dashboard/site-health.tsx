import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { when } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { driftWords } from '../site-health-text.ts';

interface SiteHealthProps {
  health: SiteHealthView[];
  /** Hosts where the person does not want to be asked whether a course was finished. */
  silent: string[];
  onAskAgain: (host: string) => Promise<unknown>;
}

/** How well each site can be read: when something was last noticed there, and what the site has changed since. */
export function SiteHealth({ health, silent, onAskAgain }: SiteHealthProps) {
  if (health.length === 0 && silent.length === 0) return null;
  return (
    <Card title={text('siteHealth')} class="stack" testId="site-health">
      <p class="muted">{text('siteHealthLead')}</p>
      <ul class="plain-list">
        {health.map((site) => (
          <li key={site.key} data-testid="site-health-row">
            <p class="between">
              <span>
                <b>{site.name}</b> <span class="muted small">{site.host}</span>
              </span>
              <span class="muted small">
                {site.completedAt === undefined
                  ? text('healthNothingYet')
                  : text('healthNoticed', when(site.completedAt))}
              </span>
            </p>
            {site.drifts.length > 0 && (
              <div class="small drift" data-testid="drift">
                {site.drifts.map((drift) => (
                  <p key={drift.kind}>{driftWords(site.name, drift)}</p>
                ))}
                <p>{text('driftWayOut')}</p>
              </div>
            )}
          </li>
        ))}
        {silent.map((host) => (
          <li key={host} class="between" data-testid="silent-site">
            <span>{text('silentSite', host)}</span>
            <Button onPress={() => onAskAgain(host)} label={text('askAgainLong', host)} testId="ask-again">
              {text('askAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
