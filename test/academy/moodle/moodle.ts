import type { Reply } from '../router.ts';
import { type Answering, moodleCourses } from './courses.ts';
import { coursePage, reviewPage, signInPage } from './pages.ts';

/** One request as it came; all that a confirmation is to be judged by. */
export interface MoodleRequest {
  method: string;
  /** Path and query. */
  address: string;
  cookie: string;
  /** `sec-fetch-site`: what the browser itself says of where it came from; empty where it says nothing. */
  from: string;
  body: string;
}

const sessionKey = 'nWa3Kq81Zx';
const cookie = 'MoodleSession=3f2a9b';
const pastCourses = 'core_course_get_enrolled_courses_by_timeline_classification';
/** Longer than anybody waits for an answer. */
const slowness = 8_000;

const page = (body: string, status = 200): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  // As Moodle does: the page's own settings are in a script of its own.
  headers: {
    'content-security-policy': "default-src 'self' 'unsafe-inline'",
    'set-cookie': `${cookie}; Path=/moodle; HttpOnly; SameSite=Lax`,
  },
});
const json = (body: string): Reply => ({ status: 200, type: 'application/json; charset=utf-8', body });
const courses = (...all: object[]) =>
  json(JSON.stringify([{ error: false, data: { courses: all, nextoffset: all.length } }]));
const refusal = json(JSON.stringify([{ error: true, exception: { errorcode: 'invalidsesskey' } }]));
const login = '/moodle/login/index.php';

/** Names that mean something to JavaScript, numbers that are none, and other people's words. */
const hostile = `[{"error":false,"__proto__":{"done":true},"data":{"courses":[{"id":{"toString":"27"},"enddate":0},
  {"id":"27 ","enddate":0},{"id":27,"enddate":"0"},{"id":27,"enddate":-1},null,"27",[27]],"constructor":{"prototype":{"done":true}}}}]`;

const answers: Record<Answering, (id: number) => Reply> = {
  completed: (id) => courses({ id, fullname: 'It', enddate: 0, progress: 100, hasprogress: true }),
  'not-completed': () => courses({ id: 99, fullname: 'Another', enddate: 0 }),
  ended: (id) => courses({ id, fullname: 'It', enddate: 1_600_000_000 }),
  broken: () => ({
    status: 500,
    type: 'application/json',
    body: '[{"error":false,"data":{"courses":[{"id":24,"enddate":0}]}}]',
  }),
  'sign-in': () => ({ status: 303, type: 'text/plain', body: '', headers: { location: login } }),
  'sign-in-page': () => page(signInPage),
  hostile: () => json(hostile),
  endless: (id) => courses(...Array.from({ length: 20_000 }, () => ({ id, enddate: 0, fullname: 'Again' }))),
  slow: (id) => courses({ id, enddate: 0 }),
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A Moodle in a folder of its host, whose learners have just done the last activity of every course: page after the activity,
 * course page, and the one service that tells which courses are past. It notes every request.
 */
export function createMoodle() {
  const asked: MoodleRequest[] = [];
  const signedIn = { learner: '7' };
  let opened: Answering = 'not-completed';

  /** The service of the page's session, as lib/ajax/service.php has it: only with the session's cookie and key. */
  async function serve(url: URL, request: MoodleRequest): Promise<Reply> {
    const own = request.cookie.includes(cookie) && url.searchParams.get('sesskey') === sessionKey;
    if (!own || url.searchParams.get('info') !== pastCourses) return refusal;
    if (opened === 'slow') await wait(slowness);
    return answers[opened](moodleCourses.find(({ answering }) => answering === opened)?.id ?? 0);
  }

  return {
    asked,
    signedIn,
    /** Undefined for addresses that are not its own. */
    async answer(url: URL, request: MoodleRequest): Promise<Reply | undefined> {
      if (!url.pathname.startsWith('/moodle/')) return undefined;
      asked.push(request);
      const path = url.pathname.slice('/moodle'.length);
      const course = moodleCourses.find(({ id }) => String(id) === url.searchParams.get('id'));
      if (path === '/lib/ajax/service.php' && request.method === 'POST') return serve(url, request);
      if (path === '/login/index.php') return page(signInPage);
      if (course === undefined || request.method !== 'GET') return page('<!doctype html><p>Not found</p>', 404);
      if (path === '/mod/quiz/review.php') return page(reviewPage(course));
      if (path !== '/course/view.php') return page('<!doctype html><p>Not found</p>', 404);
      opened = course.answering;
      return page(coursePage(course, sessionKey, signedIn.learner));
    },
  };
}
