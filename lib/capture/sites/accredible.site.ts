import { site } from './definition.ts';

/** Only addresses are known from public sources; the page's own shape is a guess. */
export default site({
  id: 'accredible',
  name: 'Accredible',
  hosts: ['*.credential.net'],
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27}|\d{8,9})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:url') !== undefined || page.meta('og:image') !== undefined,
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.meta('og:title'),
        done: true,
        publisher: page.meta('og:site_name'),
      }),
    },
  ],
});
