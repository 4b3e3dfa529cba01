import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { when } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { driftWords } from '../site-health-text.ts';

/** How well each site can be read: when something was last noticed there, and what the site has changed since. */
export function SiteHealth({ health }: { health: SiteHealthView[] }) {
  if (health.length === 0) return null;
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
      </ul>
    </Card>
  );
}
