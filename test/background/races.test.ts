import { expect, test } from 'vitest';
import { settle } from '../../lib/background/aligning/settle.ts';
import { drain } from '../../lib/background/reporting/drain.ts';
import { disagreements, ledgerOf } from './agreement.ts';
import { createLifeOf } from './life-of.ts';
import { mutedAndRestored } from './muted.ts';
import { keyOf } from './story.ts';
import { connectDevice, createDevice, type Device, rest } from './test-house.ts';
import { frameUrl, modelText, nextModel, sighting, testModel } from './test-model.ts';

mutedAndRestored();

/** Three courses that wait, since the person has not agreed. */
const waiting = createLifeOf(async (device) => {
  await connectDevice(device);
  await device.handlers['sending.agree']({ agreed: false });
  for (const id of ['sql', 'etl'] as const) await device.handlers['sighting.report'](sighting(id), { frameUrl });
});

/** Does something while the receiver is busy with the first request. */
function during(device: Device, act: () => Promise<unknown>): void {
  const { connector } = device.receiver;
  let done = false;
  device.receiver.connector = {
    ...connector,
    async put(reports) {
      if (!done) {
        done = true;
        await act();
      }
      return connector.put(reports);
    },
  };
}

test('agreement that is taken back while a batch is on its way stops the next', async () => {
  const device = await waiting();
  await device.house.settings.change((settings) =>
    settings.endpoint === undefined ? settings : { ...settings, endpoint: { ...settings.endpoint, maxBatch: 1 } },
  );
  during(device, () => device.house.settings.change(({ agreed: _, ...settings }) => settings));
  await device.handlers['sending.agree']({ agreed: true });
  await drain(device.house);
  expect(device.receiver.calls).toBe(1);
});

test('what became private, but is not settled yet, is not sent by whoever comes first', async () => {
  const device = await waiting();
  const { db, settings } = device.house;
  const row = await db.get('completions', keyOf('sql'));
  // As a worker leaves it that is killed right after writing the person's wish.
  if (row) await db.put('completions', { ...row, private: true });
  await db.put('unaligned', { completion: keyOf('sql') });
  const { endpoint } = await settings.read();
  await settings.change((held) => ({
    ...held,
    agreed: { at: '2026-11-22T09:00:00Z', baseUrl: endpoint?.baseUrl ?? '' },
  }));
  await drain(device.house);
  expect(ledgerOf(device)).toEqual(['Moving data completed']);
});

test('nothing that was erased comes back with the answer to a request that was under way', async () => {
  const device = await waiting();
  during(device, () => device.handlers['data.erase']({}));
  await device.handlers['sending.agree']({ agreed: true });
  await drain(device.house);
  for (const store of ['completions', 'alignments', 'outbox', 'receipts', 'parts', 'unaligned'] as const) {
    expect(await device.house.db.count(store), store).toBe(0);
  }
  await device.restart();
  await device.round();
  expect((await device.handlers['overview.get']({})).recorded).toBe(0);
});

test('a change that is made while a report is on its way is sent afterwards', async () => {
  const device = await waiting();
  during(device, () => device.handlers['sighting.report'](sighting('sql', { status: 'passed' }), { frameUrl }));
  await device.handlers['sending.agree']({ agreed: true });
  await rest(device);
  expect(await disagreements(device)).toEqual([]);
  expect(ledgerOf(device)).toEqual(['Databases passed', 'Moving data completed']);
});

test('a model that is replaced while the old one settles wins', async () => {
  const device = await waiting();
  const { db } = device.house;
  // Keys that sort first and belong to nothing keep the settling busy until the model has been replaced.
  const busy = Array.from({ length: 50 }, (_, n) => `!${n}`);
  for (const completion of [...busy, keyOf('sql'), keyOf('etl')]) await db.put('unaligned', { completion });
  const settling = settle(device.house);
  while ((await db.count('unaligned')) > 40) await new Promise((done) => setImmediate(done));
  await device.handlers['model.replace']({ text: modelText(nextModel()) });
  await settling;
  expect((await db.getAll('alignments')).map(({ modelVersion }) => modelVersion)).toEqual(['2']);
});

test('a title that no hash can be made of holds nobody up', async () => {
  const device = await createDevice();
  await connectDevice(device);
  const hostile = { course: { id: 'sql', title: 'Data\ud800 \0bases' } };
  await device.handlers['sighting.report'](sighting('sql', hostile), { frameUrl });
  await device.handlers['sighting.report'](sighting('sql', hostile), { frameUrl });
  await device.handlers['sighting.report'](sighting('etl'), { frameUrl });
  await rest(device);
  expect(ledgerOf(device)).toEqual(['Data\ufffd \ufffdbases completed', 'Moving data completed']);
});

test('the person’s level for a listed course outlives settling and the next model', async () => {
  const device = await waiting();
  const input = { key: keyOf('sql'), competency: 'sql', decision: 'confirmed', level: 3 } as const;
  await device.handlers['alignment.decide'](input);
  await device.handlers['model.replace']({ text: modelText(nextModel()) });
  const held = await device.house.db.get('alignments', [keyOf('sql'), 'sql']);
  expect(held).toMatchObject({ level: 3, reason: { kind: 'person' } });
});

test('a no of the person sleeps through a model without the competency and is still a no afterwards', async () => {
  const device = await waiting();
  await device.handlers['alignment.decide']({ key: keyOf('sql'), competency: 'sql', decision: 'rejected' });
  const { competencies, roles: _roles, courses: _courses, ...model } = testModel({ version: '3' });
  const without = { ...model, roles: [], competencies: competencies.filter(({ id }) => id !== 'sql') };
  await device.handlers['model.replace']({ text: modelText(without) });
  expect((await device.handlers['overview.get']({})).latest.flatMap(({ alignments }) => alignments)).toEqual([]);
  await device.handlers['model.revert']({});
  const held = await device.house.db.get('alignments', [keyOf('sql'), 'sql']);
  expect(held?.decision).toBe('rejected');
});

test('one completion that cannot be settled holds up no other', async () => {
  const device = await waiting();
  const { db } = device.house;
  const row = await db.get('completions', keyOf('sql'));
  // Not writable by this version, but who knows what a disk or an older one has.
  if (row) await db.put('completions', { ...row, course: { ...row.course, title: '\ud800' } });
  for (const id of ['sql', 'etl'] as const) await db.put('unaligned', { completion: keyOf(id) });
  await settle(device.house);
  expect(await db.get('unaligned', keyOf('etl'))).toBeUndefined();
});
