// @vitest-environment happy-dom
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksFinished } from '../../lib/capture/signs.ts';
import { finishedPages, type SignPage, traps } from './sign-pages.ts';
import { documentOf, loadFixtures, loadSites } from './sites/site-fixtures.ts';

const root = join(import.meta.dirname, '../..');

const look = ({ path, html }: SignPage) =>
  looksFinished(new DOMParser().parseFromString(html, 'text/html'), new URL(`https://learn.example.com${path}`));

describe(`${finishedPages.length} pages that show a finished course`, () => {
  test.each(finishedPages.map((page) => [page.what, page] as const))('%s looks finished', (_, page) => {
    expect(look(page)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

describe(`${traps.length} traps`, () => {
  test.each(traps.map((page) => [page.what, page] as const))('%s does not', (_, page) => {
    expect(look(page)).toBeUndefined();
  });
});

test('there are as many pages as were promised', () => {
  expect(finishedPages.length).toBeGreaterThanOrEqual(30);
  expect(traps.length).toBeGreaterThanOrEqual(40);
});

describe('pages that were written for other tests', async () => {
  const sites = await loadSites(root);
  const fixtures = sites.flatMap(({ id }) => loadFixtures(root, id)).filter(({ answer }) => answer === undefined);
  const others = fixtures.filter(({ name }) => !name.startsWith('completed'));

  test('of courses in progress and of traps are never asked about', () => {
    expect(others.length).toBeGreaterThan(100);
    const asked = others.filter((one) => looksFinished(documentOf(one), new URL(one.url)) !== undefined);
    expect(asked.map(({ site, name }) => `${site} ${name}`)).toEqual([]);
  });
});
