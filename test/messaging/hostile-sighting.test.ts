import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimFromSighting } from '../../lib/domain/claim.ts';
import { sightingSchema } from '../../lib/schema/completion.ts';
import { mutedAndRestored } from '../background/muted.ts';
import { createDevice } from '../background/test-house.ts';
import { frameUrl, host, sighting } from '../background/test-model.ts';

mutedAndRestored();

const lies = {
  provider: 'bank.example',
  account: 'boss',
  attempt: '7',
  private: false,
  standing: 'recorded',
  evidence: [{ level: 'E4', via: 'page', at: '2020-01-01T00:00:00Z' }],
  level: 'E4',
  frameUrl: 'https://bank.example/',
  key: '11111111-2222-5333-8444-555555555555',
  revision: 99,
  dateSource: 'declared',
};

test('whatever a page adds, the provider is the host that spoke and the evidence is E1 at most', async () => {
  const device = await createDevice();
  const told = sightingSchema.parse({ ...sighting('sql'), ...lies, course: { ...sighting('sql').course, ...lies } });
  await device.handlers['sighting.report'](told, { frameUrl });
  const [row] = await device.house.db.getAll('completions');
  expect(row).toMatchObject({ provider: host, account: '', attempt: '', revision: 1, dateSource: 'observed' });
  expect(row?.evidence.map(({ level }) => level)).toEqual(['E1']);
  expect(row?.key).not.toBe(lies.key);
});

test('no sighting that can be read becomes more than E1, or of another provider', () => {
  const any = fc.record({
    course: fc.record({ id: fc.string({ minLength: 1 }), title: fc.string({ minLength: 1 }), url: fc.webUrl() }),
    status: fc.constantFrom('completed', 'passed'),
    scope: fc.constantFrom('course', 'part'),
    via: fc.constantFrom('scorm-1.2', 'scorm-2004', 'aicc', 'xapi', 'cmi5', 'page', 'person'),
    evidence: fc.anything(),
    provider: fc.string(),
  });
  fc.assert(
    fc.property(any, (told) => {
      const read = sightingSchema.safeParse(told);
      if (!read.success) return;
      const claim = claimFromSighting(read.data, frameUrl, '2026-11-22T09:00:00Z');
      expect(claim?.provider).toBe(host);
      expect(claim?.evidence.level).toBe('E1');
      expect(claim?.evidence.via).not.toBe('person');
      expect(claim?.course.url).toBeUndefined();
    }),
  );
});

const addresses: [string, string, string | undefined][] = [
  ['its own', `https://${host}/c/1`, `https://${host}/c/1`],
  ['its own, by the name with www', `https://www.${host}/c/1`, `https://www.${host}/c/1`],
  ['another site’s', 'https://bank.example/c/1', undefined],
  ['one that only ends like its own', `https://evil-${host}/`, undefined],
  ['one that only begins like its own', `https://${host}.evil.example/`, undefined],
  ['one with its own host as user name', `https://${host}@evil.example/`, undefined],
];
for (const [what, url, kept] of addresses) {
  test(`of the addresses a page may give a course, ${what} is ${kept === undefined ? 'dropped' : 'kept'}`, () => {
    const told = sighting('sql', { course: { id: 'sql', title: 'T', url } });
    expect(claimFromSighting(told, frameUrl, '2026-11-22T09:00:00Z')?.course.url).toBe(kept);
  });
}

for (const address of ['about:blank', 'data:text/html,x', 'file:///tmp/x.html', 'javascript:1', '', 'http://[::1]/']) {
  test(`a frame at "${address}" has no provider, and its sighting is refused`, async () => {
    const device = await createDevice();
    const report = device.handlers['sighting.report'](sighting('sql'), { frameUrl: address });
    await expect(report).rejects.toThrow();
    expect(await device.house.db.count('completions')).toBe(0);
  });
}

test('a page that reports thousands of courses is stopped, and other sites are not', async () => {
  const device = await createDevice();
  const report = (id: string, from: string) =>
    device.handlers['sighting.report'](sighting('sql', { course: { id, title: id } }), { frameUrl: from });
  for (let n = 0; n < 60; n += 1) await report(`c${n}`, frameUrl);
  await expect(report('c60', frameUrl)).rejects.toThrow('too-many-sightings');
  await expect(report('c61', 'https://other.example/')).resolves.toMatchObject({ noted: 'new' });
  device.clock.now += 3_600_001;
  await expect(report('c62', frameUrl)).resolves.toMatchObject({ noted: 'new' });
});
