import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/**
 * Source: addresses. Content is SCORM in a window of its own, and is heard there. The tenant is part of the path, as one host serves many; a
 * lesson is not its course.
 */
export default site({
  id: 'workday-learning',
  name: 'Workday Learning',
  hosts: ['*.myworkday.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/(?<tenant>[\w-]+)\/learning\/course\/(?<id>[0-9a-f]{32})\/?$/,
      id: ({ groups }) => `${groups.tenant}/${groups.id}`,
      url: ({ groups }) => `/${groups.tenant}/learning/course/${groups.id}`,
    }),
  ],
});
