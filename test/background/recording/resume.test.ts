import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { disagreements, ledgerOf } from '../agreement.ts';
import { createLifeOf } from '../life-of.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, sighting } from '../test-model.ts';

mutedAndRestored();

const both = ['Databases completed', 'Moving data completed'];

/** A device with two sent courses, one private one, one undone, and a rejected skill. */
const lived = createLifeOf(async (device) => {
  const { handlers } = device;
  await connectDevice(device);
  for (const id of ['sql', 'etl', 'py', 'cook'] as const) await handlers['sighting.report'](sighting(id), { frameUrl });
  await handlers['completion.keepPrivate']({ key: keyOf('py'), private: true });
  await handlers['completion.remove']({ key: keyOf('cook') });
});

/** Chromium's answer to damage: an empty database, and not a word. */
async function loseDatabase(device: Device): Promise<void> {
  device.factory = new IDBFactory();
  await device.restart();
}

test('a database that came back empty is rebuilt from the journal and sent again, and HR still has each once', async () => {
  const device = await lived();
  await loseDatabase(device);
  await device.round();
  expect(await device.house.db.count('completions')).toBe(4);
  await rest(device);
  expect(await disagreements(device)).toEqual([]);
  expect(ledgerOf(device)).toEqual(both);
});

test('what is rebuilt stays private and stays undone', async () => {
  const device = await lived();
  await loseDatabase(device);
  await device.round();
  expect((await device.house.db.get('completions', keyOf('py')))?.private).toBe(true);
  expect((await device.house.db.get('completions', keyOf('cook')))?.standing).toBe('removed');
});

test('a sighting that comes before the repair does not overwrite what the journal knows', async () => {
  const device = await lived();
  await loseDatabase(device);
  const { noted } = await device.handlers['sighting.report'](sighting('cook'), { frameUrl });
  expect(noted).toBe('removed');
  await device.handlers['sighting.report'](sighting('py', { status: 'passed' }), { frameUrl });
  expect(await device.house.db.get('completions', keyOf('py'))).toMatchObject({ private: true, status: 'passed' });
});

test('what changes after a rebuild reaches HR, although nobody remembers what it was sent before', async () => {
  const device = await lived();
  await device.handlers['sighting.report'](sighting('sql', { status: 'passed' }), { frameUrl });
  await rest(device);
  await loseDatabase(device);
  await device.round();
  await device.handlers['completion.remove']({ key: keyOf('etl') });
  await rest(device);
  expect(ledgerOf(device)).toEqual(['Databases passed']);
});

test('a wiped journal is written anew', async () => {
  const device = await lived();
  for (const name of [...device.area.items.keys()]) if (name.startsWith('journal')) device.area.items.delete(name);
  await device.restart();
  await device.round();
  await rest(device);
  expect(await disagreements(device)).toEqual([]);
});

test('with an empty database and one broken journal entry, that one is set aside and the others come back', async () => {
  const device = await lived();
  await device.area.set({ [`journal:${keyOf('sql')}`]: { course: 'broken' } });
  await loseDatabase(device);
  await device.round();
  expect(await device.house.db.count('completions')).toBe(3);
  expect(await device.house.db.getAll('setAside')).toMatchObject([{ store: 'journal', row: { course: 'broken' } }]);
  expect((await device.handlers['overview.get']({})).setAside).toBe(1);
  expect(await device.house.journal.count()).toBe(3);
});

const brokenRows = [
  ['completions', { key: keyOf('sql'), course: 7 }],
  ['alignments', { completion: keyOf('sql'), competency: 'sql', level: 'high' }],
  ['outbox', { completion: keyOf('sql'), state: 'waiting', queuedAt: '2026', report: null }],
  ['receipts', { completion: keyOf('sql'), revision: 1, verdict: 3 }],
  ['models', { slot: 'current', model: 5 }],
  ['models', { slot: 'previous', model: 5 }],
] as const;

for (const [store, row] of brokenRows) {
  test(`a broken row in ${store} is set aside, kept and counted, and everything goes on (${JSON.stringify(row).slice(0, 30)})`, async () => {
    const device = await lived();
    await device.house.db.put(store, row as never);
    await device.restart();
    await device.round();
    const overview = await device.handlers['overview.get']({});
    expect(overview.setAside).toBe(1);
    expect((await device.house.db.getAll('setAside'))[0]).toMatchObject({ store, row });
    expect((await device.handlers['log.list']({ offset: 0, limit: 10 })).total).toBe(4);
    await device.handlers['sighting.report'](sighting('sql', { status: 'passed' }), { frameUrl });
    await device.handlers['sending.list']({});
    await rest(device);
    expect(ledgerOf(device)).toEqual(['Databases passed', 'Moving data completed']);
  });
}

test('a broken row that was private is not made public by the next sighting', async () => {
  const device = await lived();
  await device.house.db.put('completions', { key: keyOf('py'), course: 7 } as never);
  await device.handlers['sighting.report'](sighting('py'), { frameUrl });
  expect(await device.house.db.get('completions', keyOf('py'))).toMatchObject({ private: true });
});

test('broken rows of parts and of what is to settle hold nobody up', async () => {
  const device = await lived();
  await device.house.db.put('parts', { completion: keyOf('etl'), all: 3, done: 4 } as never);
  await device.house.db.put('unaligned', { completion: 'nobody' });
  const report = sighting('etl', { scope: 'part', parts: { all: ['a'], done: ['a'] } });
  expect((await device.handlers['sighting.report'](report, { frameUrl })).noted).toBe('known');
  await rest(device);
  expect(await disagreements(device)).toEqual([]);
});

test('a healthy start changes nothing', async () => {
  const device = await lived();
  await rest(device);
  await device.restart();
  const before = new Map(device.area.items);
  await device.round();
  expect(device.crash.count).toBe(1);
  expect(device.area.items).toEqual(before);
});
