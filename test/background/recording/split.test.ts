import { expect, test } from 'vitest';
import { disagreements, ledgerOf } from '../agreement.ts';
import { mutedAndRestored } from '../muted.ts';
import { play, type Step } from '../story.ts';
import { connectDevice, createDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const byPage = { ...sighting('sql'), via: 'page' as const };
const byContent = {
  ...byPage,
  via: 'scorm-2004' as const,
  status: 'passed' as const,
  completedAt: '2024-03-01T10:00:00.000Z',
  course: { id: 'package-7', title: byPage.course.title },
};
const see =
  (what: typeof byPage | typeof byContent): Step =>
  ({ handlers }) =>
    handlers['sighting.report'](what, { frameUrl });
const listed = async ({ handlers }: Device) => (await handlers['log.list']({ offset: 0, limit: 50 })).rows;
const split: Step = async (device) => {
  const row = (await listed(device)).find(({ joined }) => joined !== undefined);
  if (row === undefined) return;
  await device.handlers['completion.split']({ key: row.key, alias: row.joined?.[0]?.key ?? '' });
};

test('the log says what was taken for the same, and the person can split it: each has its own facts', async () => {
  const device = await createDevice();
  await see(byPage)(device);
  await see(byContent)(device);
  const [merged] = await listed(device);
  expect(merged).toMatchObject({
    status: 'passed',
    joined: [{ title: 'Databases', via: 'scorm-2004', from: host }],
  });
  await split(device);
  const rows = await listed(device);
  expect(rows).toHaveLength(2);
  const page = rows.find(({ knownThrough }) => knownThrough.includes('page'));
  const content = rows.find(({ knownThrough }) => knownThrough.includes('scorm-2004'));
  expect(page).toMatchObject({ key: merged?.key, status: 'completed', dateSource: 'observed', knownThrough: ['page'] });
  expect(content).toMatchObject({
    status: 'passed',
    completedAt: '2024-03-01T10:00:00.000Z',
    knownThrough: ['scorm-2004'],
  });
  expect(rows.some(({ joined }) => joined !== undefined)).toBe(false);
});

test('what was split is never merged again', async () => {
  const device = await createDevice();
  for (const step of [see(byPage), see(byContent), split, see(byContent), see(byPage)]) await step(device);
  await device.restart();
  for (const step of [see(byContent), see(byPage)]) await step(device);
  expect(await listed(device)).toHaveLength(2);
});

test('HR learns of both', async () => {
  const device = await createDevice();
  await connectDevice(device);
  for (const step of [see(byPage), see(byContent)]) await step(device);
  await rest(device);
  expect(ledgerOf(device)).toEqual(['Databases passed']);
  await split(device);
  const content = (await listed(device)).find(({ knownThrough }) => knownThrough.includes('scorm-2004'));
  const decision = { key: content?.key ?? '', competency: 'sql', decision: 'confirmed' } as const;
  await device.handlers['alignment.decide'](decision);
  await rest(device);
  expect(ledgerOf(device)).toEqual(['Databases completed', 'Databases passed']);
  expect(await disagreements(device)).toEqual([]);
});

test('killed at any point of it, it is split once or not at all, and nothing is lost', {
  timeout: 60_000,
}, async () => {
  const story = [see(byPage), see(byContent), split];
  const { operations } = await play(story);
  for (let at = 1; at <= operations; at += 1) {
    const { device } = await play(story, { at, moment: 'before', diskDelay: 0 });
    expect(await disagreements(device), `killed at ${at}`).toEqual([]);
    const vias = (await listed(device)).flatMap(({ knownThrough }) => knownThrough).sort();
    expect(vias, `killed at ${at}`).toEqual(['page', 'scorm-2004']);
  }
});

test('what was merged into nothing cannot be split', async () => {
  const { handlers } = await createDevice();
  const key = '296908a6-522c-529b-a11b-e4c5e4cbfcf7';
  expect(await handlers['completion.split']({ key, alias: key })).toEqual({ ok: false, code: 'no-such-completion' });
});
