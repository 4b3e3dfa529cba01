import { expect, test } from 'vitest';
import type { ReportedSighting } from '../../../lib/schema/completion.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, createDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, sighting } from '../test-model.ts';

mutedAndRestored();

const see = ({ handlers }: Device, more: Partial<ReportedSighting> = {}, from = frameUrl) =>
  handlers['sighting.report']({ ...sighting('sql', { via: 'xapi' }), ...more }, { frameUrl: from });
const takenBack = { takenBack: true } as const;
const standing = async ({ house }: Device) => (await house.db.get('completions', keyOf('sql')))?.standing;

test('what the page took back is a question, withdrawn from HR until the person says that it was finished', async () => {
  const device = await createDevice();
  await connectDevice(device);
  await see(device);
  await rest(device);
  const atHr = () => device.receiver.held.get(keyOf('sql'));
  expect(atHr()).toMatchObject({ withdrawn: false });
  expect(await see(device, takenBack)).toMatchObject({ noted: 'asked' });
  await rest(device);
  expect([await standing(device), atHr()?.withdrawn]).toEqual(['asked', true]);
  await device.handlers['question.answer']({ key: keyOf('sql'), finished: true });
  await rest(device);
  expect([await standing(device), atHr()?.withdrawn]).toEqual(['recorded', false]);
});

test('it is recorded again when the page says so again', async () => {
  const device = await createDevice();
  for (const more of [{}, takenBack, {}]) await see(device, more);
  expect(await standing(device)).toBe('recorded');
});

test('what something else proves too stays on record', async () => {
  const device = await createDevice();
  await see(device);
  await see(device, { via: 'page' });
  expect(await see(device, takenBack)).toMatchObject({ noted: 'known' });
  expect(await standing(device)).toBe('recorded');
});

test.each<[string, Partial<ReportedSighting>, string]>([
  ['another site', {}, 'https://other.example.com/player'],
  ['another standard', { via: 'cmi5' }, frameUrl],
  ['another account', { account: 'mbox mailto:bob@x.example' }, frameUrl],
])('%s takes nothing back', async (_who, more, from) => {
  const device = await createDevice();
  await see(device, { account: 'mbox mailto:ada@x.example' });
  await see(device, { ...takenBack, ...more }, from);
  expect(await standing(device)).toBe('recorded');
});

test('what was never recorded, or undone by the person, stays so', async () => {
  const device = await createDevice();
  expect(await see(device, takenBack)).toMatchObject({ noted: 'known' });
  expect(await standing(device)).toBeUndefined();
  await see(device);
  await device.handlers['completion.remove']({ key: keyOf('sql') });
  await see(device, takenBack);
  expect(await standing(device)).toBe('removed');
});

test('a unit that was taken back has to be done again', async () => {
  const device = await createDevice();
  const unit = (done: string) => ({
    via: 'cmi5' as const,
    scope: 'part' as const,
    parts: { all: ['a', 'b'], done: [done] },
  });
  for (const more of [unit('a'), { ...unit('a'), ...takenBack }, unit('b')]) await see(device, more);
  expect(await standing(device)).toBeUndefined();
  expect(await see(device, unit('a'))).toMatchObject({ noted: 'new' });
});
