// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { site } from '../../../lib/capture/sites/definition.ts';
import { academy, course, found, settle, start, told, visit, watchAnew } from './watched-site.ts';

watchAnew();

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
