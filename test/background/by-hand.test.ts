import { expect, test } from 'vitest';
import { createLifeOf } from './life-of.ts';
import { mutedAndRestored } from './muted.ts';
import { keyOf } from './story.ts';
import { connectDevice, createDevice } from './test-house.ts';
import { frameUrl, host, sighting } from './test-model.ts';

mutedAndRestored();

const connected = createLifeOf(connectDevice);

test('what the person logs is self-reported, and the same thing twice is one', async () => {
  const { handlers, house } = await createDevice();
  const first = await handlers['completion.log']({ title: 'Giving  Talks', completedAt: '2025-05-01T00:00:00Z' });
  const second = await handlers['completion.log']({ title: 'giving talks' });
  expect(first).toMatchObject({ ok: true, known: false });
  expect(second).toEqual({ ...first, known: true });
  const [row] = await house.db.getAll('completions');
  expect(row).toMatchObject({ provider: 'manual', dateSource: 'declared', evidence: [{ level: 'E0', via: 'person' }] });
});

test('a page that later proves what was logged by hand joins it', async () => {
  const { handlers, house } = await createDevice();
  await handlers['completion.log']({ title: 'Databases', id: 'sql', url: `https://${host}/c/sql` });
  expect(await handlers['sighting.report'](sighting('sql'), { frameUrl })).toMatchObject({ noted: 'known' });
  const rows = await house.db.getAll('completions');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ key: keyOf('sql'), evidence: [{ level: 'E1' }, { level: 'E0' }] });
});

test('logging again what was undone brings it back', async () => {
  const { handlers, house } = await createDevice();
  await handlers['completion.log']({ title: 'Databases', id: 'sql', url: `https://${host}/c/sql` });
  await handlers['completion.remove']({ key: keyOf('sql') });
  await handlers['completion.log']({ title: 'Databases', id: 'sql', url: `https://${host}/c/sql` });
  expect(await house.db.get('completions', keyOf('sql'))).toMatchObject({ standing: 'recorded' });
});

test('an address or a title longer than an id can be is recorded all the same, each as its own', async () => {
  const { handlers, house } = await createDevice();
  const url = `https://${host}/${'a'.repeat(1500)}`;
  for (const more of ['?x=1', '?x=2']) await handlers['completion.log']({ title: 'Long', url: url + more });
  await handlers['completion.log']({ title: '\ufdfa'.repeat(500) });
  const { total, rows } = await handlers['log.list']({ offset: 0, limit: 10 });
  expect([total, rows.length]).toEqual([3, 3]);
  expect((await handlers['overview.get']({})).setAside).toBe(0);
  expect(await house.journal.count()).toBe(3);
});

test('the person’s answer to the question records the course or takes it away', async () => {
  const { handlers } = await createDevice();
  for (const id of ['sql', 'etl'] as const)
    await handlers['sighting.report'](sighting(id, { scope: 'part' }), { frameUrl });
  expect((await handlers['overview.get']({})).questions).toHaveLength(2);
  await handlers['question.answer']({ key: keyOf('sql'), finished: true });
  await handlers['question.answer']({ key: keyOf('etl'), finished: false });
  const overview = await handlers['overview.get']({});
  expect(overview).toMatchObject({ questions: [], recorded: 1, latest: [{ title: 'Databases' }] });
});

test('decisions on what is not there are refused in words, and change nothing', async () => {
  const { handlers, house } = await createDevice();
  const key = keyOf('sql');
  const decide = handlers['alignment.decide'];
  expect(await handlers['completion.remove']({ key })).toEqual({ ok: false, code: 'no-such-completion' });
  expect(await decide({ key, competency: 'sql', decision: 'confirmed' })).toEqual({
    ok: false,
    code: 'no-such-completion',
  });
  await handlers['sighting.report'](sighting('sql'), { frameUrl });
  expect(await decide({ key, competency: 'juggling', decision: 'confirmed' })).toMatchObject({
    code: 'no-such-competency',
  });
  expect(await decide({ key, competency: 'sql', decision: 'confirmed', level: 9 })).toMatchObject({
    code: 'level-outside-scale',
  });
  expect(await handlers['target.choose']({ role: 'king' })).toMatchObject({ code: 'no-such-role' });
  expect(await house.db.count('setAside')).toBe(0);
});

const unsafe = [
  'http://hr.example.com',
  'http://localhost.evil.example',
  'https://u:p@hr.example.com',
  'https://:p@hr.example.com',
];
for (const baseUrl of unsafe) {
  test(`no key is sent to ${baseUrl}`, async () => {
    const { handlers, receiver, house } = await createDevice();
    expect(await handlers['endpoint.connect']({ baseUrl, key: 'k' })).toEqual({ ok: false, code: 'not-https' });
    expect((await house.settings.read()).endpoint).toBeUndefined();
    expect(receiver.calls).toBe(0);
  });
}

for (const baseUrl of [
  'https://hr.example.com/v1',
  'http://localhost:8080/v1',
  'http://127.0.0.1:8080/v1',
  'http://hr.localhost/v1',
]) {
  test(`${baseUrl} may be connected, without what follows its path`, async () => {
    const { handlers, house } = await createDevice();
    expect(await handlers['endpoint.connect']({ baseUrl: `${baseUrl}/?a=1#b`, key: 'k' })).toMatchObject({ ok: true });
    expect((await house.settings.read()).endpoint?.baseUrl).toBe(baseUrl);
  });
}

test('connecting is not agreeing, and agreement is to this one receiver', async () => {
  const { handlers, receiver, round } = await createDevice();
  expect(await handlers['sending.agree']({ agreed: true })).toEqual({ ok: false, code: 'not-connected' });
  await handlers['endpoint.connect']({ baseUrl: 'https://one.example', key: 'k' });
  await handlers['sighting.report'](sighting('sql'), { frameUrl });
  await round();
  expect(receiver.calls).toBe(0);
  await handlers['sending.agree']({ agreed: true });
  await handlers['endpoint.connect']({ baseUrl: 'https://two.example', key: 'k' });
  await handlers['sighting.report'](sighting('etl'), { frameUrl });
  const { calls } = receiver;
  await round();
  expect(receiver.calls).toBe(calls);
  expect((await handlers['overview.get']({})).sending.state).toBe('not-agreed');
});

test('after disconnecting nothing is sent and what waits keeps waiting', async () => {
  const { handlers, receiver, round } = await connected();
  await handlers['endpoint.disconnect']({});
  await handlers['sighting.report'](sighting('sql'), { frameUrl });
  await round();
  expect(receiver.calls).toBe(0);
  expect((await handlers['overview.get']({})).sending).toMatchObject({ state: 'not-connected', waiting: 1 });
});
