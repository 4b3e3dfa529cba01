import { momentOf } from './days.ts';
import type { Facts, Owner, Place } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, idAt, listAt, textAt } from './state.ts';

const path = /^(?:\/[\w-]+){0,2}\/courses\/(?<slug>[\w%-]+)\/?$/;
const status = '.ld-course-status .ld-status';

/** The course's own status, where the theme shows it, waits for the grade; the bar does not, so it only leads to a question. */
function isDone(page: PageReader): boolean | undefined {
  const percent = /\d{1,3}/.exec(page.text('.ld-progress-percentage') ?? '')?.[0];
  if (page.has(status)) return page.has(`${status}.ld-status-complete`);
  return percent === undefined ? undefined : percent === '100';
}

/** The number that WordPress writes among the classes of the body. */
const numberOf = (page: PageReader): string | undefined =>
  /\bpostid-(\d+)\b/.exec(page.attribute('body.single-sfwd-courses', 'class') ?? '')?.[1];

const titleOf = (page: PageReader): string | undefined => page.text('.ld-course-title, main h1, h1');

/** What its API says of this page's course; dates are of the site's own clock, so that they keep their day. */
function ofProgress(body: unknown, { page: asked }: { page: string }, page: PageReader): Facts | undefined {
  const progress = (Array.isArray(body) ? listAt(body) : [body]).find((one) => idAt(one, 'course') === numberOf(page));
  const slug = path.exec(asked)?.groups?.slug;
  const said = textAt(progress, 'progress_status');
  if (slug === undefined || progress === undefined || numberOf(page) === undefined) return undefined;
  const done = said === undefined ? undefined : said === 'completed';
  return { id: slug, title: titleOf(page), done, on: momentOf(at(progress, 'date_completed')), url: asked };
}

/** An author looks at a draft by `?preview=true`. */
function ownerOf(page: PageReader, { query }: Place): Owner {
  if (query('preview') !== undefined) return 'someone-else';
  return page.has(status) ? 'viewer' : 'unknown';
}

/** Source: LearnDash's templates as themes style them, and its published API (ldlms/v2). */
export default site({
  id: 'learndash',
  name: 'LearnDash (WordPress)',
  hosts: [],
  anywhere: '.learndash-wrapper',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path,
      level: 'course',
      whose: ownerOf,
      ready: '.learndash-wrapper .ld-progress',
      read: (page, { groups }) => ({
        id: groups.slug,
        title: titleOf(page),
        done: isDone(page),
        url: `/courses/${groups.slug}/`,
      }),
    },
  ],
  answers: [
    {
      kind: 'course',
      path: /\/wp-json\/ldlms\/v2\/users\/\d+\/course-progress(?:\/\d+)?\/?$/,
      level: 'course',
      whose: 'viewer',
      read: ofProgress,
    },
  ],
});
