import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';

/** In plain words: what Skillmark looks at on a site, and what it never looks at. */
export function SitePromises() {
  return (
    <div class="halves">
      <Card title={text('looksAt')}>
        <ul class="words">
          <li>{text('looksAtStandard')}</li>
          <li>{text('looksAtPages')}</li>
          <li>{text('looksAtFacts')}</li>
          <li>{text('looksAtWhose')}</li>
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
  );
}
