import { credentialTitle } from './credential-title.ts';
import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Source: addresses only. A step that is marked as complete is not the course; certificates may be opened by anybody. */
export default site({
  id: 'futurelearn',
  name: 'FutureLearn',
  hosts: ['www.futurelearn.com'],
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    courseByBar({
      path: /^\/courses\/(?<slug>[\w-]+)\/\d+\/todo\/\d+\/?$/,
      id: ({ groups }) => groups.slug,
      url: ({ groups }) => `/courses/${groups.slug}`,
      publisher: 'FutureLearn',
    }),
    {
      kind: 'certificate',
      path: /^\/certificates\/(?<code>[a-z0-9]{7})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: 'main, meta[property="og:title"]',
      read(page, { groups }) {
        const href = page.attribute('main a[href*="/courses/"]', 'href');
        return {
          id: /\/courses\/([\w-]+)/.exec(href ?? '')?.[1] ?? groups.code,
          title: page.text('main a[href*="/courses/"]') ?? credentialTitle(page),
          done: true,
          url: href,
          publisher: 'FutureLearn',
        };
      },
    },
  ],
});
