import { beforeEach, expect, test } from 'vitest';
import type { KnownSite } from '../../../lib/domain/site-hosts.ts';
import type { SiteReport } from '../../../lib/schema/site-health.ts';
import { mutedAndRestored } from '../muted.ts';
import { createDevice, type Device } from '../test-house.ts';

mutedAndRestored();

const known = (id: string, hosts: string[], under = '/'): KnownSite => ({
  id,
  name: id.toUpperCase(),
  hosts,
  anyHost: false,
  under,
  confirmed: true,
});
const frameUrl = 'https://www.linkedin.com/learning/sql';
const drifted: SiteReport = { site: 'li', kind: 'course', word: 'drifted', missing: 'title' };

let device: Device;
beforeEach(async () => {
  device = await createDevice();
  device.sites = [known('li', ['www.linkedin.com'], '/learning/'), known('edx', ['*.edx.org'])];
});

const say = (report: SiteReport, from = frameUrl) => device.handlers['site.report'](report, { frameUrl: from });
const health = async (url?: string) => (await device.handlers['site.health'](url === undefined ? {} : { url })).sites;
const later = (hours: number) => {
  device.clock.now += hours * 3_600_000;
};

test('what a site last noticed and what has drifted is kept by definition and host', async () => {
  await say({ site: 'li', kind: 'course', word: 'completed' });
  later(1);
  await say({ ...drifted, kind: 'library' });
  await say({ site: 'edx', kind: 'certificate', word: 'completed' }, 'https://courses.edx.org/certificates/1');
  expect(await health()).toEqual([
    {
      key: 'edx courses.edx.org',
      site: 'edx',
      name: 'EDX',
      host: 'courses.edx.org',
      completedAt: '2026-11-22T10:00:00.000Z',
      drifts: [],
    },
    {
      key: 'li www.linkedin.com',
      site: 'li',
      name: 'LI',
      host: 'www.linkedin.com',
      completedAt: '2026-11-22T09:00:00.000Z',
      drifts: [{ kind: 'library', missing: 'title', at: '2026-11-22T10:00:00.000Z' }],
    },
  ]);
});

test('one stray page is forgotten as soon as the next of its kind can be read', async () => {
  await say(drifted);
  expect((await health())[0]?.drifts).toHaveLength(1);
  await say({ site: 'li', kind: 'library', word: 'read' });
  expect((await health())[0]?.drifts).toHaveLength(1);
  await say({ site: 'li', kind: 'course', word: 'read' });
  expect((await health())[0]?.drifts).toEqual([]);
});

test('a drift that lasts keeps the day it was first noticed', async () => {
  await say(drifted);
  later(48);
  expect(await say(drifted)).toEqual({ heeded: false });
  expect((await health())[0]?.drifts).toEqual([{ kind: 'course', missing: 'title', at: '2026-11-22T09:00:00.000Z' }]);
});

test('the person is told once, on that site only, and again when something else drifts', async () => {
  await say(drifted);
  expect(await health('https://www.linkedin.com/feed')).toEqual([]);
  expect(await health('https://courses.edx.org/')).toEqual([]);
  expect(await health('https://www.linkedin.com/learning/python')).toHaveLength(1);
  later(1);
  await device.handlers['site.told']({ site: 'li www.linkedin.com' });
  expect(await health('https://www.linkedin.com/learning/python')).toEqual([]);
  expect(await health()).toHaveLength(1);
  later(1);
  await say({ ...drifted, kind: 'library', missing: 'date' });
  expect(await health(frameUrl)).toMatchObject([{ drifts: [{ kind: 'library' }] }]);
});

test('telling of a site that nothing is known of adds nothing', async () => {
  await device.handlers['site.told']({ site: 'li www.linkedin.com' });
  expect(await device.house.db.count('siteHealth')).toBe(0);
});

for (const from of [
  'https://www.linkedin.com/feed',
  'https://evil.example/learning/',
  'http://www.linkedin.com/learning/',
])
  test(`a report from ${from} is not believed`, async () => {
    await expect(say(drifted, from)).rejects.toThrow('not-of-this-site');
    expect(await device.house.db.count('siteHealth')).toBe(0);
  });

test('a page that reports without end is stopped', async () => {
  for (let n = 0; n < 240; n += 1) await say(n % 2 ? drifted : { site: 'li', kind: 'course', word: 'read' });
  await expect(say(drifted)).rejects.toThrow('too-many-reports');
});

test('a row that cannot be read is made anew', async () => {
  await device.house.db.put('siteHealth', { site: 'li www.linkedin.com', drifts: 'many' } as never);
  expect(await health()).toEqual([]);
  await say(drifted);
  expect(await health()).toHaveLength(1);
});
