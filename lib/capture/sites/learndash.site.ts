import { site } from './definition.ts';

const status = '.ld-course-status .ld-status';

/** Source: LearnDash's templates as themes style them. The bar may be full before the course is, so it asks. */
export default site({
  id: 'learndash',
  name: 'LearnDash (WordPress)',
  hosts: [],
  anywhere: '.learndash-wrapper',
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/courses\/(?<slug>[\w-]+)\/?$/,
      level: 'course',
      whose: 'viewer',
      ready: '.learndash-wrapper .ld-progress',
      read(page, { groups }) {
        const percent = /\d{1,3}/.exec(page.text('.ld-progress-percentage') ?? '')?.[0];
        return {
          id: groups.slug,
          title: page.text('h1'),
          // The course's own status, where the theme shows it, waits for the grade; the bar does not.
          done: page.has(status)
            ? page.has(`${status}.ld-status-complete`)
            : percent === undefined
              ? undefined
              : percent === '100',
          url: `/courses/${groups.slug}/`,
        };
      },
    },
  ],
});
