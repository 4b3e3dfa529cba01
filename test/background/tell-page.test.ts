import { expect, test } from 'vitest';
import { mutedAndRestored } from './muted.ts';
import { createDevice } from './test-house.ts';
import { frameUrl, sighting } from './test-model.ts';

mutedAndRestored();

const turns = () => new Promise((done) => setImmediate(done));
const sender = { frameUrl, tab: 7 };

async function told(work: (device: Awaited<ReturnType<typeof createDevice>>) => Promise<unknown>) {
  const device = await createDevice();
  await work(device);
  for (let turn = 0; turn < 200; turn += 1) await turns();
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
  for (let turn = 0; turn < 200; turn += 1) await turns();
  expect(await device.house.db.count('unaligned')).toBe(0);
});
