import { credentialTitle } from './credential-title.ts';
import { site } from './definition.ts';

/** Source: addresses only. A nanodegree ends with reviewed projects, and its certificate is the one robust sign; anybody may open it. */
export default site({
  id: 'udacity',
  name: 'Udacity',
  hosts: ['www.udacity.com', 'confirm.udacity.com'],
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/(?:certificate\/)?(?:(?:e|lp)\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})|(?<code>[A-Z0-9]{6,12}))\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined || page.has('main'),
      read: (page, { groups }) => ({
        id: groups.id ?? groups.code,
        title: credentialTitle(page),
        done: true,
        publisher: 'Udacity',
      }),
    },
  ],
});
