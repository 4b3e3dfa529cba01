import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Source: addresses and the published API, which pages themselves do not speak. What a learner's page looks like is a guess. */
export default site({
  id: 'talentlms',
  name: 'TalentLMS',
  hosts: ['*.talentlms.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/(?:plus\/)?learner\/course(?:info)?\/id:(?<id>\d+)(?:\/|$)/,
      id: ({ groups }) => groups.id,
      url: ({ groups }) => `/learner/courseinfo/id:${groups.id}`,
    }),
  ],
});
