import { expect, test } from 'vitest';
import type { PastCourse } from '../../../lib/schema/history.ts';
import { ledgerOf } from '../agreement.ts';
import { mutedAndRestored } from '../muted.ts';
import { connectDevice, createDevice, rest } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const [early, late] = ['2026-11-03T09:00:00.000Z', '2026-11-20T09:00:00.000Z'];
const past = (provider: string, id: string, title: string): PastCourse => ({
  provider,
  course: { id, title },
  status: 'completed',
});
const listed = past(host, 'sql', 'Databases');
const others = [past('manual', 'a', 'Fire safety at work'), past('manual', 'b', 'Speaking well')];

test('imports are listed with where they come from and what is left of them, the newest first', async () => {
  const { handlers } = await createDevice();
  await handlers['history.import']({ at: early, from: 'linkedin.csv', courses: [listed] });
  await handlers['history.import']({ at: late, from: 'own.csv', courses: others.slice(0, 1) });
  await handlers['history.import']({ at: late, from: 'own.csv', courses: others.slice(1) });
  expect(await handlers['imports.list']({})).toEqual({
    imports: [
      { at: late, from: 'own.csv', courses: 2 },
      { at: early, from: 'linkedin.csv', courses: 1 },
    ],
  });
});

test('an import that brought nothing new is not listed', async () => {
  const { handlers } = await createDevice();
  await handlers['history.import']({ at: early, from: 'one.csv', courses: others });
  await handlers['history.import']({ at: late, from: 'again.csv', courses: others });
  expect((await handlers['imports.list']({})).imports).toMatchObject([{ from: 'one.csv', courses: 2 }]);
});

test('undone weeks later, in another worker, HR takes back what it had, and the list is empty', async () => {
  const device = await createDevice();
  await connectDevice(device);
  await device.handlers['history.import']({ at: early, from: 'linkedin.csv', courses: [listed, ...others] });
  await rest(device);
  expect(ledgerOf(device)).toEqual(['Databases completed']);
  device.clock.now += 20 * 86_400_000;
  await device.restart();
  expect(await device.handlers['history.undo']({ at: early })).toEqual({ ok: true, left: 0 });
  await rest(device);
  expect(ledgerOf(device)).toEqual([]);
  expect((await device.handlers['imports.list']({})).imports).toEqual([]);
});

test('what was proven in another way since is not counted, and stays', async () => {
  const device = await createDevice();
  await device.handlers['history.import']({ at: early, from: 'linkedin.csv', courses: [listed] });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  expect((await device.handlers['imports.list']({})).imports).toEqual([]);
});

test('what a page’s own list brought in is listed under its host', async () => {
  const { handlers } = await createDevice();
  const page = `https://${host}/my/history`;
  await handlers['history.found']({ sightings: [sighting('etl', { via: 'page' })] }, { frameUrl: page });
  const [offer] = (await handlers['found.list']({})).offers;
  await handlers['found.import']({ page, at: late, keys: offer?.courses.map(({ key }) => key) ?? [] });
  expect((await handlers['imports.list']({})).imports).toEqual([{ at: late, from: host, courses: 1 }]);
});
