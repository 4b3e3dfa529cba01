// @vitest-environment happy-dom
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createConfirm } from '../../../lib/capture/sites/confirm.ts';
import moodle from '../../../lib/capture/sites/moodle.site.ts';
import { watchSite } from '../../../lib/capture/sites/watch-site.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';
import { fixtureNow, loadFixtures, loadSites } from './site-fixtures.ts';

const root = join(import.meta.dirname, '../../..');
const fixture = loadFixtures(root, 'moodle').find(({ name }) => name === 'completed-question');
const id = new URL(fixture?.url ?? 'https://none.example/').searchParams.get('id') ?? '';
const session = '<a href="/login/logout.php?sesskey=a1B2c3D4e5">Log out</a>';
const past = (...courses: object[]) => [{ error: false, data: { courses, nextoffset: courses.length } }];
const seconds = (days: number) => fixtureNow / 1000 + days * 86_400;

const asked = vi.fn<(path: string, send?: unknown) => Promise<unknown>>();
let told: Sighting[] = [];

/** Opens the course's page, with every activity done, coming from `from`; the site answers with `answer`. */
async function open(answer: unknown, from = 'https://moodle.example.com/mod/quiz/review.php?id=7', more = session) {
  Reflect.get(window, 'happyDOM').setURL(fixture?.url ?? '');
  const saved = new DOMParser().parseFromString(fixture?.html ?? '', 'text/html');
  document.body.id = saved.body.id;
  document.body.className = saved.body.className;
  document.body.innerHTML = saved.body.innerHTML;
  document.body.insertAdjacentHTML('beforeend', more);
  Object.defineProperty(document, 'referrer', { value: from, configurable: true });
  asked.mockImplementation(async () => answer);
  const confirm = createConfirm(window, moodle, asked, () => fixtureNow);
  const stop = watchSite({
    window,
    definition: moodle,
    confirm,
    report: (one) => told.push(one),
    said: () => {},
    found: () => {},
    now: () => fixtureNow,
  });
  await vi.waitFor(() => expect(told).toHaveLength(1));
  stop();
}

beforeEach(() => {
  asked.mockReset();
  told = [];
});

test('a course that the site itself calls completed is recorded when the person comes from its last activity', async () => {
  await open(past({ id: 99, enddate: 0 }, { id: Number(id), enddate: 0 }));
  expect(told).toMatchObject([{ scope: 'course', confirmed: true, course: { id } }]);
  const [path = '', send] = asked.mock.calls[0] ?? [];
  expect(new URL(path, fixture?.url).pathname).toBe('/lib/ajax/service.php');
  expect(path).toContain('sesskey=a1B2c3D4e5');
  expect(send).toMatchObject([{ args: { classification: 'past' } }]);
});

test('an old one, seen again, is a question all the same', async () => {
  await open(past({ id: Number(id), enddate: 0 }), 'https://moodle.example.com/my/');
  expect(told).toMatchObject([{ scope: 'part', confirmed: true }]);
});

test.each<[string, unknown]>([
  ['does not call it completed', past({ id: 99, enddate: 0 })],
  ['only says that its end has come', past({ id: Number(id), enddate: seconds(-3) })],
  ['refuses', [{ error: true, exception: { errorcode: 'invalidsesskey' } }]],
  ['answers something else', { data: { courses: [{ id, enddate: 0 }] } }],
  ['answers nothing', undefined],
])('a site that %s leaves the question as it was', async (_what, answer) => {
  await open(answer);
  expect(told).toMatchObject([{ scope: 'part' }]);
  expect(told[0]?.confirmed).toBeUndefined();
});

test('a course whose end is still to come is completed all the same', async () => {
  await open(past({ id: Number(id), enddate: seconds(30) }));
  expect(told).toMatchObject([{ scope: 'course', confirmed: true }]);
});

test('without a session nothing is asked', async () => {
  await open(past({ id: Number(id), enddate: 0 }), undefined, '');
  expect(asked).not.toHaveBeenCalled();
  expect(told).toMatchObject([{ scope: 'part' }]);
});

test('each course is asked about once in the life of a page, and a network that fails is no harm', async () => {
  await open(past());
  asked.mockReset();
  asked.mockRejectedValue(new TypeError('offline'));
  const confirm = createConfirm(window, moodle, asked);
  const question = (of: string): Sighting => ({
    course: { id: of, title: 'A' },
    status: 'completed',
    scope: 'part',
    via: 'page',
  });
  const all = ['4', '4', '5'].map(question);
  expect(await Promise.all(all.map((one) => confirm(one, new Set())))).toEqual(all);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('only platforms that companies run themselves, at hosts of their own, are ever asked', async () => {
  const sites = await loadSites(root);
  for (const { confirmation, ownLms, hosts, anywhere } of sites.filter((site) => site.confirmation !== undefined)) {
    expect({ confirmation, ownLms, hosts }).toMatchObject({ ownLms: true, hosts: [] });
    expect(anywhere).toBeDefined();
  }
});
