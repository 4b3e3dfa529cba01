// @vitest-environment happy-dom
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sightingSchema } from '../../../lib/schema/completion.ts';
import { documentOf, drifted, loadFixtures, loadSites, readGolden, see, writeGolden } from './site-fixtures.ts';

/** Another checkout can be looked at too; a test of the guide does that. */
const root = process.env.SITES_ROOT ?? join(import.meta.dirname, '../../..');
const sites = await loadSites(root);

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, definition) => {
  const fixtures = loadFixtures(root, id);

  test.each(fixtures.map((one) => [one.name, one] as const))('%s is read as its golden says', (_, fixture) => {
    const seen = see(definition, documentOf(fixture), fixture);
    for (const sighting of seen.sightings) expect(sightingSchema.safeParse(sighting).error).toBeUndefined();
    if (process.env.UPDATE === '1') return writeGolden(fixture, seen);
    const golden = readGolden(fixture);
    expect(golden, `no golden: look at the page, then UPDATE=1 npm run test:sites`).toBeDefined();
    expect(seen).toEqual(golden);
  });

  const completed = fixtures.filter(({ name }) => name.startsWith('completed'));
  test.each(completed.map((one) => [one.name, one] as const))('%s is noticed', (_, fixture) => {
    expect(see(definition, documentOf(fixture), fixture)).toMatchObject({ outcome: 'completed' });
    const { sightings } = see(definition, documentOf(fixture), fixture);
    // A fixture that is recorded by itself is called so; what only leads to a question says it in its name.
    const isAsked = fixture.name.includes('question') || definition.confidence === 'low';
    expect(sightings.map(({ scope }) => scope)).toEqual([isAsked ? 'part' : 'course']);
  });

  test.each(completed.map((one) => [one.name, one] as const))('%s without its anchor has drifted', (_, fixture) => {
    expect(see(definition, ...drifted(fixture))).toMatchObject({ outcome: 'drifted', sightings: [] });
  });

  const open = fixtures.filter(({ name }) => name.startsWith('in-progress'));
  test.each(open.map((one) => [one.name, one] as const))('%s says nothing', (_, fixture) => {
    expect(see(definition, documentOf(fixture), fixture).sightings).toEqual([]);
  });

  const traps = fixtures.filter(({ name }) => name.startsWith('trap-'));
  test.each(traps.map((one) => [one.name, one] as const))('%s records nothing', (_, fixture) => {
    const recorded = see(definition, documentOf(fixture), fixture).sightings.filter(({ scope }) => scope === 'course');
    expect(recorded).toEqual([]);
  });

  const unconfirmed = definition.confidence === 'low' ? fixtures : [];
  test.each(unconfirmed.map((one) => [one.name, one] as const))(
    '%s asks at most, as nobody has confirmed it',
    (_, fixture) => {
      const scopes = see(definition, documentOf(fixture), { ...fixture, openBefore: ['any'] }).sightings.map(
        (one) => one.scope,
      );
      expect(scopes).not.toContain('course');
    },
  );
});
