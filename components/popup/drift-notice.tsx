import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { driftWords } from '../site-health-text.ts';

interface DriftNoticeProps {
  site: SiteHealthView;
  /** Opens the form for the page in front. */
  onLog: () => unknown;
  /** The person has read it; it is not said again. */
  onRead: () => Promise<unknown>;
}

/** Says once, on the site itself, that its pages have changed, and how to log by hand. */
export function DriftNotice({ site, onLog, onRead }: DriftNoticeProps) {
  return (
    <Notice
      tone="calm"
      testId="drift-notice"
      actions={
        <div class="row">
          <Button onPress={onLog} testId="drift-log">
            {text('logThisPage')}
          </Button>
          <Button tone="quiet" onPress={onRead} testId="drift-read">
            {text('driftRead')}
          </Button>
        </div>
      }
    >
      {site.drifts.map((drift) => driftWords(site.name, drift)).join(' ')} {text('driftWayOut')}
    </Notice>
  );
}
