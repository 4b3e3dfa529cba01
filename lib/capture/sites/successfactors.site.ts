import { site } from './definition.ts';
import { courseByBar } from './progress-bar.ts';

/** Type, id and revision together name an item; other parameters are about the visit. */
const itemParameters = ['componentID', 'componentTypeID', 'revisionDate'];

/** Source: addresses. Content is SCORM or AICC in a window of its own, and is heard there; programs are several items. */
export default site({
  id: 'successfactors',
  name: 'SAP SuccessFactors Learning',
  hosts: ['*.plateau.com', '*.lms.sapsf.com', '*.lms.sapsf.eu', '*.lms.sapsf.cn', '*.lms.hr.cloud.sap'],
  under: '/learning/',
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    courseByBar({
      path: /^\/learning\/user\/(?:common\/viewItemDetails\.do|deeplink_redirect\.jsp)$/,
      id({ query }) {
        const [id, type, revision = ''] = itemParameters.map(query);
        return id === undefined || type === undefined ? undefined : `${type} ${id} ${revision}`.trim();
      },
    }),
  ],
});
