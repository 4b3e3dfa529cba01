import { site } from './definition.ts';

/**
 * Source: share pages of learn.microsoft.com. They do not say if a module, a path or a trophy was earned, nor by whom, so this is a
 * question; a module is not a course.
 */
export default site({
  id: 'microsoft-learn',
  name: 'Microsoft Learn',
  hosts: ['learn.microsoft.com'],
  under: '/api/achievements/share/',
  confidence: 'medium',
  ceiling: 'E3',
  pages: [
    {
      kind: 'badge',
      path: /^\/api\/achievements\/share\/[a-z-]{2,12}\/[^/]+\/(?<code>[A-Z0-9]{6,20})\/?$/,
      level: 'part',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined,
      read: (page, { groups }) => ({
        id: groups.code,
        title: page.meta('og:title'),
        done: true,
        publisher: 'Microsoft Learn',
      }),
    },
  ],
});
