import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/**
 * Source: addresses, and the activity ids of its xAPI statements, which are used here too, so that a page and a statement speak of
 * the same course. Its badges are Accredible's.
 */
export default site({
  id: 'percipio',
  name: 'Skillsoft Percipio',
  hosts: ['*.percipio.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/courses\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})\/?$/,
      id: ({ groups }) => `https://xapi.percipio.com/xapi/course/${groups.id}`,
      url: ({ groups }) => `/courses/${groups.id}`,
      publisher: 'Skillsoft',
    }),
  ],
});
