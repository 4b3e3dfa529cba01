import { expect, test } from 'vitest';
import { disagreements, ledgerOf, proposalsOf } from '../agreement.ts';
import { createLifeOf } from '../life-of.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, host, modelText, nextModel, sighting } from '../test-model.ts';

mutedAndRestored();

const key = keyOf('cook');
/** A course that counts toward nothing, on a connected device. */
const cooked = createLifeOf(async (device) => {
  await connectDevice(device);
  await device.handlers['sighting.report'](sighting('cook'), { frameUrl });
});
const at = '2026-11-22T09:00:00Z';
const propose = ({ handlers }: Device, skill = 'Cooking') => handlers['completion.propose']({ key, at, skill });
const latest = async ({ handlers }: Device) => (await handlers['overview.get']({})).latest[0];
const exported = async ({ handlers }: Device) => JSON.parse((await handlers['data.export']({})).json).proposals;

test('what was shown before is what HR gets, once, and what the list of what was sent has', async () => {
  const device = await cooked();
  const preview = await device.handlers['proposal.preview']({ key, at, skill: 'Cooking' });
  expect(device.receiver.calls).toBe(0);
  await propose(device);
  await rest(device);
  const held = device.receiver.proposed.get(key);
  const { eventId: _id, revision: _revision, ...sent } = held?.report ?? { eventId: '', revision: 0 };
  expect(preview).toEqual({ ok: true, content: sent });
  expect(sent).toMatchObject({
    course: { provider: host, title: 'Cooking well' },
    skill: 'Cooking',
    modelVersion: '1',
  });
  const { receipts } = await device.handlers['sending.list']({});
  expect(receipts).toMatchObject([
    { lane: 'proposals', title: 'Cooking well', verdict: 'created', report: held?.report },
  ]);
  expect((await latest(device))?.proposed).toMatchObject({ skill: 'Cooking', sent: 'received' });
  expect(await disagreements(device)).toEqual([]);
});

test('a proposal says nothing about the person or how they did', async () => {
  const device = await cooked();
  await propose(device);
  await rest(device);
  const report = device.receiver.proposed.get(key)?.report;
  expect(Object.keys(report ?? {}).sort()).toEqual([
    'course',
    'eventId',
    'key',
    'modelVersion',
    'proposedAt',
    'revision',
    'skill',
  ]);
});

test('other words are a correction, and taking it back withdraws it', async () => {
  const device = await cooked();
  await propose(device, 'Bees');
  await rest(device);
  await propose(device);
  await rest(device);
  expect(device.receiver.proposed.get(key)).toMatchObject({ revision: 2, report: { skill: 'Cooking' } });
  await device.handlers['completion.unpropose']({ key });
  await rest(device);
  expect(device.receiver.proposed.get(key)).toMatchObject({ withdrawn: true });
  expect((await latest(device))?.proposed).toBeUndefined();
});

test('what becomes private or is undone is no longer proposed', async () => {
  const device = await cooked();
  await propose(device);
  await rest(device);
  await device.handlers['completion.keepPrivate']({ key, private: true });
  await rest(device);
  expect(proposalsOf(device)).toEqual([]);
  expect((await latest(device))?.proposed?.sent).toBe('noted');
  expect(await exported(device)).toEqual([]);
  await device.handlers['completion.keepPrivate']({ key, private: false });
  await rest(device);
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
  await device.handlers['completion.remove']({ key });
  await rest(device);
  expect(proposalsOf(device)).toEqual([]);
});

test('a new model makes no second proposal of an old one', async () => {
  const device = await cooked();
  await propose(device);
  await rest(device);
  const { calls } = device.receiver;
  await device.handlers['model.replace']({ text: modelText(nextModel()) });
  await rest(device);
  expect(device.receiver.calls).toBe(calls);
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
});

test('nothing goes before the person agreed, and the question shows it to the letter', async () => {
  const device = await cooked();
  await device.handlers['sending.agree']({ agreed: false });
  await propose(device);
  await rest(device);
  expect(device.receiver.calls).toBe(0);
  const { proposals } = await device.handlers['sending.preview']({});
  await device.handlers['sending.agree']({ agreed: true });
  await rest(device);
  expect(proposals).toEqual([device.receiver.proposed.get(key)?.report]);
});

test('what was noted before proposals could be sent is never sent, until it is proposed anew', async () => {
  const device = await cooked();
  const { db, journal } = device.house;
  const row = await db.get('completions', key);
  if (row === undefined) throw new Error('No completion');
  const noted = { ...row, proposedAt: '2026-11-01T09:00:00Z' };
  await db.put('completions', noted);
  await journal.write(noted);
  await db.put('unaligned', { completion: key });
  await rest(device);
  expect(device.receiver.calls).toBe(0);
  expect((await latest(device))?.proposed).toEqual({ at: noted.proposedAt, sent: 'noted' });
  expect(await exported(device)).toMatchObject([{ title: 'Cooking well', proposedAt: noted.proposedAt }]);
  await propose(device);
  await rest(device);
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
});

test.each([
  ['says that it takes none', { takesProposals: false, promisesProposals: false }, 0],
  ['promises it and has no such address', { takesProposals: false, promisesProposals: true }, 1],
])('with a receiver that %s proposals stay here, and completions go', async (_, receiver, calls) => {
  const device = await cooked();
  Object.assign(device.receiver, receiver);
  await connectDevice(device);
  await propose(device);
  await device.round();
  expect(device.receiver.calls).toBe(calls);
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  expect(ledgerOf(device)).toEqual(['Databases completed']);
  expect(device.receiver.calls).toBe(calls + 1);
  const { sending } = await device.handlers['overview.get']({});
  expect(sending).toMatchObject({ state: 'idle', waiting: 0, proposalsNotTaken: 1 });
  expect(await exported(device)).toMatchObject([{ title: 'Cooking well', skill: 'Cooking' }]);
});

test('a receiver that learns to take proposals gets them within a day', async () => {
  const device = await cooked();
  Object.assign(device.receiver, { takesProposals: false, promisesProposals: false });
  await connectDevice(device);
  await propose(device);
  Object.assign(device.receiver, { takesProposals: true, promisesProposals: true });
  device.clock.now += 23 * 3_600_000;
  await device.round();
  expect(proposalsOf(device)).toEqual([]);
  device.clock.now += 2 * 3_600_000;
  await device.round();
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
});

test('a receiver that fails at proposals holds up no completion', async () => {
  const device = await cooked();
  device.receiver.poison = (sent) => 'proposedAt' in sent;
  await propose(device);
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  expect(ledgerOf(device)).toEqual(['Databases completed']);
  device.receiver.poison = () => false;
  await rest(device);
  expect(proposalsOf(device)).toEqual(['Cooking well Cooking']);
});
