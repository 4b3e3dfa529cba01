import { expect, test } from 'vitest';
import type { Input } from '../../../lib/messaging/protocol.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, createDevice, rest } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const badge = (more: Partial<Input<'badge.import'>> = {}): Input<'badge.import'> => ({
  provider: 'badges.example.edu',
  course: { id: 'https://badges.example.edu/achievements/sql', title: 'Databases', publisher: 'Example University' },
  completedAt: '2026-03-01T10:00:00.000Z',
  via: 'open-badges-3.0',
  proof: 'named',
  ...more,
});

test('a badge is worth what its checks came to, and never more', async () => {
  const levels = { declared: ['E0', 'declared'], public: ['E3', 'site'], named: ['E4', 'site'] } as const;
  for (const proof of ['declared', 'public', 'named'] as const) {
    const { handlers, house } = await createDevice();
    expect(await handlers['badge.import'](badge({ proof }))).toMatchObject({ ok: true, known: false });
    const [row] = await house.db.getAll('completions');
    const [level, dateSource] = levels[proof];
    expect(row).toMatchObject({ provider: 'badges.example.edu', completedAt: '2026-03-01T10:00:00.000Z', dateSource });
    expect(row?.evidence).toMatchObject([{ level, via: 'open-badges-3.0' }]);
  }
});

test('the same badge twice is one, and a better checked one proves it better', async () => {
  const { handlers, house } = await createDevice();
  const first = await handlers['badge.import'](badge({ proof: 'declared' }));
  expect(await handlers['badge.import'](badge())).toEqual({ ...first, known: true });
  expect(await house.db.getAll('completions')).toMatchObject([{ dateSource: 'site', evidence: [{ level: 'E4' }] }]);
});

test('a badge of a course that a page showed joins it', async () => {
  const { handlers, house } = await createDevice();
  await handlers['sighting.report'](sighting('sql'), { frameUrl });
  await handlers['badge.import'](badge({ provider: host, course: { id: 'sql', title: 'Databases' } }));
  const rows = await house.db.getAll('completions');
  expect(rows).toMatchObject([{ key: keyOf('sql'), evidence: [{ level: 'E4' }, { level: 'E1' }] }]);
});

test('a badge that was undone comes back when it is imported again', async () => {
  const { handlers, house } = await createDevice();
  const imported = await handlers['badge.import'](badge());
  if (!imported.ok) throw new Error(imported.code);
  await handlers['completion.remove']({ key: imported.key });
  await handlers['badge.import'](badge());
  expect(await house.db.get('completions', imported.key)).toMatchObject({ standing: 'recorded' });
});

test('a date in the future is no date, and two long ids stay two', async () => {
  const { handlers, house } = await createDevice();
  const long = (end: string) => ({ id: `https://badges.example.edu/${'a'.repeat(900)}${end}`, title: 'Long' });
  await handlers['badge.import'](badge({ course: long('1'), completedAt: '2027-03-01T10:00:00.000Z' }));
  await handlers['badge.import'](badge({ course: long('2') }));
  const rows = await house.db.getAll('completions');
  expect(rows.map(({ dateSource }) => dateSource).sort()).toEqual(['site', 'unknown']);
});

test('HR gets the public address of a badge, and of no page', async () => {
  const device = await createDevice();
  await connectDevice(device);
  const { handlers } = device;
  const address = 'https://badges.example.edu/assertions/1';
  await handlers['badge.import'](
    badge({ provider: host, course: { id: 'sql', title: 'Databases' }, proof: 'public', publicAddress: address }),
  );
  await handlers['sighting.report'](sighting('etl', { course: { id: 'etl', title: 'Moving data', url: frameUrl } }), {
    frameUrl,
  });
  await rest(device);
  const evidence = [...device.receiver.held.values()].map(({ report }) => report?.evidence);
  expect(evidence).toEqual([
    { level: 'E3', kind: 'open-badges-3.0', url: address },
    { level: 'E1', kind: 'scorm-1.2' },
  ]);
});

test('a badge that is kept is in the export as it was, once, and survives being removed and put back', async () => {
  const { handlers } = await createDevice();
  const imported = await handlers['badge.import'](badge());
  if (!imported.ok) throw new Error(imported.code);
  const content = '{"type":"Assertion","recipient":{"identity":"sha256$aa","salt":"ü"}}';
  const file = {
    key: imported.key,
    id: '0d0f6a52-7f3e-8c1b-8a54-2b9f6f1c7d10',
    name: 'badge.json',
    base64: Buffer.from(content).toString('base64'),
  };
  for (const _ of [1, 2]) expect(await handlers['file.add'](file)).toMatchObject({ ok: true });
  await handlers['file.remove']({ key: file.key, id: file.id });
  await handlers['file.add'](file);
  const { badges } = JSON.parse((await handlers['data.export']({})).json);
  expect(badges).toEqual([{ completion: imported.key, name: 'badge.json', text: content }]);
});

test('a badge goes to HR only after the person said so, as it was, and is gone there when they take it back', async () => {
  const device = await createDevice();
  await connectDevice(device);
  const { handlers, receiver } = device;
  const imported = await handlers['badge.import'](badge({ provider: host, course: { id: 'sql', title: 'Databases' } }));
  if (!imported.ok) throw new Error(imported.code);
  const { key } = imported;
  const content = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoi4oCmIn0.c2ln';
  const id = '0d0f6a52-7f3e-8c1b-8a54-2b9f6f1c7d10';
  const pdf = '0d0f6a52-7f3e-8c1b-8a54-2b9f6f1c7d11';
  await handlers['file.add']({ key, id, name: 'badge.jwt', base64: btoa(content) });
  await handlers['file.add']({ key, id: pdf, name: 'a.pdf', base64: btoa('%PDF-1.7 secret') });
  await rest(device);
  const evidence = () => receiver.held.get(key)?.report?.evidence;
  expect(evidence()).toEqual({ level: 'E4', kind: 'open-badges-3.0' });

  await handlers['file.share']({ key, id: pdf, shared: true });
  await handlers['file.share']({ key, id, shared: true });
  await rest(device);
  expect(evidence()).toEqual({ level: 'E4', kind: 'open-badges-3.0', credential: content });
  expect(receiver.held.get(key)?.revision).toBe(2);
  const { receipts } = await handlers['sending.list']({});
  expect(receipts.find(({ revision }) => revision === 2)?.report).toMatchObject({ evidence: { credential: content } });

  await handlers['file.share']({ key, id, shared: false });
  await rest(device);
  expect(evidence()).toEqual({ level: 'E4', kind: 'open-badges-3.0' });
  await handlers['file.share']({ key, id, shared: true });
  await handlers['file.remove']({ key, id });
  await rest(device);
  expect(evidence()).not.toHaveProperty('credential');
});
