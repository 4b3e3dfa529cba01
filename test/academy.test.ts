// @vitest-environment node
import { request } from 'node:http';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Course, catalogue } from './academy/catalogue.ts';
import { readSco } from './academy/sco-text.ts';
import { type Academy, startAcademy } from './academy/server.ts';

let academy: Academy;
let base: string;

beforeAll(async () => {
  academy = await startAcademy();
  // Node leaves *.localhost to the system's resolver, which may not know it.
  base = `http://127.0.0.1:${academy.port}`;
});
afterAll(() => academy.close());

const get = (path: string) => fetch(base + path);
/** The status for a path sent as it is; fetch would tidy the dots away before the server sees them. */
const rawStatus = (path: string) =>
  new Promise<number | undefined>((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: academy.port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on('error', fail).end();
  });
const post = (path: string, body = '') => fetch(base + path, { method: 'POST', body, redirect: 'manual' });
const stateOf = async (course: string) =>
  /class="badge" data-state="([^"]+)"/.exec(await (await get(`/courses/${course}`)).text())?.[1];

async function readManifest(course: Course) {
  const response = await get(`/packages/${course.id}/imsmanifest.xml`);
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const manifest = new new Window().DOMParser().parseFromString(await response.text(), 'application/xml');
  expect(manifest.querySelector('parsererror')).toBeNull();
  return manifest;
}

const html = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

test.each([
  ['/', html],
  ['/courses/sql-foundations', html],
  ['/courses/sql-foundations/play', html],
  ['/plain/data-modelling/play', html],
  ['/framed/git-in-teams/play', html],
  ['/framed/git-in-teams/bar', html],
  ['/framed/git-in-teams/stage', html],
  ['/popup/privacy-basics/play', html],
  ['/late/etl-pipelines/play', html],
  ['/frozen/sql-foundations/play', html],
  ['/busy', html],
  ['/busy/view/7', html],
  ['/article', html],
  ['/busy/api/7', 'application/json; charset=utf-8'],
  ['/lms/player.js', script],
  ['/lms/academy.css', 'text/css; charset=utf-8'],
  ['/favicon.ico', 'image/svg+xml'],
  ['/vendor/scorm12.js', script],
  ['/vendor/scorm2004.js', script],
  ['/packages/sql-foundations/index.html', html],
  ['/packages/sql-foundations/shared/course.js', script],
  ['/packages/sql-foundations/shared/scorm-api-wrapper.js', script],
])('%s is served as %s', async (path, type) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect((await response.text()).length).toBeGreaterThan(100);
});

test.each([
  '/nope',
  '/courses/nope',
  '/courses/nope/play',
  '/courses/sql-foundations/nope',
  '/strange/sql-foundations/play',
  '/plain/sql-foundations',
  '/packages/sql-foundations/nope.html',
  '/packages/nope/imsmanifest.xml',
  '/lms/../server.ts',
  '/lms/%2e%2e/server.ts',
  '/lms/..%2fserver.ts',
  '/lms/..%5cserver.ts',
  '/packages/sql-foundations/shared/../../../html.ts',
  '/packages/sql-foundations/..%2f..%2fserver.ts',
  '/packages/..%2f..%2f/index.html',
  '/vendor/../../../package.json',
  '/vendor/scorm-again.js',
  '/lms/player.js%00.css',
])('%s is not found', async (path) => {
  expect(await rawStatus(path)).toBe(404);
});

describe.each(catalogue.map((course) => [course.id, course] as const))('the package %s', (_, course) => {
  test('has a well-formed manifest of its standard, and every file it names is there', async () => {
    const manifest = await readManifest(course);
    const version = manifest.querySelector('schemaversion')?.textContent ?? '';
    expect(version.startsWith(course.standard === 'SCORM 1.2' ? '1.2' : '2004')).toBe(true);
    const hrefs = [...manifest.querySelectorAll('file, resource')].map((one) => one.getAttribute('href') ?? '');
    const files = [...new Set(hrefs)].filter((href) => href !== '');
    expect(files.length).toBeGreaterThan(course.scos.length);
    for (const file of files) expect([file, (await get(`/packages/${course.id}/${file}`)).status]).toEqual([file, 200]);
  });

  test('lists the lessons that the catalogue lists', async () => {
    const manifest = await readManifest(course);
    const lessons = [...manifest.querySelectorAll('item')].map((item) => ({
      id: item.getAttribute('identifier'),
      title: item.querySelector('title')?.textContent,
      href: manifest.querySelector(`[identifier="${item.getAttribute('identifierref')}"]`)?.getAttribute('href'),
    }));
    expect(lessons).toEqual(course.scos);
    expect(manifest.querySelector('organization > title')?.textContent).toBe(course.name);
  });

  test('has lessons of its standard whose questions have one right answer each', async () => {
    const scos = await Promise.all(course.scos.map((sco) => readSco(course.id, sco.href)));
    expect(scos.map((sco) => `SCORM ${sco.version}`)).toEqual(scos.map(() => course.standard));
    const questions = scos.flatMap((sco) => sco.quiz?.questions ?? []);
    expect(questions).toHaveLength(course.quiz ? 3 : 0);
    for (const { options } of questions) expect(options.filter((option) => option.correct)).toHaveLength(1);
  });

  test('says what it is in JSON-LD on its page and its player, but not on the plain player', async () => {
    const canonical = `${academy.url}/courses/${course.id}`;
    for (const path of [`/courses/${course.id}`, `/courses/${course.id}/play`]) {
      const page = await (await get(path)).text();
      const data = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(page)?.[1] ?? 'null';
      expect(JSON.parse(data)).toMatchObject({
        '@type': 'Course',
        name: course.name,
        identifier: course.id,
        url: canonical,
      });
      expect(page).toContain(`<link rel="canonical" href="${canonical}">`);
    }
    const plain = await (await get(`/plain/${course.id}/play`)).text();
    expect(plain).not.toMatch(/ld\+json|canonical|og:/);
    for (const sco of course.scos) expect(plain).toContain(`data-href="${sco.href}"`);
  });
});

const commit12 = (status: string) => JSON.stringify({ cmi: { core: { lesson_status: status, score: { raw: '67' } } } });
const commit2004 = (completion: string, success: string) =>
  JSON.stringify({ cmi: { completion_status: completion, success_status: success, score: { raw: '' } } });

describe('what the academy keeps of the learner', () => {
  test('a course of several lessons is completed with its last lesson, and can be forgotten', async () => {
    expect(await stateOf('git-in-teams')).toBe('not started');
    for (const lesson of ['git-branches', 'git-reviews']) {
      expect((await post(`/lms/commit/git-in-teams/${lesson}`, commit12('completed'))).status).toBe(200);
    }
    expect(await stateOf('git-in-teams')).toBe('in progress');
    await post('/lms/commit/git-in-teams/git-releases', commit12('completed'));
    expect(await stateOf('git-in-teams')).toBe('completed');
    expect((await post('/lms/reset/git-in-teams')).headers.get('location')).toBe('/courses/git-in-teams');
    expect(await stateOf('git-in-teams')).toBe('not started');
  });

  test('the last value counts: completed, then failed is failed', async () => {
    await post('/lms/commit/etl-pipelines/etl-lesson', commit12('completed'));
    await post('/lms/commit/etl-pipelines/etl-lesson', commit12('failed'));
    expect(await stateOf('etl-pipelines')).toBe('failed');
  });

  test('completed and failed in SCORM 2004 is failed', async () => {
    await post('/lms/commit/data-modelling/modelling-lesson', commit2004('completed', 'failed'));
    expect(await stateOf('data-modelling')).toBe('failed');
  });

  test('data that is not CMI data of the course is refused', async () => {
    for (const body of ['', '{', '{}', commit2004('completed', 'passed'), commit12('excellent')]) {
      expect((await post('/lms/commit/sql-foundations/sql-lesson', body)).status).toBe(400);
    }
    expect((await post('/lms/commit/sql-foundations/nope', commit12('passed'))).status).toBe(404);
    expect(await stateOf('sql-foundations')).toBe('not started');
  });
});

test('the pages for the benchmarks are the same on every visit', async () => {
  const article = await (await get('/article')).text();
  expect(article).toBe(await (await get('/article')).text());
  expect(article).not.toContain('<script');
  expect(article.length).toBeGreaterThan(25_000);
  expect(article.length).toBeLessThan(35_000);
  expect(await (await get('/busy/api/299')).text()).toBe(await (await get('/busy/api/299')).text());
});
