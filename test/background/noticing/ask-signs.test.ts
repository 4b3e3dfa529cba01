import { beforeEach, expect, test } from 'vitest';
import { signsReportSchema } from '../../../lib/schema/site-health.ts';
import { mutedAndRestored } from '../muted.ts';
import { createDevice, type Device } from '../test-house.ts';
import { host, sighting } from '../test-model.ts';

mutedAndRestored();

let device: Device;
beforeEach(async () => {
  device = await createDevice();
});

const look = async (id: string, path = `/${id}/done`, from = host) => {
  const report = { course: { id, title: `Course ${id}` }, signs: ['said' as const, 'bar' as const] };
  return (await device.handlers['signs.report'](report, { frameUrl: `https://${from}${path}?user=ada` })).asked;
};
const questions = async () => (await device.handlers['overview.get']({})).questions;
const days = (count: number) => {
  device.clock.now += count * 86_400_000;
};

test('a page that looks finished leads to a question, and to no record', async () => {
  expect(await look('a')).toBe(true);
  expect(await questions()).toMatchObject([
    { title: 'Course a', standing: 'asked', looksFinished: true, evidence: 'E1' },
  ]);
  expect((await device.handlers['overview.get']({})).recorded).toBe(0);
});

test('a question of a definition is not taken for one', async () => {
  await device.handlers['sighting.report'](sighting('sql', { scope: 'part', via: 'page' }), {
    frameUrl: `https://${host}/x`,
  });
  expect((await questions())[0]?.looksFinished).toBeUndefined();
});

for (const finished of [true, false])
  test(`a course is asked about once for ever, whether the answer was ${finished}`, async () => {
    await look('a');
    const [view] = await questions();
    await device.handlers['question.answer']({ key: view?.key ?? '', finished });
    days(40);
    expect(await look('a', '/another/page')).toBe(false);
    expect(await look('b', '/a/done')).toBe(false);
    expect(await questions()).toEqual([]);
    expect((await device.handlers['overview.get']({})).recorded).toBe(finished ? 1 : 0);
  });

test('what is known already is not asked about', async () => {
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl: `https://${host}/x` });
  expect(await look('sql')).toBe(false);
  expect((await device.handlers['overview.get']({})).recorded).toBe(1);
});

test('a site asks twice a day at most, and other sites ask on', async () => {
  expect(await look('a')).toBe(true);
  expect(await look('b')).toBe(true);
  expect(await look('c')).toBe(false);
  expect(await look('c', '/c', 'other.example')).toBe(true);
  days(1);
  expect(await look('c')).toBe(true);
});

test('a site that is never to ask stays silent until it may again', async () => {
  await look('a');
  const [view] = await questions();
  const key = view?.key ?? '';
  await device.handlers['signs.silence']({ host, silent: true, key });
  expect(await questions()).toEqual([]);
  expect((await device.handlers['site.health']({})).silent).toEqual([host]);
  expect(await look('b')).toBe(false);
  await device.handlers['signs.silence']({ host, silent: false, key });
  expect(await questions()).toMatchObject([{ key, looksFinished: true }]);
  expect((await device.handlers['site.health']({})).silent).toEqual([]);
  expect(await look('b')).toBe(true);
});

test('not a course is undone to the question it was, never to a record', async () => {
  await look('a');
  const [view] = await questions();
  const key = view?.key ?? '';
  await device.handlers['completion.remove']({ key });
  expect(await questions()).toEqual([]);
  await device.handlers['question.answer']({ key });
  expect(await questions()).toMatchObject([{ key, standing: 'asked' }]);
});

test('the course itself, when it says so, is recorded after a “not yet”', async () => {
  await look('sql');
  await device.handlers['question.answer']({ key: (await questions())[0]?.key ?? '', finished: false });
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl: `https://${host}/player` });
  expect((await device.handlers['overview.get']({})).recorded).toBe(1);
});

test('a host that a definition reads is not guessed about', async () => {
  device.sites = [{ id: 'x', name: 'X', hosts: [host], anyHost: false, under: '/', confirmed: true }];
  expect(await look('a')).toBe(false);
});

test('one sign is none', () => {
  const report = { course: { id: 'a', title: 'A' }, signs: ['said'] };
  expect(signsReportSchema.safeParse(report).success).toBe(false);
});

test('the script that looks for signs comes where the person stays, and not where they do not want to be asked', async () => {
  const stay = (tab?: number) =>
    device.handlers['signs.look'](
      {},
      { frameUrl: `https://www.${host}/x`, ...(tab === undefined ? {} : { place: { tab, frame: 0 } }) },
    );
  expect(await stay(7)).toEqual({ looks: true });
  expect(await stay()).toEqual({ looks: false });
  await device.handlers['signs.silence']({ host, silent: true });
  expect(await stay(8)).toEqual({ looks: false });
  expect(device.put).toEqual([{ tab: 7, frame: 0, script: 'signs-look.js' }]);
});
