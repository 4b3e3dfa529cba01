import { expect, test } from 'vitest';
import { mutedAndRestored } from '../muted.ts';
import { createDevice, type Device } from '../test-house.ts';
import { frameUrl, sighting } from '../test-model.ts';

mutedAndRestored();

const sender = { frameUrl, place: { tab: 7, frame: 0 } };

const settled = async (device: Device) => {
  // What follows the answer goes on by itself; there is no timer in it to wait for.
  for (let turn = 0; turn < 100_000 && (await device.house.db.count('unaligned')) > 0; turn += 1) {
    await new Promise((done) => setImmediate(done));
  }
  for (let turn = 0; turn < 200; turn += 1) await new Promise((done) => setImmediate(done));
};

async function told(work: (device: Device) => Promise<unknown>): Promise<Device['told']> {
  const device = await createDevice();
  await work(device);
  await settled(device);
  return device.told;
}

test('a course that is new is said in its own tab, once, with what it counts for', async () => {
  const said = await told(async ({ handlers }) => {
    await handlers['sighting.report'](sighting('sql'), sender);
    await handlers['sighting.report'](sighting('sql'), sender);
  });
  expect(said).toEqual([{ tabId: 7, news: { kind: 'logged', title: 'Databases', counts: ['SQL'], proposed: false } }]);
});

test('what is not sure is said as a question', async () => {
  const said = await told(({ handlers }) => handlers['sighting.report'](sighting('sql', { scope: 'part' }), sender));
  expect(said).toMatchObject([{ news: { kind: 'asked', title: 'Databases' } }]);
});

test('nothing is said to those who want it quiet, nor where there is no tab', async () => {
  const quiet = await told(async ({ handlers }) => {
    await handlers['notes.choose']({ quiet: true });
    await handlers['sighting.report'](sighting('sql'), sender);
  });
  const tabless = await told(({ handlers }) => handlers['sighting.report'](sighting('sql'), { frameUrl }));
  expect([quiet, tabless]).toEqual([[], []]);
});

test('a page that takes no note does not hold up what is sent', async () => {
  const device = await createDevice();
  device.house.tell = () => {
    throw new Error('the tab is gone');
  };
  await device.handlers['sighting.report'](sighting('sql'), sender);
  await settled(device);
  expect(await device.house.db.count('unaligned')).toBe(0);
});
