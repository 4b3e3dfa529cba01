import { dayIn } from './days.ts';
import type { AnswerKind, AnswerPlace, Facts, Owner } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, rowsAt, textAt } from './state.ts';

/** `course-v1:MITx+6.00.1x+2T2026` → `MITx+6.00.1x`: the run is an enrolment, not another course. */
const courseOfKey = (key: string | undefined): string | undefined =>
  /^course-v1:([^+]+\+[^+]+)\+/.exec(key ?? '')?.[1] ?? /^([^/]+\/[^/]+)\//.exec(key ?? '')?.[1];

const decoded = (key = ''): string => key.replace(/%3a/gi, ':').replace(/%2b|%20/gi, '+');

/** As the generic template writes them beside the name. */
function numberIn(page: PageReader): string | undefined {
  const [org, number] = ['org', 'number'].map((one) => page.text(`.accomplishment-course-${one}`));
  return org === undefined || number === undefined ? undefined : `${org}+${number}`;
}

/** The page's title begins with organisation and number in every language: `MITx 6.00.1x Certificate | edX`. */
const courseOfTitle = (page: PageReader): string | undefined =>
  /^(\S{1,100}) (\S{1,100}) \S.*\|/
    .exec(page.title() ?? '')
    ?.slice(1, 3)
    .join('+') ?? numberIn(page);

/** The course's name in the page, or in its title: `Progress | Demonstration | edX`. */
const courseName = (page: PageReader): string | undefined =>
  page.text('.course-title') ?? / \| (.+) \| [^|]+$/.exec(page.title() ?? '')?.[1];

const issued = /^Issued:? (?:on )?([A-Z][a-z]+\.? \d{1,2}, \d{4})$/;

/** The live site of 2026 has no class for the date, and says it in English. */
function dateOf(page: PageReader): string | null | undefined {
  const marked = page.text('.accomplishment-date .value, .accomplishment-date');
  const texts = marked === undefined ? page.each('p, span, div').map((one) => one.text(':scope') ?? '') : [];
  const written = texts.map((text) => issued.exec(text)?.[1]).find(Boolean);
  return marked === undefined ? dayIn(written, 'en') : dayIn(marked, page.language);
}

/** A passing grade may come in the middle of a course; a certificate comes at its end, in some courses with a day to wait for. */
const earned = ['downloadable', 'earned_but_not_available'];
/** Of these the last page of a course says that it is over, though no certificate is there, or none will be. */
const passing = ['audit_passing', 'honor_passing', 'requesting', 'unverified'];

const statusIn = (body: unknown): string => textAt(body, 'certificate_data', 'cert_status') ?? '';

/** Passed and at the end, but without a certificate: that may be the end for this person, who is asked. */
function isAtEnd(body: unknown, page: string): boolean {
  const summary = at(body, 'completion_summary');
  const open = [at(summary, 'incomplete_count'), at(summary, 'locked_count')];
  const isLast = passing.includes(statusIn(body)) && /\/course-end\/?$/.test(page);
  return at(body, 'user_has_passing_grade') === true && (isLast || open.every((count) => count === 0));
}

function ofCourse(body: unknown, { groups, page }: AnswerPlace, title: string | undefined): Facts {
  const certificate = at(body, 'certificate_data');
  return {
    id: courseOfKey(decoded(groups.key)),
    title,
    done: certificate === undefined ? undefined : earned.includes(statusIn(body)) || isAtEnd(body, page),
    passed: true,
    url: /^.*\/course\/[^/]+/.exec(page)?.[0],
  };
}

/** Staff may look as somebody else, by a bar on top, or by that person's id in the address. */
function learnerHere(page: PageReader, body: unknown): Owner {
  if (page.has('[data-testid="instructor-toolbar"]')) return 'someone-else';
  return earned.includes(statusIn(body)) ? 'viewer' : 'unknown';
}

/** The pages are at `learning.` or `apps.`, and ask the host that they belong to; or all is at one host. */
const answersOf = (where: { host?: string }): AnswerKind[] => [
  {
    kind: 'course',
    ...where,
    path: /^\/api\/courseware\/course\/(?<key>[^/]+)\/?$/,
    level: 'course',
    whose: (body, _, page) =>
      at(body, 'original_user_is_staff') === true || at(body, 'is_staff') === true
        ? 'someone-else'
        : learnerHere(page, body),
    read: (body, place) => ofCourse(body, place, textAt(body, 'name')),
  },
  {
    kind: 'course',
    ...where,
    path: /^\/api\/course_home\/progress\/(?<key>[^/]+)(?:\/(?<user>\d+))?\/?$/,
    level: 'course',
    whose: (body, { groups }, page) => (groups.user === undefined ? learnerHere(page, body) : 'someone-else'),
    read: (body, place, page) => ofCourse(body, place, courseName(page)),
  },
  {
    kind: 'library',
    ...where,
    path: /^\/api\/learner_home\/init\/?$/,
    level: 'course',
    whose: (_, { query }) => (query('user') === undefined ? 'viewer' : 'someone-else'),
    list: true,
    read: (body) =>
      rowsAt(body, 'courses').map((one) => {
        const isEarned = at(one, 'certificate', 'isEarned');
        return {
          id: courseOfKey(textAt(one, 'courseRun', 'courseId')),
          title: textAt(one, 'course', 'courseName'),
          done: typeof isEarned === 'boolean' ? isEarned : undefined,
          passed: true,
        };
      }),
  },
];

/**
 * Source: openedx/edx-platform lms/templates/certificates/, openedx/frontend-app-learning src/course-home/data and src/instructor-toolbar.
 * On a certificate the banner with the buttons to share is there for the signed-in owner only; without it the page may be anybody's.
 */
export default site({
  id: 'open-edx',
  name: 'edX and Open edX',
  hosts: ['courses.edx.org', 'learning.edx.org', 'home.edx.org'],
  anywhere: '[class*="accomplishment"], .learning-header, .course-title-lockup',
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/certificates\/[0-9a-f]{32}\/?$/,
      level: 'course',
      whose: (page) =>
        page.has('.banner-user, #action-print-view') || page.cameFrom(/^\/dashboard\/?$/) ? 'viewer' : 'unknown',
      dated: true,
      ready: '.accomplishment, .wrapper-accomplishment-rendering, .wrapper-accomplishment-title',
      read: (page) => ({
        id: courseOfKey(page.attribute('[data-course-id]', 'data-course-id')) ?? courseOfTitle(page),
        title: page.text('.accomplishment-course-name'),
        done: true,
        passed: true,
        on: dateOf(page),
        publisher: page.text('.accomplishment-course-org'),
      }),
    },
  ],
  answers: [{}, { host: 'courses.edx.org' }, { host: 'parent' }].flatMap(answersOf),
});
