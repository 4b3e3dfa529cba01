import { dayIn } from './days.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/** `course-v1:MITx+6.00.1x+2T2026` → `MITx+6.00.1x`: the run is an enrolment, not another course. */
const courseOfKey = (key: string | undefined): string | undefined =>
  /^course-v1:([^+]+\+[^+]+)\+/.exec(key ?? '')?.[1] ?? /^([^/]+\/[^/]+)\//.exec(key ?? '')?.[1];

/** The page's title begins with organisation and number in every language: `MITx 6.00.1x Certificate | edX`. */
const courseOfTitle = (page: PageReader): string | undefined =>
  /^(\S{1,100}) (\S{1,100}) \S.*\|/
    .exec(page.title() ?? '')
    ?.slice(1, 3)
    .join('+');

/**
 * Source: openedx/edx-platform lms/templates/certificates/. The banner with the buttons to share is there for the signed-in owner only;
 * without it the page may be anybody's.
 */
export default site({
  id: 'open-edx',
  name: 'edX and Open edX',
  hosts: ['courses.edx.org'],
  anywhere: '[class*="accomplishment"]',
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/certificates\/[0-9a-f]{32}\/?$/,
      level: 'course',
      whose: (page) => (page.has('.banner-user, #action-print-view') ? 'viewer' : 'unknown'),
      dated: true,
      ready: '.accomplishment, .wrapper-accomplishment-rendering, .wrapper-accomplishment-title',
      read: (page) => ({
        id: courseOfKey(page.attribute('[data-course-id]', 'data-course-id')) ?? courseOfTitle(page),
        title: page.text('.accomplishment-course-name'),
        done: true,
        passed: true,
        on: dayIn(page.text('.accomplishment-date .value'), page.language),
        publisher: page.text('.accomplishment-course-org'),
      }),
    },
  ],
});
