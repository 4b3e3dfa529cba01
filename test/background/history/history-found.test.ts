import { expect, test } from 'vitest';
import type { FoundOffer } from '../../../lib/domain/history.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { createDevice, type Device } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const page = `https://${host}/me/completed`;
const listUrl = `${page}?page=1#top`;
const on = '2024-05-01T00:00:00.000Z';
const at = '2026-11-22T09:30:00.000Z';

const seen = (id: 'sql' | 'etl' | 'py' | 'cook', more: Partial<Sighting> = {}) =>
  sighting(id, { via: 'page', completedAt: on, ...more });
const find = (device: Device, ...sightings: Sighting[]) =>
  device.handlers['history.found']({ sightings }, { frameUrl: listUrl });
const offers = async ({ handlers }: Device, url?: string): Promise<FoundOffer[]> =>
  (await handlers['found.list'](url === undefined ? {} : { url })).offers;
const rows = ({ house }: Device) => house.db.getAll('completions');

test('what a history page shows is offered, and recorded only with a yes', async () => {
  const device = await createDevice();
  expect(await find(device, seen('sql'), seen('cook'))).toEqual({ offered: 2 });
  expect(await rows(device)).toEqual([]);
  expect(await offers(device)).toMatchObject([
    {
      page,
      host,
      dismissed: false,
      courses: [{ key: keyOf('sql'), completedAt: on, sure: true }, { title: 'Cooking well' }],
    },
  ]);
  expect(await device.handlers['found.import']({ page, at, keys: [keyOf('sql')] })).toEqual({
    ok: true,
    added: 1,
    known: 0,
  });
  expect(await rows(device)).toMatchObject([
    {
      key: keyOf('sql'),
      provider: host,
      completedAt: on,
      dateSource: 'site',
      evidence: [{ level: 'E1', via: 'page' }],
    },
  ]);
  expect((await offers(device))[0]?.courses.map(({ title }) => title)).toEqual(['Cooking well']);
});

test('without a date of the site’s own the date is unknown, never today', async () => {
  const device = await createDevice();
  const { completedAt: _none, ...undated } = seen('sql');
  await find(device, undated, seen('cook', { completedAt: '2031-01-01T00:00:00Z' }));
  await device.handlers['found.import']({ page, at, keys: [keyOf('sql'), keyOf('cook')] });
  for (const row of await rows(device)) {
    expect(row.dateSource).toBe('unknown');
    expect(row).not.toHaveProperty('completedAt');
  }
});

test('the offer is found from any address of its site, and from no other site', async () => {
  const device = await createDevice();
  await find(device, seen('sql'));
  expect(await offers(device, `${page}?page=7`)).toHaveLength(1);
  expect(await offers(device, 'https://other.example/me/completed')).toEqual([]);
});

test('a list over several addresses, or one that grows, is one offer', async () => {
  const device = await createDevice();
  await find(device, seen('sql'));
  await find(device, seen('etl'), seen('sql'));
  expect((await offers(device)).map(({ courses }) => courses.length)).toEqual([2]);
});

test('a dismissed offer comes back only when something new shows', async () => {
  const device = await createDevice();
  await find(device, seen('sql'), seen('etl'));
  await device.handlers['found.dismiss']({ page });
  await find(device, seen('sql'), seen('etl'));
  expect((await offers(device))[0]?.dismissed).toBe(true);
  await find(device, seen('sql'), seen('etl'), seen('py'));
  expect((await offers(device))[0]).toMatchObject({ dismissed: false });
});

test('what is in the log, was asked about or was removed is not offered', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](seen('sql'), { frameUrl });
  await device.handlers['sighting.report'](seen('etl', { scope: 'part' }), { frameUrl });
  await device.handlers['sighting.report'](seen('py'), { frameUrl });
  await device.handlers['completion.remove']({ key: keyOf('py') });
  expect(await find(device, seen('sql'), seen('etl'), seen('py'))).toEqual({ offered: 0 });
  expect(await device.house.db.count('found')).toBe(0);
});

test('what is recent goes its usual way too, and is one record', async () => {
  const device = await createDevice();
  await find(device, seen('sql'));
  await device.handlers['sighting.report'](seen('sql'), { frameUrl });
  await device.handlers['found.import']({ page, at, keys: [keyOf('sql')] });
  expect(await rows(device)).toHaveLength(1);
});

test('a page cannot offer the courses of another, nor be believed beyond E1', async () => {
  const device = await createDevice();
  const course = { id: 'sql', title: 'Databases', url: 'https://other.example/sql' };
  await find(device, { ...seen('sql'), course, via: 'open-badges-3.0' });
  const [offer] = await offers(device);
  expect(offer?.courses[0]).not.toHaveProperty('url');
  await device.handlers['found.import']({ page, at, keys: [keyOf('sql')] });
  expect(await rows(device)).toMatchObject([{ provider: host, evidence: [{ level: 'E1' }] }]);
});

test('what is not surely one’s own or a whole course says so, and becomes one with the person’s yes', async () => {
  const device = await createDevice();
  await find(device, seen('sql', { scope: 'part' }));
  expect((await offers(device))[0]?.courses).toMatchObject([{ sure: false }]);
  await device.handlers['found.import']({ page, at, keys: [keyOf('sql')] });
  expect(await rows(device)).toMatchObject([{ standing: 'recorded' }]);
});

test('an import from a page is undone like any other', async () => {
  const device = await createDevice();
  await find(device, seen('sql'), seen('cook'));
  await device.handlers['found.import']({ page, at, keys: [keyOf('sql'), keyOf('cook')] });
  expect(await device.handlers['history.undo']({ at })).toEqual({ ok: true, left: 0 });
  expect((await rows(device)).map(({ standing }) => standing)).toEqual(['removed', 'removed']);
});

test('a page that tells for ever is heard so often an hour, and so many pages are kept', async () => {
  const device = await createDevice();
  for (let round = 0; round < 60; round += 1) await find(device, seen('sql'));
  await expect(find(device, seen('sql'))).rejects.toThrow('too-many');
  for (let index = 0; index < 130; index += 1) {
    const address = `https://site-${index}.example/list`;
    await device.handlers['history.found']({ sightings: [seen('sql')] }, { frameUrl: address });
  }
  expect(await device.house.db.count('found')).toBe(100);
});
