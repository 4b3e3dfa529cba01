// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { answer, course, drifts, reads, saved, settle, start, told, visit, watchAnew, words } from './watched-site.ts';

watchAnew();

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
