import { text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { AddSite, type AddSiteProps } from './add-site.tsx';
import { PageHead } from './page-head.tsx';
import { SiteChoice, type SiteChoiceProps } from './site-choice.tsx';
import { SitePromises } from './site-promises.tsx';
import { useOwnSite } from './use-own-site.ts';

export type WelcomePageProps = Omit<SiteChoiceProps, 'onEnter'> & { add: Omit<AddSiteProps, 'own'> };

/** The first page after installing: which sites, what is looked at there, and what comes then. */
export function WelcomePage({ known, sites, onAllow, add }: WelcomePageProps) {
  const own = useOwnSite();
  return (
    <>
      <PageHead title={text('welcomeTitle')} lead={text('welcomeLead')} />
      <SitePromises />
      <Card title={text('welcomeSites')}>
        <SiteChoice known={known} sites={sites} onAllow={onAllow} onEnter={own.enter} />
      </Card>
      <Card title={text('welcomeOwn')} class="stack">
        <p class="muted">{text('welcomeOwnHow')}</p>
        <AddSite {...add} own={own} />
      </Card>
      <Card title={text('welcomeNext')} class="stack">
        <ul class="words" data-kind="next">
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
