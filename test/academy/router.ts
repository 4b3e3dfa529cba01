import { busyAnswer } from './busy-answers.ts';
import { type Course, findCourse } from './catalogue.ts';
import type { Html } from './html.ts';
import type { LearnerRecords } from './learner-records.ts';
import { articlePage, busyPage } from './pages/bench.ts';
import { coursePage } from './pages/course.ts';
import { framedBar, framedPage, framedStage } from './pages/framed.ts';
import { homePage } from './pages/home.ts';
import { createHostileArea } from './pages/hostile.ts';
import { knownSitePage } from './pages/known-sites.ts';
import { notFoundPage } from './pages/layout.ts';
import { isVariant, playerPage } from './pages/player.ts';
import { readStatic } from './static-files.ts';

export type Reply = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly cache?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Router = (method: string, path: string, body: string) => Promise<Reply>;

const page = (html: Html, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body: html.markup });
const json = (data: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(data),
});

/** H5P's core writes scripts and styles into a frame of its own making. */
const h5pPolicy = { 'content-security-policy': "default-src 'self' 'unsafe-inline'" };

function learnerPost(records: LearnerRecords, path: string, body: string): Reply {
  const [, , action, courseId = '', scoId = ''] = path.split('/');
  const course = findCourse(courseId);
  if (course === undefined) return json({ result: false, errorCode: 101 }, 404);
  if (action === 'reset') {
    records.reset(course);
    return {
      status: 303,
      type: 'text/plain',
      body: 'See the course page',
      headers: { location: `/courses/${course.id}` },
    };
  }
  if (action !== 'commit' || !course.scos.some((sco) => sco.id === scoId)) {
    return json({ result: false, errorCode: 101 }, 404);
  }
  const saved = records.save(course, scoId, body);
  return json({ result: saved, errorCode: saved ? 0 : 101 }, saved ? 200 : 400);
}

function playPage(area: string, course: Course, part: string, records: LearnerRecords, origin: string) {
  if (area === 'framed') {
    if (part === 'play') return framedPage(course, records, origin);
    if (part === 'bar') return framedBar(course);
    return part === 'stage' ? framedStage() : undefined;
  }
  const variant = area === 'courses' ? 'standard' : area;
  return part === 'play' && isVariant(variant) ? playerPage(course, variant, records, origin) : undefined;
}

async function findPage(path: string, records: LearnerRecords, origin: string): Promise<Html | undefined> {
  if (path === '/') return homePage(records, origin);
  if (path === '/busy' || /^\/busy\/view\/\d{1,3}$/.test(path)) return busyPage(origin);
  if (path === '/article') return articlePage(origin);
  const [, area = '', id = '', part, ...rest] = path.split('/');
  const course = findCourse(id);
  if (course === undefined || rest.length > 0) return undefined;
  if (part === undefined) return area === 'courses' ? coursePage(course, records, origin) : undefined;
  return playPage(area, course, part, records, origin);
}

/** Answers one request. `origin` is asked each time, because the port is known only after the server listens. */
export function createRouter(records: LearnerRecords, origin: () => string): Router {
  const hostile = createHostileArea();
  return async (method, path, body) => {
    const attacked = hostile(method, path);
    if (attacked) return attacked;
    if (method === 'POST' && path.startsWith('/lms/')) return learnerPost(records, path, body);
    if (method !== 'GET' && method !== 'HEAD') {
      return { status: 405, type: 'text/plain', body: 'Only GET', headers: { allow: 'GET, HEAD' } };
    }
    const answer = /^\/busy\/api\/(\d{1,3})$/.exec(path);
    if (answer) return json(busyAnswer(Number(answer[1])));
    const known = await knownSitePage(path);
    if (known !== undefined) return { status: 200, type: 'text/html; charset=utf-8', body: known };
    const found = await findPage(path, records, origin());
    if (found) return page(found);
    const file = await readStatic(path);
    if (file === undefined) return page(notFoundPage(origin()), 404);
    const headers = path.startsWith('/h5p/') ? { headers: h5pPolicy } : {};
    return { status: 200, ...file, cache: path.startsWith('/vendor/'), ...headers };
  };
}
