import { credentialTitle } from './credential-title.ts';
import { site } from './definition.ts';

/** Only addresses are known from public sources; a statement of a track is not one of a course. */
export default site({
  id: 'datacamp',
  name: 'DataCamp',
  hosts: ['www.datacamp.com'],
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/(?:completed\/)?statement-of-accomplishment\/course\/(?<id>[0-9a-f]{40})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined || page.has('main'),
      read: (page, { groups }) => ({ id: groups.id, title: credentialTitle(page), done: true, publisher: 'DataCamp' }),
    },
  ],
});
