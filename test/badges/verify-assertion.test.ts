import { describe, expect, test } from 'vitest';
import { mail } from './credentials.ts';
import { assertion, at, badgeClass, file, identity, origin, profile, web } from './hosted-badge.ts';
import { example, look } from './look.ts';

describe('a hosted assertion', () => {
  test('is asked for only after a yes, and nothing is known of the course before', async () => {
    const { facts, asked, requests, proof } = await look(file, { mail });
    expect({ facts, asked, requests, proof }).toEqual({
      facts: undefined,
      asked: [],
      requests: [{ host: 'badges.example.org', why: 'badge' }],
      proof: 'declared',
    });
  });

  test('that its issuer confirms and that names the person is proof', async () => {
    const { proof, facts, why, issuer } = await look(file, { mail, web: web() });
    expect(why).toEqual({
      hosted: 'hosted-same',
      revocation: 'not-revoked',
      issuer: 'issuer-host',
      dates: 'valid-now',
      recipient: 'names-you',
    });
    expect([proof, issuer]).toEqual(['named', 'Example Academy']);
    expect(facts).toEqual({
      provider: 'badges.example.org',
      via: 'open-badges-2.0',
      completedAt: '2026-03-01T10:00:00.000Z',
      publicAddress: at,
      course: {
        id: `${origin}/classes/sql`,
        url: `${origin}/classes/sql`,
        title: 'Databases with SQL',
        description: 'Tables, joins and indexes.\n\nPass the exam.',
        publisher: 'Example Academy',
        teaches: ['SQL'],
      },
    });
  });

  test('is a public page where nobody’s name was compared, and refused where it names another', async () => {
    expect(await look(file, { web: web() })).toMatchObject({ proof: 'public' });
    expect(await look(file, { web: web(), mail: 'bob@example.com' })).toMatchObject({ proof: 'refused' });
  });

  test('of which the file has only the address is read from there', async () => {
    expect(await look(at, { mail, web: web() })).toMatchObject({
      proof: 'named',
      facts: { course: { title: 'Databases with SQL' } },
    });
    expect(await look(at)).toMatchObject({
      proof: 'declared',
      requests: [{ host: 'badges.example.org', why: 'badge' }],
    });
  });

  test('that says something else at its address is refused', async () => {
    const others = [
      { recipient: identity('bob@example.com') },
      { badge: `${origin}/classes/other` },
      { issuedOn: '2020-01-01' },
    ];
    for (const other of others)
      expect(await look(file, { mail, web: web({ [at]: assertion(other) }) })).toMatchObject({
        proof: 'refused',
        why: { hosted: 'hosted-differs' },
      });
  });

  test('that was taken back or is gone is refused', async () => {
    for (const answer of [410, { id: at, revoked: true, revocationReason: 'Copied.' }])
      expect(await look(file, { mail, web: web({ [at]: answer }) })).toMatchObject({
        proof: 'refused',
        why: { revocation: 'revoked' },
      });
    expect(await look(file, { mail, web: web({ [at]: 404 }) })).toMatchObject({
      proof: 'refused',
      why: { hosted: 'hosted-gone' },
    });
    expect(
      await look(JSON.stringify(assertion({ revoked: true, badge: badgeClass({ issuer: profile() }) }))),
    ).toMatchObject({ proof: 'refused' });
  });

  test('that cannot be read there stays the person’s word', async () => {
    const whole = JSON.stringify(assertion({ badge: badgeClass({ issuer: profile() }) }));
    for (const answer of ['<html>', '[]', '{}', 500])
      expect(await look(whole, { mail, web: { [at]: answer } })).toMatchObject({
        proof: 'declared',
        why: { hosted: 'hosted-unreadable' },
      });
    expect(await look(whole, { mail, agreed: ['badges.example.org'] })).toMatchObject({
      proof: 'declared',
      why: { hosted: 'unreachable' },
    });
    expect(await look(whole, { mail, web: { [at]: 'x'.repeat(2_200_000) } })).toMatchObject({
      why: { hosted: 'too-big' },
    });
  });

  test('at a stranger’s host cannot speak for an issuer', async () => {
    const stranger = 'https://evil.example.net/a';
    const issuer = profile({ verification: { allowedOrigins: ['evil.example.net'] } });
    const embedded = assertion({ id: stranger, badge: badgeClass({ issuer }) });
    const own = await look(JSON.stringify(embedded), { mail, web: { [stranger]: embedded } });
    expect(own).toMatchObject({ proof: 'declared', why: { issuer: 'issuer-not-shown' } });
    const linked = assertion({ id: stranger, badge: badgeClass() });
    const asked = await look(JSON.stringify(linked), { mail, web: web({ [stranger]: linked }) });
    expect(asked).toMatchObject({ proof: 'refused', why: { issuer: 'hosted-elsewhere' } });
  });

  test('at another host that the issuer itself names is the issuer’s', async () => {
    const other = 'https://cdn.example.net/open/1';
    const hosted = assertion({ id: other });
    for (const verification of [
      { allowedOrigins: 'cdn.example.net' },
      { startsWith: ['https://cdn.example.net/open/'] },
    ])
      expect(
        await look(JSON.stringify(hosted), {
          mail,
          web: web({ [other]: hosted, [`${origin}/issuer`]: profile({ verification }) }),
        }),
      ).toMatchObject({ proof: 'named' });
    const verification = { startsWith: ['https://cdn.example.net/closed/'] };
    expect(
      await look(JSON.stringify(hosted), {
        mail,
        web: web({ [other]: hosted, [`${origin}/issuer`]: profile({ verification }) }),
      }),
    ).toMatchObject({ proof: 'refused' });
  });

  test('never makes us ask an address that is not public and https', async () => {
    const unsafe = [
      'http://badges.example.org/1',
      'https://localhost/1',
      'https://localhost./1',
      'https://127.0.0.1/1',
      'https://[::1]/1',
      'https://0x7f.1/1',
      'https://10.0.0.1/',
      'https://intranet/1',
      'https://nas.local/1',
      'https://u:p@example.org/1',
      'https://example.org:8443/1',
    ];
    for (const id of unsafe) {
      const { asked, requests, why } = await look(JSON.stringify(assertion({ id })), {
        mail,
        agreed: [new URL(id).host],
      });
      expect({
        asked: asked.filter((address) => address === id),
        requests: requests.filter(({ host }) => host === new URL(id).host),
        why: why.hosted,
      }).toEqual({ asked: [], requests: [], why: 'unsafe' });
    }
  });

  test('from Open Badges 1.0 and 1.1 is read the same way', async () => {
    const old = {
      uid: '1',
      recipient: identity(),
      badge: `${origin}/classes/sql`,
      issuedOn: 1_772_359_200,
      verify: { type: 'hosted', url: at },
    };
    expect(await look(JSON.stringify(old), { mail, web: web({ [at]: old }) })).toMatchObject({
      proof: 'named',
      facts: { completedAt: '2026-03-01T10:00:00.000Z' },
    });
  });

  test('of the reference validator’s example names the one it was made for', async () => {
    const parts = ['assertion', 'badgeclass', 'issuer'].map((name) => JSON.parse(example(`2_0_basic_${name}`)));
    const published = Object.fromEntries(parts.map((one) => [one.id, one]));
    const found = await look(example('2_0_basic_assertion'), { mail: 'nobody@example.org', web: published });
    expect(found).toMatchObject({
      proof: 'named',
      facts: { provider: 'example.org', course: { title: 'Awesome Robotics Badge' } },
    });
  });
});
