import { dayIn } from './days.ts';
import type { Confirmation, Facts, Owner, Place } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, idAt, listAt, parsed, textAt } from './state.ts';

/** 1 done, 2 done and passed; 0 not done, 3 done and failed. */
const doneStates = ['1', '2'];

/** Signed in as somebody else, or looking through another role's eyes; no completion without signing in. */
const notOneself = 'body.notloggedin, body.userloggedinas, body.userswitchedrole';

/** Who can switch editing on teaches here. */
function learnerIn(page: PageReader): Owner {
  const other = page.has(`${notOneself}, body.editing, input[name="setmode"]`);
  return other || page.has('form[action*="/editmode.php"]') ? 'someone-else' : 'viewer';
}

/** Course 1 is the front page. */
const learnerHere = (page: PageReader, { query }: Place): Owner =>
  query('id') === '1' ? 'someone-else' : learnerIn(page);

/** All activities that are tracked, by their states. */
const ofActivities = (id: string | undefined, states: (string | undefined)[], page: PageReader): Facts => ({
  id,
  title: page.text('#page-header h1, .page-header-headings h1'),
  done:
    states.length === 0 || states.includes(undefined)
      ? undefined
      : states.every((one) => doneStates.includes(one ?? '')),
  url: `?id=${id}`,
});

const coursePath = /\/course\/view(?:\.php)?$/;
const card = '.dashboard-card[data-course-id]';

/** The page's own session with its services, as `M.cfg` or the link to sign out has it. */
const sessionKey = (page: PageReader): string | undefined =>
  /"sesskey":"(\w{1,64})"/.exec(page.scriptsWith('"sesskey":')[0] ?? '')?.[1] ??
  /[?&]sesskey=(\w{1,64})/.exec(page.attribute('a[href*="sesskey="]', 'href') ?? '')?.[1];

const pastCourses = 'core_course_get_enrolled_courses_by_timeline_classification';

/**
 * No service of the page's session tells of a course's completion itself. But the courses of the person that are past are those
 * whose end has come and those they completed: course/lib.php, course_classify_for_timeline(). The newest visit comes first.
 */
const confirmation: Confirmation = {
  ask(page) {
    const key = sessionKey(page);
    const args = { offset: 0, limit: 20, classification: 'past', sort: 'ul.timeaccess desc' };
    const send = [{ index: 0, methodname: pastCourses, args }];
    return key === undefined ? undefined : { path: `../lib/ajax/service.php?sesskey=${key}&info=${pastCourses}`, send };
  },
  read(body, id, now) {
    if (at(body, 0, 'error') !== false || !Array.isArray(at(body, 0, 'data', 'courses'))) return undefined;
    const course = listAt(body, 0, 'data', 'courses').find((one) => String(at(one, 'id')) === id);
    const end = at(course, 'enddate');
    // One whose end has come is past for everybody.
    return { done: typeof end === 'number' && (end === 0 || end * 1000 > now) };
  },
  isNews: (page) => page.cameFrom(/\/mod\/\w+\//),
};

/**
 * Source: moodle/moodle 4.x and 5.x: badges/templates/issued_badge.mustache, course/format/templates/local/courseindex/cm.mustache. All activities
 * done is not yet the course done (grades, approval), and a badge may be given for anything, so both are questions,
 * unless the site itself, asked, says that the course is completed.
 */
export default site({
  id: 'moodle',
  name: 'Moodle',
  hosts: [],
  anywhere: 'body[id^="page-"][class*="path-"], body.path-course, meta[name="keywords"][content*="moodle"]',
  confidence: 'high',
  ceiling: 'E1',
  // moodle/moodle message/output/popup/templates/notification_popover.mustache, on every page of who is signed in.
  account: (page) => page.attribute('#nav-notification-popover-container', 'data-userid'),
  ownLms: true,
  confirmation,
  pages: [
    {
      kind: 'course',
      path: coursePath,
      level: 'part',
      whose: learnerHere,
      ready: '[data-for="cm_completion"]',
      read(page, { query }) {
        const states = page.each('[data-for="cm_completion"]').map((one) => one.attribute(':scope', 'data-value'));
        const tracked = states.filter((state) => state !== undefined && state !== 'NaN');
        return ofActivities(query('id'), tracked, page);
      },
    },
    {
      // The same courses as in the answers below, for when those came before anybody listened.
      kind: 'library',
      path: /\/my(?:\/(?:index\.php|courses(?:\.php)?)?)?$/,
      level: 'part',
      whose: (page) => (page.has(notOneself) ? 'someone-else' : 'viewer'),
      list: true,
      ready: `${card} .progress-text`,
      read: (page) =>
        page
          .each(card)
          .filter((one) => one.has('.progress-text'))
          .map((one) => {
            const percent = /\d{1,3}/.exec(one.text('.progress-text') ?? '')?.[0];
            return {
              id: one.attribute(':scope', 'data-course-id'),
              title: one.attribute('.coursename [title]', 'title') ?? one.text('.coursename'),
              done: percent === undefined ? undefined : percent === '100',
              url: one.attribute('a.coursename', 'href'),
            };
          }),
    },
    {
      kind: 'badge',
      path: /\/badges\/badge\.php$/,
      level: 'part',
      // Only its owner may download it or put it into a backpack.
      whose: (page) => (page.has('#downloadbadgeform, #addtobackpackform') ? 'viewer' : 'someone-else'),
      dated: true,
      ready: '#badge-details-col',
      read: (page, { query }) => ({
        id: query('hash'),
        title: page.text('#badge-details-col h2'),
        done: !page.has('#badge-image-col .expireimage'),
        on: dayIn(page.text('#badge-issued-expire small'), page.language),
      }),
    },
  ],
  answers: [
    {
      kind: 'course',
      method: 'POST',
      path: /\/lib\/ajax\/service\.php$/,
      search: /(?:^|&)info=[^&]*core_courseformat_get_state(?:&|,|%2C|$)/i,
      level: 'part',
      whose: (_, __, page) => learnerIn(page),
      read(body, { sent, page: path }, page) {
        // Activities show the same index, with a heading of their own.
        if (!coursePath.test(path)) return undefined;
        const index = listAt(sent).findIndex((one) => textAt(one, 'methodname') === 'core_courseformat_get_state');
        const answer = at(body, Math.max(0, index));
        const state = parsed(textAt(answer, 'data'));
        if (at(answer, 'error') === true) return undefined;
        if (state === undefined) return ofActivities(undefined, [], page);
        const tracked = listAt(state, 'cm').filter((one) => at(one, 'istrackeduser') === true);
        const id = idAt(state, 'course', 'id');
        // Teachers are not tracked, nor is anybody in a course without completion.
        if (tracked.length === 0 || id === '1') return undefined;
        return ofActivities(
          id,
          tracked.map((one) => idAt(one, 'completionstate')),
          page,
        );
      },
    },
    {
      kind: 'library',
      method: 'POST',
      path: /\/lib\/ajax\/service\.php$/,
      // Several services may be asked at once; their names stand in the order of the alphabet.
      search: /(?:^|&)info=[^&]*core_course_get_(?:enrolled_courses_\w*by_timeline_classification|recent_courses)/,
      // All activities done, or the course marked as complete: the number does not say which.
      level: 'part',
      whose: (_, __, page) => (page.has(notOneself) ? 'someone-else' : 'viewer'),
      list: true,
      read: (body) =>
        listAt(body)
          .flatMap((one) => [...listAt(one, 'data', 'courses'), ...listAt(one, 'data')])
          // Course 1 is the front page.
          .filter((one) => at(one, 'hasprogress') === true && idAt(one, 'id') !== '1')
          .map((one) => {
            const progress = at(one, 'progress');
            return {
              id: idAt(one, 'id'),
              // format_string() leaves these two; markup of several languages where the filter is off.
              title: textAt(one, 'fullname')
                ?.replace(/<[^<>]*>/g, '')
                .replaceAll('&amp;', '&'),
              done: typeof progress === 'number' ? progress >= 100 : undefined,
              url: textAt(one, 'viewurl'),
            };
          }),
    },
  ],
});
