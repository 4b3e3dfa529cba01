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
}

/** Whether Skillmark watches the site in front, and the way to let it. */
export function SiteStrip({ page, onAllow }: SiteStripProps) {
  if (page.allowed) {
    return (
      <p class="watching muted" data-testid="watching">
        <span class="dot" data-tone="good" aria-hidden="true" />
        {text('watching', page.host)}
      </p>
    );
  }
  return (
    <section class="strip" tabIndex={-1} data-testid="site-strip">
      <p>{text('allowQuestion', page.host)}</p>
      <Button onPress={onAllow} testId="allow-site">
        {text('allowSite')}
      </Button>
    </section>
  );
}
