// @vitest-environment happy-dom
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../lib/capture/sites/definition.ts';
import { traceSite } from '../../lib/capture/trace-site.ts';
import { documentOf, drifted, loadFixtures, loadSites, see } from './sites/site-fixtures.ts';

const root = join(import.meta.dirname, '../..');
const sites = await loadSites(root);
/** Answers are not traced from the page: their script says what it heard. */
const pagesOf = (id: string) => loadFixtures(root, id).filter(({ answer }) => answer === undefined);

describe.each(sites.map((one) => [one.id, one] as const))('%s', (id, definition) => {
  test('the trace of each fixture comes to the very outcome that decides', () => {
    for (const fixture of pagesOf(id)) {
      const { outcome, missing } = see(definition, documentOf(fixture), fixture);
      const trace = traceSite(definition, documentOf(fixture), new URL(fixture.url));
      const notOurs = ['other-page', 'no-platform', 'not-ready', 'someone-else'].includes(trace.result);
      expect(notOurs ? 'not-ours' : trace.result, fixture.name).toBe(outcome);
      expect(trace.missing, fixture.name).toBe(missing);
      if (trace.result === 'completed') expect(trace.finished, fixture.name).toBeGreaterThan(0);
    }
  });

  test('a page that has drifted names the field that is missing', () => {
    for (const fixture of pagesOf(id).filter(({ name }) => name.startsWith('completed'))) {
      const seen = see(definition, ...drifted(fixture));
      const trace = traceSite(definition, drifted(fixture)[0], new URL(fixture.url));
      expect([trace.result, trace.missing], fixture.name).toEqual(['drifted', seen.missing]);
      const name = trace.missing === 'date' ? 'on' : trace.missing;
      if (name !== 'page') expect(trace.fields.find((field) => field.name === name)?.there, fixture.name).toBe(false);
    }
  });
});

const academy = site({
  id: 'academy',
  name: 'Academy',
  hosts: [],
  anywhere: 'body.academy',
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/course\/(?<id>\w+)$/,
      level: 'part',
      whose: (page) => (page.has('.teacher') ? 'someone-else' : 'unknown'),
      ready: 'main',
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.text('h1'),
        done: page.has('.done'),
        on: page.has('time') ? null : undefined,
      }),
    },
  ],
});
const trace = (html: string, path = '/course/sql') =>
  traceSite(
    academy,
    new DOMParser().parseFromString(html, 'text/html'),
    new URL(`https://learn.example.com${path}?user=ada`),
  );

test('a page tells why it says nothing: another page, another platform, not ready, a teacher', () => {
  expect(trace('<body class="academy"><main></main>', '/help')).toMatchObject({ result: 'other-page', courses: 0 });
  expect(trace('<body class="academy"><main></main>', '/help').kind).toBeUndefined();
  expect(trace('<body><main></main>').result).toBe('no-platform');
  expect(trace('<body class="academy">').result).toBe('not-ready');
  expect(trace('<body class="academy"><main class="teacher"></main>')).toMatchObject({
    result: 'someone-else',
    owner: 'someone-else',
  });
});

test('fields are told by name only, and a date that cannot be read is missing', () => {
  const told = trace('<body class="academy"><main class="done"><h1>Ada Example’s SQL</h1><time></time></main>');
  expect(told).toMatchObject({
    result: 'completed',
    level: 'part',
    unconfirmed: true,
    fields: [
      { name: 'id', there: true },
      { name: 'title', there: true },
      { name: 'done', there: true },
      { name: 'on', there: false },
    ],
  });
  expect(JSON.stringify({ ...told, ids: [] })).not.toMatch(/Ada|ada/);
});

test('a definition that throws is traced as what it is taken for: drifted', () => {
  const broken = { ...academy, pages: academy.pages.map((kind) => ({ ...kind, read: () => JSON.parse('{') })) };
  const page = new DOMParser().parseFromString('<body class="academy"><main></main>', 'text/html');
  expect(traceSite(broken, page, new URL('https://learn.example.com/course/sql'))).toMatchObject({
    result: 'drifted',
    missing: 'page',
  });
});
