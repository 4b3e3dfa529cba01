import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { memoryArea } from '../../store/memory-area.ts';
import { disagreements, ledgerOf, proposalsOf } from '../agreement.ts';
import { createLifeOf } from '../life-of.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, sighting } from '../test-model.ts';

mutedAndRestored();

/** Three courses at HR, one of them by the person's own word, and a proposal. */
const shared = createLifeOf(async (device) => {
  await connectDevice(device);
  for (const id of ['sql', 'etl', 'py', 'cook'] as const)
    await device.handlers['sighting.report'](sighting(id), { frameUrl });
  await device.handlers['alignment.decide']({ key: keyOf('py'), competency: 'python', decision: 'confirmed' });
  await device.handlers['completion.propose']({ key: keyOf('cook'), at: '2026-11-22T09:00:00Z', skill: 'Cooking' });
});
const ledger = ['Databases completed', 'Moving data completed', 'Python for everyone completed'];
const listed = async ({ handlers }: Device) => (await handlers['sending.list']({})).strays;

/** The browser finds its database empty, and says nothing. */
async function loseDatabase(device: Device): Promise<void> {
  device.factory = new IDBFactory();
  await device.restart();
}

/** A new laptop. */
async function installAnew(device: Device): Promise<void> {
  device.factory = new IDBFactory();
  Object.assign(device.area, memoryArea());
  await device.restart();
  await connectDevice(device);
  await device.round();
}

/** Counts what is sent from now on. */
function watchSending(device: Device): { sent: string[] } {
  const seen = { sent: [] as string[] };
  device.receiver.watch = {
    put: (items) => void seen.sent.push(...items.map(({ course }) => course.title)),
    withdraw: (key) => void seen.sent.push(key),
  };
  return seen;
}

test('after a lost database the receipts are back, what HR has stays, and nothing of it is sent again', async () => {
  const device = await shared();
  await device.handlers['alignment.decide']({ key: keyOf('py'), competency: 'python', decision: 'rejected' });
  await rest(device);
  const seen = watchSending(device);
  await loseDatabase(device);
  await rest(device);
  expect(seen.sent).toEqual([]);
  expect(ledgerOf(device)).toEqual(ledger.slice(0, 2));
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
  expect(await disagreements(device)).toEqual([]);
  const { sending } = await device.handlers['overview.get']({});
  expect(sending).toMatchObject({ state: 'idle', waiting: 0, received: 2 });
  expect(await listed(device)).toEqual([]);
});

test('a withdrawal that was not sent yet when the database was lost is sent all the same', async () => {
  const device = await shared();
  device.receiver.faults = Array.from({ length: 20 }, () => 'unreachable');
  await device.handlers['completion.keepPrivate']({ key: keyOf('sql'), private: true });
  await device.handlers['completion.unpropose']({ key: keyOf('cook') });
  await loseDatabase(device);
  device.receiver.faults = [];
  await rest(device);
  expect(ledgerOf(device)).not.toContain('Databases completed');
  expect(proposalsOf(device)).toEqual([]);
  expect(await disagreements(device)).toEqual([]);
});

test('on a new device, what HR has and this one has not is listed, with all that HR knows of it', async () => {
  const device = await shared();
  const seen = watchSending(device);
  await installAnew(device);
  const strays = await listed(device);
  expect(strays.map(({ report }) => report?.course.title).sort()).toEqual([
    'Cooking well',
    'Databases',
    'Moving data',
    'Python for everyone',
  ]);
  expect(seen.sent).toEqual([]);
  expect(ledgerOf(device)).toEqual(ledger);
});

test('what is listed can be deleted at HR', async () => {
  const device = await shared();
  await installAnew(device);
  for (const { lane, key } of await listed(device)) await device.handlers['stray.withdraw']({ lane, key });
  await rest(device);
  expect([...ledgerOf(device), ...proposalsOf(device)]).toEqual([]);
  expect(await listed(device)).toEqual([]);
  expect(await device.handlers['stray.withdraw']({ lane: 'completions', key: keyOf('sql') })).toMatchObject({
    ok: false,
  });
});

test('what is listed can be taken back into the log as it was, and nothing is sent for it', async () => {
  const device = await shared();
  await installAnew(device);
  const seen = watchSending(device);
  for (const id of ['sql', 'etl', 'py'] as const) await device.handlers['stray.takeIn']({ key: keyOf(id) });
  await rest(device);
  expect(seen.sent).toEqual([]);
  expect(ledgerOf(device)).toEqual(ledger);
  expect((await listed(device)).map(({ lane }) => lane)).toEqual(['proposals']);
  const { recorded, sending, latest } = await device.handlers['overview.get']({});
  expect({ recorded, sending }).toMatchObject({ recorded: 3, sending: { waiting: 0, received: 3 } });
  expect(
    latest.flatMap(({ alignments }) => alignments.map(({ label, decision }) => `${label} ${decision}`)).sort(),
  ).toEqual(['Data pipelines confirmed', 'Python confirmed', 'SQL confirmed']);
  await device.handlers['completion.remove']({ key: keyOf('sql') });
  await rest(device);
  expect(ledgerOf(device)).toEqual(ledger.slice(1));
});

test('what is learned again on a new device is the same learning, sent no second time', async () => {
  const device = await shared();
  await installAnew(device);
  await device.handlers['sighting.report'](sighting('sql', { completedAt: '2026-11-22T08:00:00Z' }), { frameUrl });
  await rest(device);
  expect(device.receiver.held.get(keyOf('sql'))).toMatchObject({ revision: 2, withdrawn: false });
  expect(ledgerOf(device)).toEqual(ledger);
  expect((await listed(device)).some(({ key }) => key === keyOf('sql'))).toBe(false);
});

test('a list that cannot be had is asked for again, and holds up nothing', async () => {
  const device = await shared();
  await loseDatabase(device);
  const { held } = device.receiver.connector;
  let asked = 0;
  device.receiver.connector.held = async (cursor) => {
    asked += 1;
    return asked > 2 ? held(cursor) : { kind: 'failed', problem: 'broken' };
  };
  await device.round();
  expect(asked).toBeGreaterThan(0);
  await rest(device);
  await device.round();
  expect(ledgerOf(device)).toContain('Databases completed');
  expect(await device.house.db.count('compared')).toBe(1);
  expect(await disagreements(device)).toEqual([]);
});

test('a receiver without such a list is asked once', async () => {
  const device = await shared();
  await loseDatabase(device);
  let asked = 0;
  device.receiver.connector.held = async () => {
    asked += 1;
    return { kind: 'failed', problem: 'not-found' };
  };
  await rest(device);
  await device.round();
  expect(asked).toBe(1);
});

test('before the person agreed, nobody is asked what they hold', async () => {
  const device = await shared();
  await device.handlers['sending.agree']({ agreed: false });
  await loseDatabase(device);
  let asked = 0;
  device.receiver.connector.held = async () => {
    asked += 1;
    return { kind: 'page', items: [] };
  };
  await device.round();
  expect(asked).toBe(0);
});
