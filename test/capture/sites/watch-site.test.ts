// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { site } from '../../../lib/capture/sites/definition.ts';
import type { SiteWord } from '../../../lib/capture/sites/tell-outcomes.ts';
import { watchAnswers } from '../../../lib/capture/sites/watch-answers.ts';
import { watchSite } from '../../../lib/capture/sites/watch-site.ts';
import { answerEvent } from '../../../lib/capture/tap/answer-limits.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';
import { fixtureNow } from './site-fixtures.ts';

const reads = vi.fn();
const academy = site({
  id: 'academy',
  name: 'Academy',
  hosts: ['academy.example'],
  confidence: 'high',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/course\/(?<id>\w+)$/,
      level: 'course',
      whose: 'viewer',
      ready: 'main',
      read(page, { groups }) {
        reads();
        const state = page.attribute('main', 'data-state');
        return { id: groups.id, title: page.text('h1'), done: state === undefined ? undefined : state === 'done' };
      },
    },
  ],
});

const saved = site({
  ...academy,
  pages: [],
  answers: [
    {
      kind: 'course',
      level: 'course',
      whose: 'viewer',
      path: /^\/progress\/(?<id>\w+)$/,
      read: (body, { groups }, page) => ({ id: groups.id, title: page.text('h1'), done: body === 100 }),
    },
  ],
});

const told: Sighting[] = [];
const found: Sighting[][] = [];
const drifts: string[] = [];
const words: string[] = [];
let stop = () => {};

function visit(path: string, html: string) {
  Reflect.get(window, 'happyDOM').setURL(`https://academy.example${path}`);
  document.body.innerHTML = html;
}
/** Lets the observer hear of changes, and time pass. */
const settle = (ms = 10_000) => vi.advanceTimersByTimeAsync(ms);
const course = (state: string) => `<main data-state="${state}"><h1>SQL</h1></main>`;
/** What the page's world hands over. */
function answer(id: string, body: unknown) {
  const question = JSON.stringify({ method: 'GET', url: `/progress/${id}` });
  window.dispatchEvent(new CustomEvent(answerEvent, { detail: `${question}\n${JSON.stringify(body)}` }));
}
const start = (definition = academy) => {
  const said = ({ kind, word, missing }: SiteWord) => {
    words.push(word);
    if (word === 'drifted') drifts.push(`${kind} ${missing}`);
  };
  const answers = definition.answers && watchAnswers(window, definition);
  stop = watchSite({
    window,
    definition,
    answers,
    report: (one) => told.push(one),
    said,
    found: (list) => found.push(list),
  });
};

beforeEach(() => {
  vi.useFakeTimers({ now: fixtureNow });
  reads.mockClear();
  told.length = 0;
  found.length = 0;
  drifts.length = 0;
  words.length = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a course that was finished before is a question, told once however often the page changes', async () => {
  visit('/course/sql', course('done'));
  start();
  for (let n = 0; n < 20; n++) {
    document.body.append(document.createElement('p'));
    await settle();
  }
  expect(told.map(({ scope }) => scope)).toEqual(['part']);
});

test('a course that is finished before our eyes is recorded', async () => {
  visit('/course/sql', course('open'));
  start();
  await settle(11_000);
  document.querySelector('main')?.setAttribute('data-state', 'done');
  await settle();
  expect(told).toMatchObject([
    { scope: 'course', course: { id: 'sql', title: 'SQL' }, status: 'completed', via: 'page' },
  ]);
  expect(told[0]?.completedAt).toBeUndefined();
});

test('a page that shows a course as unfinished only while it loads has not shown it unfinished', async () => {
  visit('/course/sql', course('open'));
  start();
  await settle(3_000);
  document.querySelector('main')?.setAttribute('data-state', 'done');
  await settle();
  expect(told.map(({ scope }) => scope)).toEqual(['part']);
});

test('after a decision the page costs nothing more, until it goes to another address', async () => {
  visit('/course/sql', course('done'));
  start();
  const before = reads.mock.calls.length;
  for (let n = 0; n < 50; n++) {
    document.body.append(document.createElement('p'));
    await settle(500);
  }
  expect(reads.mock.calls.length).toBe(before);
  visit('/course/python', course('done'));
  window.dispatchEvent(new Event('popstate'));
  await settle();
  expect(told.map(({ course: { id } }) => id)).toEqual(['sql', 'python']);
});

test('an address that pushState changed is noticed without any event', async () => {
  visit('/', '<p>home</p>');
  start();
  await settle();
  visit('/course/sql', course('done'));
  await settle();
  expect(told).toHaveLength(1);
});

test('a busy page is looked at a dozen times a minute at most', async () => {
  visit('/course/sql', course('open'));
  start();
  for (let n = 0; n < 600; n++) {
    document.body.append(document.createElement('p'));
    await settle(100);
  }
  expect(reads.mock.calls.length).toBeLessThan(16);
});

test('however long a page has been busy, once it stood still it is read within half a second of a change', async () => {
  visit('/course/sql', course('open'));
  start();
  for (let n = 0; n < 300; n++) {
    document.body.append(document.createElement('p'));
    await settle(100);
  }
  await settle(7_000);
  await settle(7_000);
  document.querySelector('main')?.setAttribute('data-state', 'done');
  await settle(500);
  expect(told.map(({ scope }) => scope)).toEqual(['course']);
});

test('a page that comes late is read when it is there', async () => {
  visit('/course/sql', '<p>Loading…</p>');
  start();
  await settle();
  expect(told).toEqual([]);
  document.body.innerHTML = course('done');
  await settle();
  expect(told).toHaveLength(1);
  expect(drifts).toEqual([]);
});

test('a page that stays without what it always had has drifted, said once and only after some patience', async () => {
  visit('/course/sql', '<main><h1>SQL</h1></main>');
  start();
  await settle(1_000);
  expect(drifts).toEqual([]);
  await settle(60_000);
  expect(drifts).toEqual(['course done']);
  expect(told).toEqual([]);
});

test('on pages that are not ours nothing is read', async () => {
  visit('/catalogue', course('done'));
  start();
  document.body.append(document.createElement('p'));
  await settle();
  expect(reads).not.toHaveBeenCalled();
});

test('how the pages read is said once a page, and anew when it changes', async () => {
  visit('/course/sql', '<main><h1>SQL</h1></main>');
  start();
  await settle(60_000);
  document.body.innerHTML = course('open');
  window.dispatchEvent(new Event('popstate'));
  visit('/course/python', course('open'));
  await settle(20_000);
  visit('/course/git', course('done'));
  await settle(20_000);
  visit('/course/css', course('open'));
  await settle(20_000);
  expect(words).toEqual(['drifted', 'read', 'completed']);
});

test('an answer that says done after one that did not is recorded, and told once', async () => {
  visit('/learn/sql', '<h1>SQL</h1>');
  start(saved);
  answer('sql', 80);
  await settle(100);
  answer('sql', 100);
  answer('sql', 100);
  await settle();
  expect(told).toMatchObject([{ scope: 'course', via: 'answer', course: { id: 'sql', title: 'SQL' } }]);
  expect(words).toEqual(['read', 'completed']);
});

test('an answer about what was finished before is a question', async () => {
  visit('/learn/sql', '<h1>SQL</h1>');
  start(saved);
  answer('sql', 100);
  await settle();
  expect(told.map(({ scope }) => scope)).toEqual(['part']);
});

test('an answer waits for the page to show what it leaves out, and says in the end what is missing', async () => {
  visit('/learn/sql', '<p>Loading…</p>');
  start(saved);
  answer('sql', 100);
  await settle(500);
  expect([told, drifts]).toEqual([[], []]);
  document.body.innerHTML = '<h1>SQL</h1>';
  await settle();
  expect(told).toHaveLength(1);
  document.body.innerHTML = '';
  answer('git', 100);
  await settle(60_000);
  expect(drifts).toEqual(['course-answer title']);
});

test('an answer that waits for a page which is left is not read with the next page', async () => {
  visit('/learn/sql', '<p>Loading…</p>');
  start(saved);
  answer('sql', 100);
  visit('/learn/git', '<h1>Git</h1>');
  await settle();
  expect(told).toEqual([]);
});

const library = site({
  ...academy,
  pages: [
    {
      kind: 'library',
      path: /^\/done$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      ready: 'li',
      read: (page) =>
        page.each('li').map((one) => ({
          id: one.attribute(':scope', 'id'),
          title: one.text(':scope'),
          done: true,
          on: one.attribute(':scope', 'data-on'),
        })),
    },
  ],
});
const item = (id: string, on = '') => `<li id="${id}"${on && ` data-on="${on}"`}>Course ${id}</li>`;
const titlesFound = () => found.map((list) => list.map(({ course }) => course.title));

test('a list offers what is long past with the site’s dates, tells what is recent, and never both', async () => {
  visit('/done', item('old', '2024-05-01T00:00:00Z') + item('new', '2026-11-21T00:00:00Z') + item('undated'));
  start(library);
  await settle();
  expect(told).toMatchObject([{ course: { id: 'new' }, scope: 'course' }]);
  expect(titlesFound()).toEqual([['Course old', 'Course undated']]);
  const [old, undated] = found[0] ?? [];
  expect(old).toMatchObject({ completedAt: '2024-05-01T00:00:00Z', scope: 'course', via: 'page' });
  expect(undated).not.toHaveProperty('completedAt');
});

test('a list that grows offers only what is new in it', async () => {
  visit('/done', item('a', '2024-05-01T00:00:00Z'));
  start(library);
  await settle();
  document.body.insertAdjacentHTML('beforeend', item('b', '2024-04-01T00:00:00Z'));
  await settle();
  document.body.insertAdjacentHTML('beforeend', '<p>More</p>');
  await settle();
  expect(titlesFound()).toEqual([['Course a'], ['Course b']]);
});

test('what is not surely a whole course of one’s own says so', async () => {
  visit('/done', item('a', '2024-05-01T00:00:00Z'));
  start(site({ ...library, confidence: 'low' }));
  await settle();
  expect(found[0]).toMatchObject([{ scope: 'part' }]);
});

test('a page of one course offers nothing', async () => {
  visit('/course/sql', course('done'));
  start();
  await settle();
  expect(found).toEqual([]);
});
