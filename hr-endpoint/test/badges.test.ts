import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { credential, mail, signer, token } from '../../test/badges/credentials.ts';
import { isPublicAddress } from '../src/public-text.ts';
import { type Endpoint, startEndpoint } from '../src/server.ts';
import { type Client, completion, createClient } from './support/client.ts';

const host = 'badges.example.edu';
const address = `https://${host}/assertions/1`;
const title = 'Databases with SQL';
const university = await signer('EdDSA');
const signed = (more: object = {}) => token(university, credential({ ...more }), { kid: `https://${host}/keys#key-1` });

/** What the issuer's server answers. */
const issuer = (): Record<string, unknown> => ({
  [`https://${host}/keys`]: { keys: [{ ...university.jwk, kid: 'key-1' }] },
  [address]: {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: address,
    recipient: { type: 'email', hashed: false, identity: 'somebody@example.com' },
    badge: `https://${host}/classes/sql`,
    issuedOn: '2026-03-01T10:00:00Z',
    verification: { type: 'HostedBadge' },
  },
  [`https://${host}/classes/sql`]: { type: 'BadgeClass', name: title, issuer: `https://${host}/issuer` },
  [`https://${host}/issuer`]: { type: 'Issuer', id: `https://${host}/issuer`, name: 'Example', url: `https://${host}` },
});

const meSchema = z.object({
  badgeChecks: z.array(z.object({ level: z.string().optional(), why: z.string(), eventId: z.string() })),
});

let endpoint: Endpoint | undefined;
afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

type World = { web?: Record<string, unknown>; mail?: string; now?: () => Date; dataDir?: string };

async function start({ web = issuer(), mail: known, now, dataDir }: World = {}) {
  const asked: string[] = [];
  const person = { key: 'key-1', subject: 'E-1', name: 'Ada', mail: known };
  endpoint = await startEndpoint({
    keys: [person],
    adminKey: 'open sesame',
    now: now ?? (() => new Date('2026-11-22T09:00:00Z')),
    dataDir,
    askIssuers: async (wanted) => {
      asked.push(wanted);
      const answer = web[wanted];
      return answer === undefined ? undefined : { status: 200, text: JSON.stringify(answer) };
    },
  });
  return { asked, client: createClient(endpoint.url, person), url: endpoint.url };
}

const badge = (evidence: object, course: object = {}) =>
  completion({
    course: { provider: host, id: 'sql', title, ...course },
    evidence: { level: 'E4', kind: 'open-badges-3.0', ...evidence },
  });

/** What the receiver found, once it has looked. */
async function found({ call }: Client) {
  return vi.waitFor(async () => {
    const { badgeChecks } = meSchema.parse((await call('GET', '/me')).body);
    expect(badgeChecks).not.toEqual([]);
    return badgeChecks;
  });
}

async function page(url: string): Promise<string> {
  return (await fetch(url, { headers: { Authorization: `Basic ${btoa('hr:open sesame')}` } })).text();
}

describe('a badge that arrives', () => {
  test('by its public address is asked for at its issuer, and confirmed as E3, whatever the device claims', async () => {
    const { client, url } = await start();
    const item = badge({ url: address });
    expect(await client.report(item)).toMatchObject([{ status: 'created' }]);
    expect(await found(client)).toMatchObject([{ level: 'E3', eventId: item.eventId }]);
    expect(await page(url)).toContain('Confirmed here: E3');
  });

  test('signed, and naming the mail address that HR knows, is confirmed as E4', async () => {
    const { client, url } = await start({ mail });
    await client.report(badge({ credential: await signed() }));
    expect(await found(client)).toMatchObject([{ level: 'E4', why: 'names-you' }]);
    expect(await page(url)).toContain('Confirmed here: E4');
  });

  test.each<[string, World, () => Promise<object>, string]>([
    ['whose person HR has no mail address of', {}, async () => ({ credential: await signed() }), 'mail-not-given'],
    ['that names another', { mail: 'bo@example.com' }, async () => ({ credential: await signed() }), 'names-another'],
    [
      'that was changed',
      { mail },
      async () => ({ credential: (await signed()).replace(/\.[^.]{9}/, '.eyJhIjoxf') }),
      'nothing-to-check',
    ],
    [
      'that was signed by somebody else',
      { mail },
      async () => ({
        credential: await token(await signer('EdDSA'), credential(), { kid: `https://${host}/keys#key-1` }),
      }),
      'signature-wrong',
    ],
    ['that is none', { mail }, async () => ({ credential: '{"a":1}' }), 'nothing-to-check'],
    ['whose issuer is silent', { web: {} }, async () => ({ url: address }), 'unreachable'],
    ['inside a network', {}, async () => ({ url: 'https://10.0.0.7/assertions/1' }), 'unsafe'],
  ])('%s confirms nothing, and says why', async (_, world, evidence, why) => {
    const { client, url } = await start(world);
    await client.report(badge(await evidence()));
    expect(await found(client)).toEqual([expect.objectContaining({ why })]);
    expect((await found(client))[0]).not.toHaveProperty('level');
    expect(await page(url)).toContain('Not confirmed here');
  });

  test('for one course confirms no other', async () => {
    const { client } = await start();
    await client.report(badge({ url: address }, { title: 'Brain surgery' }));
    expect(await found(client)).toMatchObject([{ why: 'other-course' }]);
  });

  test('of which an older revision was confirmed is looked at again', async () => {
    const web = issuer();
    const { client } = await start({ web });
    const first = badge({ url: address });
    await client.report(first);
    expect(await found(client)).toMatchObject([{ level: 'E3' }]);
    delete web[address];
    const { eventId: _, ...rest } = first;
    const second = completion({ ...rest, revision: 2, hours: 3 });
    await client.report(second);
    await vi.waitFor(async () =>
      expect(await found(client)).toMatchObject([{ why: 'unreachable', eventId: second.eventId }]),
    );
  });

  test('that is withdrawn or erased leaves nothing of what was found', async () => {
    const { client } = await start();
    const item = badge({ url: address });
    await client.report(item);
    await found(client);
    await client.call('DELETE', `/completions/${item.key}`);
    expect((await client.call('GET', '/me')).body).toMatchObject({ badgeChecks: [] });
    await client.report(badge({ url: address }));
    await found(client);
    await client.call('DELETE', '/me');
    expect((await client.call('GET', '/me')).body).toMatchObject({ badgeChecks: [] });
  });
});

test('an issuer that was silent is asked again a day later, and not before', async () => {
  const web: Record<string, unknown> = {};
  const clock = { now: Date.parse('2026-11-22T09:00:00Z') };
  const { client, asked } = await start({ web, now: () => new Date(clock.now) });
  await client.report(badge({ url: address }));
  expect(await found(client)).toMatchObject([{ why: 'unreachable' }]);
  Object.assign(web, issuer());
  await client.report(completion());
  expect(asked).toEqual([address]);
  clock.now += 25 * 3600 * 1000;
  await client.report(completion());
  await vi.waitFor(async () => expect(await found(client)).toMatchObject([{ level: 'E3' }]));
});

test('what is no badge, and a page that a device calls proof, is asked for at nobody', async () => {
  const { client, asked } = await start();
  await client.report(
    completion({ evidence: { level: 'E4', kind: 'certificate', url: address } }),
    completion({ evidence: { level: 'E4', kind: 'open-badges-3.0' } }),
  );
  await client.call('GET', '/me');
  expect(asked).toEqual([]);
});

test.each([
  ['93.184.216.34', 4, true],
  ['10.1.2.3', 4, false],
  ['127.0.0.1', 4, false],
  ['169.254.169.254', 4, false],
  ['172.31.0.1', 4, false],
  ['192.168.1.1', 4, false],
  ['100.64.0.1', 4, false],
  ['0.0.0.0', 4, false],
  ['2606:2800:220:1::1', 6, true],
  ['::1', 6, false],
  ['::ffff:10.0.0.1', 6, false],
  ['fd00::1', 6, false],
  ['fe80::1', 6, false],
])('%s is asked: %s %s', (ip, family, asked) => {
  expect(isPublicAddress({ address: ip, family })).toBe(asked);
});
