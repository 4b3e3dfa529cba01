import { dayIn } from './days.ts';
import { site } from './definition.ts';

const row = 'td[class*="course_courselink"]';
/** Older versions draw the status with a class of its own; newer ones have a bar, and a tab for what is complete. */
const drawn = '.coursecompletionstatus';

/**
 * Source: Totara's own code as published (totara/plan/record/courses.php, rb_source_dp_course.php, versions 2.5 to 12): the record
 * of learning of whoever is signed in, unless `userid` names another; the tab `status=completed` holds courses that are complete.
 * Programs and certifications are several courses and have pages of their own.
 */
export default site({
  id: 'totara',
  name: 'Totara',
  hosts: [],
  anywhere: 'body[class*="path-totara"]',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'library',
      path: /\/totara\/plan\/record\/courses\.php$/,
      level: 'course',
      whose: (_, { query }) => (query('userid') === undefined ? 'viewer' : 'unknown'),
      list: true,
      // `history` lists the completions before the last reset.
      ready: (page, { query }) =>
        query('history') !== '1' && page.has(row) && (query('status') === 'completed' || page.has(drawn)),
      read: (page, { query }) =>
        page.each(row, 'tr').map((one) => {
          const href = one.attribute(`${row} a[href*="/course/view.php"]`, 'href');
          return {
            id: /[?&]id=(\d+)/.exec(href ?? '')?.[1],
            title: one.text(`${row} a`),
            done: query('status') === 'completed' || one.has('.completion-complete, .completion-completeviarpl'),
            on: dayIn(one.text('td[class*="course_completion_timecompleted"]'), page.language),
            url: href,
          };
        }),
    },
  ],
});
