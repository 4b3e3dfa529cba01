import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { AddSite, type AddSiteProps } from './add-site.tsx';
import { PageHead } from './page-head.tsx';
import { SiteChoice, type SiteChoiceProps } from './site-choice.tsx';
import { SitePromises } from './site-promises.tsx';

export type WelcomePageProps = SiteChoiceProps & { own: AddSiteProps };

/** The first page after installing: which sites, what is looked at there, and what comes then. */
export function WelcomePage({ known, sites, onAllow, own }: WelcomePageProps) {
  const named = known.filter(({ hosts }) => hosts.length > 0);
  return (
    <>
      <PageHead title={text('welcomeTitle')} lead={text('welcomeLead')} />
      <SitePromises />
      <Card title={text('welcomeSites')}>
        <SiteChoice known={named} sites={sites} onAllow={onAllow} />
      </Card>
      <Card title={text('welcomeOwn')} class="stack">
        <p class="muted">{text('welcomeOwnHow')}</p>
        <AddSite {...own} />
      </Card>
      <Card title={text('welcomeNext')} class="stack">
        <ul class="words">
          <li>
            <a href="#/settings">{text('welcomeRole')}</a>
          </li>
          <li>
            <a href="#/history">{text('welcomeHistory')}</a>
          </li>
          <li>
            <a href="#/log">{text('welcomeLog')}</a>
          </li>
        </ul>
        <p class="muted small">{text('welcomeLater')}</p>
      </Card>
    </>
  );
}
