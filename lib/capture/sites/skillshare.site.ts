import { credentialTitle } from './credential-title.ts';
import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Source: addresses only; nothing is public on how progress is shown. */
export default site({
  id: 'skillshare',
  name: 'Skillshare',
  hosts: ['www.skillshare.com'],
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    courseByBar({
      path: /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/classes\/(?<slug>[^/]+)\/(?<id>\d+)\/?$/,
      id: ({ groups }) => groups.id,
      url: ({ groups }) => `/classes/${groups.slug}/${groups.id}`,
      publisher: 'Skillshare',
    }),
    {
      kind: 'certificate',
      path: /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/certificates\/(?<code>[\w-]{4,80})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined || page.has('main'),
      read(page, { groups }) {
        const href = page.attribute('a[href*="/classes/"]', 'href');
        return {
          id: /\/classes\/[^/]+\/(\d+)/.exec(href ?? '')?.[1] ?? groups.code,
          title: credentialTitle(page),
          done: true,
          url: href,
          publisher: 'Skillshare',
        };
      },
    },
  ],
});
