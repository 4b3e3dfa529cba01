import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Source: addresses seen in public programs. Most content is SCORM, which is heard; learning plans (`/lp/`, `/learning-plan/`) are paths. */
export default site({
  id: 'aws-skill-builder',
  name: 'AWS Skill Builder',
  hosts: ['*.skillbuilder.aws'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/learn\/(?:course\/(?:(?:external|internal)\/view\/elearning\/)?(?<id>\d+)|(?<code>[A-Z0-9]{10}))(?:\/|$)/,
      id: ({ groups }) => groups.id ?? groups.code,
      publisher: 'AWS Skill Builder',
    }),
  ],
});
