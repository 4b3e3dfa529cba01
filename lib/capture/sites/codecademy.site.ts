import { credentialTitle } from './credential-title.ts';
import { site } from './definition.ts';

/** Source: one public program. All modules ticked is taken for the course, and asked about. */
export default site({
  id: 'codecademy',
  name: 'Codecademy',
  hosts: ['www.codecademy.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      // `/enrolled/paths/…` is a path of several courses.
      path: /^\/(?:learn|enrolled\/courses)\/(?<slug>[\w-]+)\/?$/,
      level: 'course',
      whose: 'viewer',
      ready: '[data-testid="tracks-accordions-list"] > li',
      read(page, { groups }) {
        const modules = page.each('[data-testid="tracks-accordions-list"] > li');
        return {
          id: groups.slug,
          title: page.text('[data-testid="syllabus-browser-content"] h1'),
          done: modules.every((module) =>
            module.has('[data-testid="completed-icon"], svg mask[id*="CheckFilledIcon"]'),
          ),
          url: `/learn/${groups.slug}`,
          publisher: 'Codecademy',
        };
      },
    },
    {
      kind: 'certificate',
      path: /^\/profiles\/[^/]+\/certificates\/(?<id>[0-9a-f]{16,64})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined || page.has('main'),
      read: (page, { groups }) => ({
        id: groups.id,
        title: credentialTitle(page),
        done: true,
        publisher: 'Codecademy',
      }),
    },
  ],
});
