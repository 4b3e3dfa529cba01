import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';

/** The site of the page in front. */
export interface PageInFront {
  host: string;
  allowed: boolean;
}

interface SiteStripProps {
  page: PageInFront;
  /** Asks the browser; called straight from the click. */
  onAllow: () => Promise<void>;
  /** Looks why a course of this page was not logged. */
  onTrace: () => Promise<void>;
}

/** Whether Skillmark watches the site in front, the way to let it, and the way to ask why nothing was logged. */
export function SiteStrip({ page, onAllow, onTrace }: SiteStripProps) {
  const why = (
    <Button tone="quiet" class="why" onPress={onTrace} testId="trace">
      {text('traceAsk')}
    </Button>
  );
  if (page.allowed) {
    return (
      <div class="heading-row">
        <p class="watching muted" data-testid="watching">
          <span class="dot" data-tone="good" aria-hidden="true" />
          {text('watching', page.host)}
        </p>
        {why}
      </div>
    );
  }
  return (
    <div>
      <section class="strip" tabIndex={-1} data-testid="site-strip">
        <p>{text('allowQuestion', page.host)}</p>
        <Button onPress={onAllow} testId="allow-site">
          {text('allowSite')}
        </Button>
      </section>
      <div class="heading-row end">{why}</div>
    </div>
  );
}
