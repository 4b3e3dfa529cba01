import { expect, test } from 'vitest';
import { completionKeyOf } from '../../../lib/background/recording/identity.ts';
import type { Completion } from '../../../lib/schema/completion.ts';
import { createLifeOf } from '../life-of.ts';
import { mutedAndRestored } from '../muted.ts';
import { keyOf } from '../story.ts';
import { connectDevice, createDevice, type Device } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const connected = createLifeOf(connectDevice);
const overviewOf = ({ handlers }: Device) => handlers['overview.get']({});

test('a new device has the sample model, nothing recorded and nobody to send to', async () => {
  const overview = await overviewOf(await createDevice());
  expect(overview).toMatchObject({
    model: { title: 'Test model', source: 'sample', competencies: 3, courses: 2 },
    latest: [],
    questions: [],
    recorded: 0,
    setAside: 0,
    sending: { state: 'not-connected', waiting: 0, refused: 0, received: 0 },
  });
  expect(overview.target).toBeUndefined();
});

test('a finished course moves the target, says so, and counts as received once HR has answered', async () => {
  const device = await connected();
  await device.handlers['target.choose']({ role: 'engineer' });
  expect((await overviewOf(device)).target).toMatchObject({ met: 0, asked: 2, title: 'Data Engineer' });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  const overview = await overviewOf(device);
  expect(overview.target).toMatchObject({ met: 1, asked: 2 });
  expect(overview.target?.requirements.find(({ competency }) => competency === 'sql')).toMatchObject({
    state: 'met',
    held: 2,
    newest: true,
  });
  expect(overview.latest[0]).toMatchObject({ title: 'Databases', sent: 'received', evidence: 'E1' });
  expect(overview.sending).toMatchObject({ state: 'idle', received: 1, waiting: 0, subject: 'p-1' });
});

test('the skills held come with what proves them and when they should be refreshed', async () => {
  const device = await connected();
  expect(await device.handlers['skills.list']({})).toEqual({ skills: [] });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  const { skills } = await device.handlers['skills.list']({});
  expect(skills).toMatchObject([{ competency: 'sql', level: 2, provenBy: ['Databases'], moreProofs: 0, stale: false }]);
});

test('the state of sending follows agreement, pauses and refusals', async () => {
  const device = await connected();
  await device.handlers['sending.agree']({ agreed: false });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  expect((await overviewOf(device)).sending).toMatchObject({ state: 'not-agreed', waiting: 1 });
  device.receiver.faults.push('unauthorised');
  await device.handlers['sending.agree']({ agreed: true });
  await device.round();
  expect((await overviewOf(device)).sending).toMatchObject({ state: 'stopped', problem: 'unauthorised', waiting: 1 });
  device.receiver.faults.push('broken-before');
  await device.handlers['sending.start']({});
  expect((await overviewOf(device)).sending).toMatchObject({ state: 'retrying', problem: 'broken' });
  device.receiver.faults.push('rejected');
  await device.handlers['sending.start']({});
  expect((await overviewOf(device)).sending).toMatchObject({ state: 'idle', refused: 1, waiting: 0 });
  await device.handlers['sending.start']({});
  expect((await overviewOf(device)).sending).toMatchObject({ state: 'idle', refused: 0, received: 1 });
});

test('what was taken back does not count as received', async () => {
  const device = await connected();
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  await device.handlers['completion.keepPrivate']({ key: keyOf('sql'), private: true });
  await device.round();
  const overview = await overviewOf(device);
  expect(overview.sending.received).toBe(0);
  expect(overview.latest[0]).toMatchObject({ sent: 'private', private: true });
});

test('the preview shows to the letter what goes, and counts what stays and why', async () => {
  const device = await connected();
  await device.handlers['sending.agree']({ agreed: false });
  for (const id of ['sql', 'etl', 'py', 'cook'] as const) {
    await device.handlers['sighting.report'](sighting(id), { frameUrl });
  }
  await device.handlers['completion.keepPrivate']({ key: keyOf('etl'), private: true });
  const { reports, held } = await device.handlers['sending.preview']({});
  expect(held).toEqual({ private: 1, undecided: 1, notInModel: 1 });
  await device.handlers['sending.agree']({ agreed: true });
  await device.round();
  expect(reports).toEqual([device.receiver.held.get(keyOf('sql'))?.report]);
  const { receipts, queued } = await device.handlers['sending.list']({});
  expect(queued).toEqual([]);
  expect(receipts).toMatchObject([{ title: 'Databases', report: reports[0] }]);
});

test('the export has everything but the key', async () => {
  const device = await connected();
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  const { json, fileName } = await device.handlers['data.export']({});
  expect(fileName).toBe('skillmark-2026-11-22.json');
  expect(json).not.toContain('key-1');
  expect(JSON.parse(json)).toMatchObject({
    settings: { endpoint: { subject: 'p-1' } },
    completions: [{ course: { title: 'Databases' } }],
  });
});

/** Ten thousand completions of nearly thirty years, every hundredth asked about, every tenth a listed course. */
async function manyCompletions({ house }: Device): Promise<void> {
  const transaction = house.db.transaction(['completions', 'unaligned'], 'readwrite');
  for (let n = 0; n < 10_000; n += 1) {
    const course = n % 10 === 0 ? 'sql' : `c${n}`;
    const key = completionKeyOf({ provider: host, account: '', course, attempt: String(n) });
    const observedAt = new Date(Date.parse('1999-01-01T00:00:00Z') + n * 86_400_000).toISOString();
    const row: Completion = {
      key,
      provider: host,
      account: '',
      attempt: String(n),
      course: { id: course, title: n % 10 === 0 ? `Databases ${n}` : `Course ${n}` },
      status: 'completed',
      standing: n % 100 === 99 ? 'asked' : 'recorded',
      private: false,
      completedAt: observedAt,
      dateSource: 'observed',
      observedAt,
      evidence: [{ level: 'E1', via: 'page', at: observedAt }],
      revision: 1,
    };
    await transaction.objectStore('completions').put(row);
    await transaction.objectStore('unaligned').put({ completion: key });
  }
  await transaction.done;
}

test('with ten thousand completions all are counted, the newest shown, every one found, and all reach HR', {
  timeout: 120_000,
}, async () => {
  const device = await connected();
  await device.handlers['target.choose']({ role: 'engineer' });
  await manyCompletions(device);
  await device.round();
  const overview = await overviewOf(device);
  expect(overview).toMatchObject({ recorded: 9900, setAside: 0, target: { met: 1, asked: 2 } });
  expect(overview.latest.map(({ title }) => title)).toEqual([
    'Course 9998',
    'Course 9997',
    'Course 9996',
    'Course 9995',
    'Course 9994',
  ]);
  expect(overview.questions).toHaveLength(20);
  expect(overview.questions[0]?.title).toBe('Course 9999');
  expect(overview.sending).toMatchObject({ received: 1000, waiting: 0 });
  expect(device.receiver.held.size).toBe(1000);
  const log = device.handlers['log.list'];
  const page = await log({ offset: 9990, limit: 50 });
  expect(page).toMatchObject({ total: 10_000, rows: { length: 10 } });
  expect(page.rows.at(-1)?.title).toBe('Databases 0');
  expect(await log({ offset: 0, limit: 50, search: ' DATABASES 99' })).toMatchObject({ total: 11 });
  expect(await device.house.journal.count()).toBe(10_000);
});

test('a person sees the names of their language, and HR gets those of the model', async () => {
  const device = await connected();
  device.language = 'de-AT';
  device.model = {
    ...device.model,
    competencies: device.model.competencies.map((one) =>
      one.id === 'sql' ? { ...one, translations: { de: { label: 'Datenbankabfragen' } } } : one,
    ),
    roles: device.model.roles.map((role) => ({ ...role, translations: { de: { title: 'Dateningenieurin' } } })),
  };
  await device.handlers['model.replace']({ text: JSON.stringify(device.model) });
  await device.handlers['target.choose']({ role: 'engineer' });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.round();
  const reports = JSON.stringify([...device.receiver.held.values()]);
  expect(reports).toContain('"SQL"');
  expect(reports).not.toContain('Datenbankabfragen');
  const { target, latest } = await overviewOf(device);
  expect(target?.title).toBe('Dateningenieurin');
  expect(target?.requirements.map(({ label }) => label).sort()).toEqual(['Datenbankabfragen', 'Python']);
  expect(latest[0]?.alignments[0]?.label).toBe('Datenbankabfragen');
  expect((await device.handlers['skills.list']({})).skills[0]?.label).toBe('Datenbankabfragen');
});
