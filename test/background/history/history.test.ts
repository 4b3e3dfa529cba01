import { expect, test, vi } from 'vitest';
import type { PastCourse } from '../../../lib/schema/history.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, createDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const at = '2026-11-22T09:00:00.000Z';

const past = (title: string, more: Partial<PastCourse> = {}): PastCourse => ({
  provider: 'manual',
  course: { id: title.toLowerCase(), title },
  status: 'completed',
  completedAt: '2024-05-01T00:00:00Z',
  ...more,
});
const listed = past('Databases', { provider: host, course: { id: 'sql', title: 'Databases' } });
const file = [listed, past('Brandschutz im Büro'), past('Giving talks well')];
const { completedAt: _none, ...undated } = past('A course without a date');

const rows = ({ house }: Device) => house.db.getAll('completions');
const standings = async ({ handlers }: Device, courses: PastCourse[]) => {
  const names = courses.map(({ provider, course: { id, title }, completedAt }) => ({
    provider,
    id,
    title,
    ...(completedAt === undefined ? {} : { completedAt }),
  }));
  return (await handlers['history.check']({ courses: names })).standings;
};

test('a file is the person’s word: self-reported, dated as it says, and never today', async () => {
  const device = await createDevice();
  const outcome = await device.handlers['history.import']({ at, courses: [listed, undated] });
  expect(outcome).toEqual({ ok: true, added: 2, known: 0 });
  const [dated, dateless] = await Promise.all(
    ['Databases', undated.course.title].map(async (title) =>
      (await rows(device)).find(({ course }) => course.title === title),
    ),
  );
  expect(dated).toMatchObject({
    key: keyOf('sql'),
    dateSource: 'declared',
    completedAt: '2024-05-01T00:00:00Z',
    standing: 'recorded',
    evidence: [{ level: 'E0', via: 'file' }],
  });
  expect(dateless).toMatchObject({ dateSource: 'unknown' });
  expect(dateless).not.toHaveProperty('completedAt');
});

test('the same file twice changes nothing', async () => {
  const device = await createDevice();
  await device.handlers['history.import']({ at, courses: file });
  const before = await rows(device);
  expect(await standings(device, file)).toEqual(['known', 'known', 'known']);
  const again = await device.handlers['history.import']({ at: '2026-11-23T09:00:00.000Z', courses: file });
  expect(again).toEqual({ ok: true, added: 0, known: 3 });
  expect(await rows(device)).toEqual(before);
  expect(await device.house.journal.count()).toBe(3);
});

test('an import that broke off is gone on with, and nothing is doubled', async () => {
  const device = await createDevice();
  await device.handlers['history.import']({ at, courses: file.slice(0, 2) });
  await device.restart();
  await device.round();
  expect(await standings(device, file)).toEqual(['known', 'known', 'new']);
  expect(await device.handlers['history.import']({ at, courses: file })).toMatchObject({ added: 3 });
  expect(await rows(device)).toHaveLength(3);
});

test('what pages have shown is in the log already, also under another name of the site', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.handlers['sighting.report'](sighting('cook'), { frameUrl });
  const other = past('Cooking well', { provider: host, course: { id: 'cooking well', title: 'Cooking well' } });
  expect(await standings(device, [listed, other, past('Giving talks well')])).toEqual(['known', 'known', 'new']);
  await device.handlers['history.import']({ at, courses: [listed, other] });
  expect(await rows(device)).toHaveLength(2);
});

test('checking changes nothing', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](sighting('cook'), { frameUrl });
  await standings(device, [past('Cooking well', { provider: host, course: { id: 'x', title: 'Cooking well' } })]);
  expect(await device.house.db.getAll('aliases')).toEqual([]);
});

test('an import is undone as a whole; what was there before, or was proven since, stays', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](sighting('etl'), { frameUrl });
  device.clock.now += 60_000;
  const at = new Date(device.clock.now).toISOString();
  const etl = past('Moving data', { provider: host, course: { id: 'etl', title: 'Moving data' } });
  await device.handlers['history.import']({ at, courses: [...file, etl] });
  device.clock.now += 60_000;
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  expect(await device.handlers['history.undo']({ at })).toEqual({ ok: true, left: 0 });
  const standing = Object.fromEntries((await rows(device)).map((row) => [row.course.title, row.standing]));
  expect(standing).toEqual({
    'Moving data': 'recorded',
    Databases: 'recorded',
    'Brandschutz im Büro': 'removed',
    'Giving talks well': 'removed',
  });
});

test('a large import is undone some at a time', async () => {
  const device = await createDevice();
  const many = Array.from({ length: 550 }, (_, index) => past(`Course number ${index}`));
  for (let start = 0; start < many.length; start += 200)
    await device.handlers['history.import']({ at, courses: many.slice(start, start + 200) });
  expect(await device.handlers['history.undo']({ at })).toEqual({ ok: true, left: 50 });
  expect(await device.handlers['history.undo']({ at })).toEqual({ ok: true, left: 0 });
  expect((await rows(device)).every(({ standing }) => standing === 'removed')).toBe(true);
});

test('an undone import can be brought in again, with the dates of the mended file', async () => {
  const device = await createDevice();
  await device.handlers['history.import']({ at, courses: [listed] });
  await device.handlers['history.undo']({ at });
  expect(await standings(device, [listed])).toEqual(['removed']);
  const later = '2026-11-22T10:00:00.000Z';
  await device.handlers['history.import']({ at: later, courses: [{ ...listed, completedAt: '2024-01-05T00:00:00Z' }] });
  expect(await rows(device)).toMatchObject([
    { standing: 'recorded', completedAt: '2024-01-05T00:00:00Z', observedAt: later },
  ]);
});

test('a question is answered by an import, and asked again when it is undone', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](sighting('sql', { scope: 'part' }), { frameUrl });
  expect(await standings(device, [listed])).toEqual(['asked']);
  device.clock.now += 60_000;
  const later = new Date(device.clock.now).toISOString();
  await device.handlers['history.import']({ at: later, courses: [listed] });
  expect(await rows(device)).toMatchObject([{ standing: 'recorded' }]);
  await device.handlers['history.undo']({ at: later });
  expect(await rows(device)).toMatchObject([{ standing: 'asked' }]);
});

test('HR hears of what counts, once, and hears that it was undone', async () => {
  const device = await createDevice();
  await connectDevice(device);
  const heldByHr = () => [...device.receiver.held.values()].map(({ withdrawn }) => withdrawn);
  await device.handlers['history.import']({ at, courses: file });
  await rest(device);
  await device.handlers['history.import']({ at, courses: file });
  await rest(device);
  expect(heldByHr()).toEqual([false]);
  await device.handlers['history.undo']({ at });
  await rest(device);
  expect(heldByHr()).toEqual([true]);
});

test('a course that is twice in one batch is one', async () => {
  const device = await createDevice();
  const later = { ...listed, completedAt: '2025-05-01T00:00:00Z' };
  expect(await device.handlers['history.import']({ at, courses: [listed, undated, later] })).toMatchObject({
    ok: true,
  });
  expect(await rows(device)).toHaveLength(2);
  expect(await device.house.journal.count()).toBe(2);
});

test('a batch is written as a whole or not at all, and again without harm', async () => {
  const device = await createDevice();
  const { db } = device.house;
  const begin = vi.spyOn(db, 'transaction').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  const write = vi.spyOn(device.house.journal, 'write').mockRejectedValueOnce(new Error('No room.'));
  await expect(device.handlers['history.import']({ at, courses: file })).rejects.toThrow('No room');
  begin.mockRestore();
  write.mockRestore();
  expect(await rows(device)).toEqual([]);
  expect(await device.handlers['history.import']({ at, courses: file })).toMatchObject({ added: 3 });
  expect(await device.house.journal.count()).toBe(3);
});
