import { site } from './definition.ts';
import { at } from './state.ts';

const loader = '.ud-app-loader[data-module-id="course-taking"]';

/**
 * Source: Udemy's front-end attributes as several public programs read them (2024–2026). Passive: its terms forbid more. A company's
 * Udemy Business is a host, and so a provider, of its own.
 */
export default site({
  id: 'udemy',
  name: 'Udemy and Udemy Business',
  hosts: ['*.udemy.com'],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'course',
      path: /^\/course\/(?<slug>[^/]+)\/learn(?:\/|$)/,
      level: 'course',
      whose: 'viewer',
      ready: (page) => page.has(loader) && page.has('[data-purpose^="progress-"]'),
      read: (page, { groups }) => ({
        id: at(page.json(loader, 'data-module-args'), 'courseId') === undefined ? undefined : groups.slug,
        title: page.text('[data-purpose="course-header-title"]') ?? page.meta('og:title'),
        // The cup is full when everything is done, whatever the words beside it.
        done: page.has('[data-purpose="progress-icon"]')
          ? page.has('[data-purpose="progress-icon"].trophy-ready')
          : undefined,
        url: `/course/${groups.slug}/`,
      }),
    },
    {
      kind: 'certificate',
      path: /^\/certificate\/UC-[\w-]{4,80}\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: '[data-purpose="certificate-main-layout"], [data-purpose="certificate"]',
      read(page) {
        const href = page.attribute('a[data-purpose="certificate-course-url"]', 'href');
        const slug = /\/course\/([^/?#]+)/.exec(href ?? '')?.[1];
        return {
          id: slug,
          title: page.text('[data-purpose="certificate-course-url"]'),
          done: true,
          url: slug === undefined ? undefined : `/course/${slug}/`,
        };
      },
    },
  ],
});
