import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/**
 * Source: addresses. Content is SCORM, AICC or xAPI in a window of its own, and is heard there; the ids here are the addresses by which
 * that is known too. A curriculum is several courses.
 */
export default site({
  id: 'cornerstone',
  name: 'Cornerstone OnDemand',
  hosts: ['*.csod.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^(?<course>\/ui\/lms-learning-details\/app\/(?:course|onlineContent|video|material)\/[0-9a-f]{8}-[0-9a-f-]{27})\/?$/i,
      id: ({ groups }) => groups.course,
      url: ({ groups }) => groups.course ?? '',
    }),
    courseByBar({
      // Older pages say in their query which course it is.
      path: /^\/lms\/lodetails\/detailslo\.aspx$/i,
      id: ({ query }) => (query('loid') ?? query('LOID'))?.toLowerCase(),
    }),
  ],
});
