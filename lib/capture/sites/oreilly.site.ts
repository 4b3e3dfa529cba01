import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Source: addresses as public programs know them (2024); how the site shows what is finished is not public. A book is not a course. */
export default site({
  id: 'oreilly',
  name: 'O’Reilly Learning',
  hosts: ['learning.oreilly.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/(?<kind>course|videos)\/(?<slug>[^/]+)\/(?<isbn>[0-9X]{10,13})\/?$/,
      id: ({ groups }) => groups.isbn,
      url: ({ groups }) => `/${groups.kind}/${groups.slug}/${groups.isbn}/`,
      publisher: 'O’Reilly',
    }),
  ],
});
