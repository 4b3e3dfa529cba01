import { expect, test, vi } from 'vitest';
import type { ReportedSighting } from '../../../lib/schema/completion.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, createDevice, type Device, rest } from '../test-house.ts';
import { type CourseId, frameUrl, sighting } from '../test-model.ts';

mutedAndRestored();

const see = ({ handlers }: Device, id: CourseId, account?: string, more: Partial<ReportedSighting> = {}) =>
  handlers['sighting.report'](
    { ...sighting(id), ...more, ...(account === undefined ? {} : { account }) },
    { frameUrl },
  );
const rows = ({ house }: Device) => house.db.getAll('completions');
const questions = async ({ handlers }: Device) => (await handlers['overview.get']({})).questions;

test('the first account of a site has the keys that completions always had, also when its id becomes known later', async () => {
  const device = await createDevice();
  await see(device, 'sql');
  expect(await see(device, 'sql', 'ada')).toMatchObject({ noted: 'known' });
  await see(device, 'etl', 'ada');
  expect((await rows(device)).map(({ key }) => key).sort()).toEqual([keyOf('sql'), keyOf('etl')].sort());
});

test('a course finished under a second account is not the first’s: it is asked about', async () => {
  const device = await createDevice();
  await see(device, 'sql', 'ada');
  expect(await see(device, 'sql', 'bob')).toMatchObject({ noted: 'asked' });
  expect(await see(device, 'etl', 'bob')).toMatchObject({ noted: 'asked' });
  expect(await rows(device)).toHaveLength(3);
  const asked = await questions(device);
  expect(asked).toMatchObject([{ otherAccount: true }, { otherAccount: true }]);
  expect(new Set(asked.map(({ account }) => account)).size).toBe(1);
});

test('a course of nobody in particular is asked about where several accounts are known, until all of them are the person’s', async () => {
  const device = await createDevice();
  await see(device, 'sql', 'ada');
  await see(device, 'sql', 'bob');
  expect(await see(device, 'etl')).toMatchObject({ noted: 'asked' });
  const key = (await questions(device)).find(({ otherAccount }) => otherAccount)?.key ?? '';
  await device.handlers['question.answer']({ key, finished: true });
  expect(await see(device, 'py')).toMatchObject({ noted: 'new' });
});

test('a SCO that names nobody does not finish a course in several parts for the person on a shared host', async () => {
  const device = await createDevice();
  await see(device, 'sql', 'ada');
  await see(device, 'sql', 'bob');
  const parts = { all: ['a'], done: ['a'] };
  expect(await see(device, 'etl', undefined, { scope: 'part', parts })).toMatchObject({ noted: 'asked' });
});

test('the parts of a course that two accounts did do not make one course', async () => {
  const device = await createDevice();
  const parts = (done: string) => ({ scope: 'part' as const, parts: { all: ['a', 'b'], done: [done] } });
  await see(device, 'etl', 'ada', parts('a'));
  expect(await see(device, 'etl', 'bob', parts('b'))).toMatchObject({ noted: 'part' });
  expect(await see(device, 'etl', 'ada', parts('b'))).toMatchObject({ noted: 'new' });
});

test('after a yes the account is the person’s own, and what it finishes is recorded', async () => {
  const device = await createDevice();
  await see(device, 'py', 'ada');
  await see(device, 'sql', 'bob');
  const [question] = await questions(device);
  await device.handlers['question.answer']({ key: question?.key ?? '', finished: true });
  expect(await see(device, 'etl', 'bob')).toMatchObject({ noted: 'new' });
  expect(await questions(device)).toEqual([]);
});

test('a yes that is taken back leaves the account somebody else’s', async () => {
  const device = await createDevice();
  await see(device, 'py', 'ada');
  await see(device, 'sql', 'bob');
  const key = (await questions(device))[0]?.key ?? '';
  await device.handlers['question.answer']({ key, finished: true });
  await device.handlers['question.answer']({ key });
  expect(await see(device, 'etl', 'bob')).toMatchObject({ noted: 'asked' });
});

test('who is who outlives the worker and the loss of the database', async () => {
  const device = await createDevice();
  await see(device, 'sql', 'ada');
  await see(device, 'sql', 'bob');
  await device.house.db.clear('completions');
  await device.restart();
  await device.round();
  expect(await see(device, 'sql', 'bob')).toMatchObject({ noted: 'asked' });
  expect(await see(device, 'sql', 'ada')).toMatchObject({ noted: 'known' });
  expect(await rows(device)).toHaveLength(2);
});

test('a site that gives out a new id at every launch names no accounts', async () => {
  const device = await createDevice();
  for (const id of ['l1', 'l2', 'l3', 'l4', 'l5']) await see(device, 'sql', id);
  expect(await see(device, 'etl', 'l6')).toMatchObject({ noted: 'new' });
  expect((await rows(device)).some(({ key }) => key === keyOf('etl'))).toBe(true);
});

test('what different standards call the same person does not make two of them', async () => {
  const device = await createDevice();
  await see(device, 'sql', '4711');
  expect(await see(device, 'etl', 'mailto:ada@example.com', { via: 'xapi' })).toMatchObject({ noted: 'new' });
});

test('no id is kept anywhere, nor exported, logged, told to the page or sent', async () => {
  const device = await createDevice();
  await connectDevice(device);
  const sent: unknown[] = [];
  device.receiver.watch.put = (reports) => void sent.push(reports);
  const spoken = (['error', 'warn', 'info', 'log', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  const of: [string, ReportedSighting['via']][] = [
    ['ada-lovelace-1815', 'scorm-1.2'],
    ['bob@example.com', 'scorm-2004'],
    ['e-4711', 'aicc'],
    ['mbox mailto:ada@example.com', 'xapi'],
    ['account https://lms.example ada-1815', 'cmi5'],
    ['81723645', 'page'],
  ];
  const answers: unknown[] = [];
  for (const [id, via] of of)
    for (const course of ['sql', 'etl'] as const) answers.push(await see(device, course, id, { via }));
  // What goes wrong is told, and so may not tell who.
  const put = vi.spyOn(device.house.journal, 'write').mockRejectedValueOnce(new Error('full'));
  answers.push(await see(device, 'py', 'ada-lovelace-1815', { via: 'scorm-1.2' }));
  expect(put).toHaveBeenCalled();
  for (const { key } of await questions(device)) await device.handlers['question.answer']({ key, finished: true });
  await rest(device);
  const exported = await device.handlers['data.export']({});
  const stores = await Promise.all([...device.house.db.objectStoreNames].map((store) => device.house.db.getAll(store)));
  const logged = spoken.flatMap(({ mock }) => mock.calls.map(String));
  expect([sent.length > 0, logged.length > 0]).toEqual([true, true]);
  const all = JSON.stringify([
    answers,
    exported,
    stores,
    [...device.area.items],
    device.told,
    sent,
    logged,
  ]).toLowerCase();
  for (const [id] of of) expect(all).not.toContain(id.split(' ').at(-1));
});

test('erasing everything forgets accounts and salt', async () => {
  const device = await createDevice();
  await see(device, 'sql', 'ada');
  const salt = (await device.house.accounts.read())?.salt;
  await device.handlers['data.erase']({});
  expect(await device.house.accounts.read()).toBeUndefined();
  await see(device, 'sql', 'bob');
  expect((await device.house.accounts.read())?.salt).not.toBe(salt);
  expect((await rows(device)).map(({ key }) => key)).toEqual([keyOf('sql')]);
});
