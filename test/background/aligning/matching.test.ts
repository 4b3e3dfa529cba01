import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { settleAnew } from '../../../lib/background/aligning/settle.ts';
import { completionKeyOf } from '../../../lib/background/recording/identity.ts';
import { alignmentSchema } from '../../../lib/schema/alignment.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';
import { type CompetencyModel, competencyModelSchema } from '../../../lib/schema/model.ts';
import rowsOfV1 from '../../fixtures/db/v1.json' with { type: 'json' };
import { mutedAndRestored } from '../muted.ts';
import { connectDevice, createDevice, type Device, rest } from '../test-house.ts';
import { frameUrl, host, modelText } from '../test-model.ts';

mutedAndRestored();

const sample: CompetencyModel = competencyModelSchema.parse(
  JSON.parse(await readFile(new URL('../../../lib/static/sample-model.json', import.meta.url), 'utf8')),
);

/** No name of a competency is the whole of a word group of its title in the way that exact matching wants. */
const dashboards = {
  id: 'dash',
  title: 'Reports that people read',
  description:
    'Choose the right chart, design a dashboard and tell a story with data. You will build dashboards and visualise data for decision makers.',
};
const cooking = { id: 'cook', title: 'Thai cooking at home', description: 'Curries, noodles and a lot of chilli.' };

const seen = (course: Sighting['course']): Sighting => ({ course, status: 'completed', scope: 'course', via: 'page' });
const keyOfCourse = (id: string) => completionKeyOf({ provider: host, account: '', course: id, attempt: '' });

async function withSample(change: Partial<CompetencyModel> = {}): Promise<Device> {
  const device = await createDevice();
  device.model = { ...sample, ...change };
  return device;
}

async function see(device: Device, course: Sighting['course']): Promise<void> {
  await device.handlers['sighting.report'](seen(course), { frameUrl });
  await device.round();
}

const alignmentsOf = (device: Device, id: string) =>
  device.house.db.getAllFromIndex('alignments', 'byCompletion', keyOfCourse(id));
const newest = async (device: Device) => (await device.handlers['overview.get']({})).latest[0];

test('a course whose title is no name of a skill is proposed, with where it says so', async () => {
  const device = await withSample();
  await see(device, dashboards);
  const view = await newest(device);
  const [first] = view?.alignments ?? [];
  expect(first).toMatchObject({ competency: 'data-visualisation', decision: 'proposed', level: 1, levelFrom: 'usual' });
  expect(first?.confidence).toBeGreaterThanOrEqual(0.5);
  expect(first?.quotes?.map(({ place, match }) => `${place}: ${match}`)).toContain('description: dashboard');
  expect(view?.sent).toBe('undecided');
});

test('a proposal neither counts nor reaches HR before the person says yes', async () => {
  const device = await withSample();
  await connectDevice(device);
  await device.handlers['target.choose']({ role: sample.roles[0]?.id });
  await see(device, dashboards);
  await rest(device);
  expect(device.receiver.offered.size).toBe(0);
  expect((await device.handlers['skills.list']({})).skills).toEqual([]);
  const key = keyOfCourse(dashboards.id);
  await device.handlers['alignment.decide']({ key, competency: 'data-visualisation', decision: 'confirmed' });
  await rest(device);
  expect([...device.receiver.offered]).toEqual([key]);
  expect((await device.handlers['skills.list']({})).skills.map(({ competency }) => competency)).toEqual([
    'data-visualisation',
  ]);
});

test('a course about nothing in the model is proposed for nothing', async () => {
  const device = await withSample();
  await see(device, cooking);
  expect(await alignmentsOf(device, 'cook')).toEqual([]);
  expect((await newest(device))?.sent).toBe('not-in-model');
});

test('a course that the company lists counts as listed, and the engine adds nothing', async () => {
  const device = await withSample();
  const [listed] = sample.courses ?? [];
  const frame = `https://${listed?.provider}/`;
  await device.handlers['sighting.report'](seen({ ...dashboards, id: listed?.id ?? '' }), { frameUrl: frame });
  await device.round();
  expect((await newest(device))?.alignments.map(({ reason, decision }) => [reason.kind, decision])).toEqual(
    listed?.counts.map(() => ['listed', 'confirmed']),
  );
});

test('the index is built once for a model, and again when it is lost', async () => {
  const device = await withSample();
  await see(device, dashboards);
  const [first] = await device.house.db.getAll('indexes');
  device.clock.now += 60_000;
  await see(device, cooking);
  expect(await device.house.db.getAll('indexes')).toEqual([first]);
  await device.house.db.clear('indexes');
  await see(device, { ...dashboards, id: 'again' });
  const [anew] = await device.house.db.getAll('indexes');
  expect(anew).toMatchObject({ id: first?.id, builtAt: new Date(device.clock.now).toISOString() });
  expect(await alignmentsOf(device, 'again')).not.toEqual([]);
});

test('bytes that are no index are replaced by one', async () => {
  const device = await withSample();
  await see(device, cooking);
  const [row] = await device.house.db.getAll('indexes');
  if (row === undefined) throw new Error('no index');
  await device.house.db.put('indexes', { ...row, buffer: new ArrayBuffer(9) });
  await see(device, dashboards);
  expect((await device.house.db.get('indexes', row.id))?.buffer.byteLength).toBe(row.buffer.byteLength);
  expect(await alignmentsOf(device, 'dash')).not.toEqual([]);
});

test('indexes go with their models: those in use and replaced stay, older ones do not', async () => {
  const device = await withSample();
  await see(device, dashboards);
  const ids = async () => (await device.house.db.getAll('indexes')).map(({ id }) => id);
  const [first] = await ids();
  const without = (count: number) =>
    modelText({ ...sample, roles: [], courses: [], competencies: sample.competencies.slice(count) });
  await device.handlers['model.replace']({ text: without(1) });
  expect(await ids()).toHaveLength(2);
  await device.handlers['model.replace']({ text: without(2) });
  expect(await ids()).toHaveLength(2);
  expect(await ids()).not.toContain(first);
});

test('a worker killed anywhere while the first course is matched leaves nothing undone', async () => {
  for (const moment of ['before', 'after'] as const) {
    for (let at = 1; ; at += 1) {
      const device = await withSample();
      device.crash.arm(at, moment);
      await device.handlers['sighting.report'](seen(dashboards), { frameUrl }).catch(() => undefined);
      await device.round().catch(() => undefined);
      const survived = !device.crash.dead;
      await device.restart();
      await device.handlers['sighting.report'](seen(dashboards), { frameUrl });
      await device.round();
      expect(await device.house.db.count('unaligned')).toBe(0);
      expect(await device.house.db.count('indexes')).toBe(1);
      expect((await alignmentsOf(device, 'dash')).map(({ competency }) => competency)).toContain('data-visualisation');
      if (survived) break;
      expect(at, 'the worker is killed at every operation').toBeLessThan(50);
    }
  }
});

test('a decision moves nothing else on the card, and taking it back leaves the proposal as it was', async () => {
  const device = await withSample();
  const both = {
    id: 'both',
    title: 'Data pipelines and dashboards',
    description: 'Python, SQL, Airflow and dashboards.',
  };
  await see(device, both);
  const before = await alignmentsOf(device, 'both');
  expect(before.length).toBeGreaterThan(1);
  const [first] = before;
  const input = { key: keyOfCourse('both'), competency: first?.competency ?? '' };
  await device.handlers['alignment.decide']({ ...input, decision: 'confirmed', level: 3 });
  const after = await alignmentsOf(device, 'both');
  expect(after.map(({ competency }) => competency)).toEqual(before.map(({ competency }) => competency));
  expect(after[0]).toMatchObject({ decision: 'confirmed', level: 3, levelFrom: 'person' });
  await device.handlers['alignment.decide']({ ...input, decision: 'proposed', level: first?.level });
  expect(await alignmentsOf(device, 'both')).toEqual(before);
});

test('the very same course is remembered: a yes is proposed again at its level, a no is not', async () => {
  const device = await withSample();
  await see(device, { ...cooking, url: `https://${host}/cook` });
  const decide = (competency: string, decision: 'confirmed' | 'rejected', level: number) =>
    device.handlers['alignment.decide']({ key: keyOfCourse('cook'), competency, decision, level });
  await decide('communication', 'confirmed', 2);
  // The same page, this time with an id of its own.
  await see(device, { ...cooking, id: 'cook-2027', url: `https://${host}/cook` });
  expect(await alignmentsOf(device, 'cook-2027')).toMatchObject([
    { competency: 'communication', level: 2, decision: 'proposed', reason: { kind: 'same' } },
  ]);
  await decide('communication', 'rejected', 2);
  await settleAnew(device.house);
  await device.round();
  expect(await alignmentsOf(device, 'cook-2027')).toEqual([]);
});

test('what people said of one course speaks for, or against, courses like it', async () => {
  const after = async (decision: 'confirmed' | 'rejected') => {
    const device = await withSample({ courses: [] });
    for (const id of ['one', 'two', 'three']) {
      await see(device, { ...dashboards, id, title: `Reports that people read, day ${id}` });
      const input = { key: keyOfCourse(id), competency: 'data-visualisation', level: 1 };
      await device.handlers['alignment.decide']({ ...input, decision });
    }
    await see(device, { ...dashboards, id: 'four' });
    return (await alignmentsOf(device, 'four')).find(({ competency }) => competency === 'data-visualisation');
  };
  const confirmed = await after('confirmed');
  const reasons = confirmed === undefined ? [] : [confirmed.reason, ...(confirmed.also ?? [])];
  const alike = reasons.flatMap((reason) => (reason.kind === 'alike' ? reason.courses : []));
  expect(alike.map(({ key }) => key).sort()).toEqual(['one', 'two', 'three'].map(keyOfCourse).sort());
  expect((await after('rejected'))?.confidence ?? 0).toBeLessThan(confirmed?.confidence ?? 0);
});

test('the provider’s level counts where it is a step of the scale, up to the policy’s ceiling', async () => {
  const level = async (declared: string, policy: CompetencyModel['policy']) => {
    const device = await withSample({ policy });
    await see(device, { ...dashboards, level: declared });
    const [first] = await alignmentsOf(device, 'dash');
    return [first?.level, first?.levelFrom];
  };
  const [, second] = sample.scale.levels;
  expect(await level(second?.name.toUpperCase() ?? '', {})).toEqual([2, 'provider']);
  expect(await level(second?.name ?? '', { courseCeiling: 1 })).toEqual([1, 'ceiling']);
  expect(await level('For dummies', { courseLevel: 2 })).toEqual([2, 'usual']);
});

test('without background knowledge words still count, and the index is another', async () => {
  const device = await withSample();
  await see(device, dashboards);
  const before = (await alignmentsOf(device, 'dash'))[0];
  await device.handlers['matching.choose']({ plainWords: true });
  expect(await device.house.db.count('indexes')).toBe(2);
  const reasons = (await alignmentsOf(device, 'dash')).flatMap(({ reason, also = [] }) => [reason, ...also]);
  expect(before?.also?.concat(before.reason).map(({ kind }) => kind)).toContain('related');
  expect(reasons.map(({ kind }) => kind)).not.toContain('related');
  expect((await device.handlers['overview.get']({})).plainWords).toBe(true);
});

test('without its files the engine is silent, and what the company lists counts all the same', async () => {
  const device = await withSample();
  device.house.mappingFiles = () => Promise.reject(new Error('damaged'));
  await see(device, dashboards);
  await see(device, { id: 'sql', title: 'PostgreSQL at work' });
  expect(await alignmentsOf(device, 'dash')).toEqual([]);
  expect(await alignmentsOf(device, 'sql')).toMatchObject([{ competency: 'sql', reason: { kind: 'name' } }]);
  expect(await device.house.db.count('unaligned')).toBe(0);
});

test('alignments written before there were such reasons are read as they were', () => {
  const { alignments } = rowsOfV1.stores;
  expect(alignments.length).toBeGreaterThan(0);
  for (const row of alignments) expect(alignmentSchema.parse(row)).toEqual(row);
});

test('a course can be tried: what it would count for, what is too unsure, and nothing is kept', async () => {
  const device = await withSample();
  const tried = await device.handlers['course.try'](dashboards);
  expect(tried.proposals[0]).toMatchObject({ competency: 'data-visualisation', from: 1, to: 1 });
  const unsure = await device.handlers['course.try']({ title: 'Data at work' });
  expect(unsure.proposals).toEqual([]);
  expect(unsure.below.map(({ competency }) => competency)).toEqual(['data-quality']);
  expect(unsure.below.every(({ confidence = 1 }) => confidence < 0.5)).toBe(true);
  expect(await device.house.db.count('completions')).toBe(0);
});
