import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { memoryArea } from '../store/memory-area.ts';
import { disagreements } from './agreement.ts';
import { createLifeOf } from './life-of.ts';
import { mutedAndRestored } from './muted.ts';
import { keyOf } from './story.ts';
import { connectDevice, type Device, rest } from './test-house.ts';
import { frameUrl, sighting } from './test-model.ts';

mutedAndRestored();

const connected = createLifeOf(connectDevice);

async function finish(device: Device): Promise<void> {
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await rest(device);
}

/** A new laptop: nothing is left but what HR has. */
async function installAnew(device: Device): Promise<void> {
  device.factory = new IDBFactory();
  Object.assign(device.area, memoryArea());
  await device.restart();
  await connectDevice(device);
}

test('a learning that HR knows from before a reinstall arrives under a higher revision, once', async () => {
  const device = await connected();
  await finish(device);
  await installAnew(device);
  await finish(device);
  expect(device.receiver.held.get(keyOf('sql'))).toMatchObject({ revision: 2, withdrawn: false });
  expect(await disagreements(device)).toEqual([]);
  const { sending, latest } = await device.handlers['overview.get']({});
  expect(sending).toMatchObject({ state: 'idle', waiting: 0, refused: 0, received: 1 });
  expect(latest).toMatchObject([{ sent: 'received' }]);
});

test('what was erased here and learned again is taken back like anything else', async () => {
  const device = await connected();
  await finish(device);
  await device.handlers['data.erase']({});
  await connectDevice(device);
  await finish(device);
  await device.handlers['completion.remove']({ key: keyOf('sql') });
  await rest(device);
  expect(device.receiver.held.get(keyOf('sql'))).toMatchObject({ withdrawn: true });
});

test('a receiver that finds a conflict in everything is not asked for ever', async () => {
  const device = await connected();
  device.receiver.faults = Array.from({ length: 50 }, () => 'conflict');
  await finish(device);
  expect(device.receiver.calls).toBe(4);
  expect((await device.handlers['overview.get']({})).sending).toMatchObject({ refused: 1, waiting: 0 });
});
