import { expect, test } from 'vitest';
import { mutedAndRestored } from '../muted.ts';
import { createDevice } from '../test-house.ts';
import { frameUrl, host, sighting } from '../test-model.ts';

mutedAndRestored();

test('what became of a course is found by the host that told of it and its id there', async () => {
  const device = await createDevice();
  const standings = async (...courses: { host: string; id: string }[]) =>
    (await device.handlers['course.standings']({ courses })).standings;
  await device.handlers['sighting.report'](sighting('sql'), { frameUrl });
  await device.handlers['sighting.report'](sighting('etl', { scope: 'part' }), { frameUrl });
  expect(await standings({ host, id: 'sql' })).toEqual(['recorded']);
  expect(await standings({ host: `www.${host}`, id: 'etl' })).toEqual(['asked']);
  expect(await standings({ host: 'other.example', id: 'sql' }, { host, id: 'unknown' })).toEqual([]);
  expect(await standings({ host: '', id: 'sql' })).toEqual([]);
});
