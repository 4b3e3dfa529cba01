import { expect, test } from 'vitest';
import { mutedAndRestored } from '../muted.ts';
import { createDevice } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

const course = { id: 'dm', title: 'Data Modelling Basics' };
const byPage = { ...sighting('sql'), via: 'page' as const, course };
const byContent = { ...byPage, via: 'scorm-2004' as const, course: { ...course, id: `https://${host}/player?id=3` } };

test('page, content and the person’s own word are one completion with three proofs', async () => {
  const { handlers, house } = await createDevice();
  const { key } = (await handlers['completion.log']({ title: 'data modelling basics' })) as { key: string };
  expect(await handlers['sighting.report'](byPage, { frameUrl })).toMatchObject({ noted: 'known' });
  expect(await handlers['sighting.report'](byContent, { frameUrl })).toMatchObject({ noted: 'known' });
  const rows = await house.db.getAll('completions');
  expect(rows).toMatchObject([{ key, evidence: [{ via: 'page' }, { via: 'scorm-2004' }, { via: 'person' }] }]);
});

test('what was found to be the same stays the same when its title changes', async () => {
  const { handlers, house } = await createDevice();
  await handlers['sighting.report'](byPage, { frameUrl });
  await handlers['sighting.report'](byContent, { frameUrl });
  const renamed = { ...byContent, course: { ...byContent.course, title: 'Modelling, second edition' } };
  expect(await handlers['sighting.report'](renamed, { frameUrl })).toMatchObject({ noted: 'known' });
  expect(await house.db.count('completions')).toBe(1);
});

test('what the person took out does not come back through another way of knowing', async () => {
  const { handlers, house } = await createDevice();
  await handlers['sighting.report'](byPage, { frameUrl });
  const [row] = await house.db.getAll('completions');
  await handlers['completion.remove']({ key: row?.key ?? '' });
  expect(await handlers['sighting.report'](byContent, { frameUrl })).toMatchObject({ noted: 'removed' });
  expect(await house.db.count('completions')).toBe(1);
});

test('where two courses have the name, a badge-like claim joins neither', async () => {
  const { handlers, house } = await createDevice();
  await handlers['sighting.report'](byPage, { frameUrl });
  await handlers['sighting.report']({ ...byPage, course: { ...course, id: 'dm-2' } }, { frameUrl });
  expect(await handlers['sighting.report'](byContent, { frameUrl })).toMatchObject({ noted: 'new' });
  expect(await house.db.count('completions')).toBe(3);
});

test('a database from before titles were compared finds the same learning after the next start', async () => {
  const device = await createDevice();
  await device.handlers['sighting.report'](byPage, { frameUrl });
  await device.house.db.clear('titles');
  await device.restart();
  await device.round();
  expect(await device.handlers['sighting.report'](byContent, { frameUrl })).toMatchObject({ noted: 'known' });
});

test('a part’s question becomes the record when the page says the whole is done', async () => {
  const { handlers, house } = await createDevice();
  await handlers['sighting.report']({ ...byContent, scope: 'part' }, { frameUrl });
  expect(await handlers['sighting.report'](byPage, { frameUrl })).toMatchObject({ noted: 'new' });
  expect(await house.db.getAll('completions')).toMatchObject([{ standing: 'recorded', evidence: [{}, {}] }]);
});
