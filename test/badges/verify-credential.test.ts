import { describe, expect, test } from 'vitest';
import { credential, didJwk, didKey, mail, multikeyOf, signer, token } from './credentials.ts';
import { look } from './look.ts';
import { host, of, ownKey } from './university.ts';

describe('a VC-JWT', () => {
  for (const alg of ['RS256', 'ES256', 'EdDSA'] as const) {
    test(`signed with ${alg} by a key at the issuer’s own host names the person: proof`, async () => {
      const by = await signer(alg);
      const jws = await token(by, credential(), { kid: ownKey });
      const asked = await look(jws, { mail, agreed: [] });
      expect(asked).toMatchObject({ proof: 'declared', asked: [], requests: [{ host, why: 'key' }] });
      const web = {
        [`https://${host}/keys`]: {
          keys: [
            { kid: 'other', ...(await signer(alg)).jwk },
            { ...by.jwk, kid: 'key-1' },
          ],
        },
      };
      const { proof, why } = await look(jws, { mail, web });
      expect(why).toEqual({
        signature: 'signature-valid',
        issuer: 'issuer-host',
        dates: 'valid-now',
        revocation: 'no-revocation',
        recipient: 'names-you',
      });
      expect(proof).toBe('named');
    });
  }

  test('with the key of a did:key or did:jwk is verified without any request, and can be anybody’s', async () => {
    for (const alg of ['ES256', 'EdDSA'] as const) {
      const by = await signer(alg);
      for (const did of [didKey(by), didJwk(by)]) {
        const { proof, why, asked, requests, facts } = await look(await token(by, of(did), { kid: `${did}#0` }), {
          mail,
        });
        expect({ proof, why, asked, requests }).toMatchObject({
          proof: 'declared',
          why: { signature: 'signature-valid', issuer: 'issuer-is-key' },
          asked: [],
          requests: [],
        });
        expect(facts?.provider).toBe('open-badges');
      }
    }
  });

  test('with a key that it brings along shows that nothing was changed, and never who made it', async () => {
    const by = await signer('ES256');
    const { proof, why } = await look(await token(by, credential(), { jwk: by.jwk }), { mail });
    expect({ proof, why }).toMatchObject({
      proof: 'declared',
      why: { signature: 'signature-valid', issuer: 'issuer-not-shown', recipient: 'names-you' },
    });
  });

  test('whose key lies at another host than the issuer’s proves nothing', async () => {
    const by = await signer('EdDSA');
    const jws = await token(by, credential(), { kid: 'https://evil.example.org/key' });
    expect(await look(jws, { mail, web: { 'https://evil.example.org/key': by.jwk } })).toMatchObject({
      proof: 'declared',
      why: { issuer: 'issuer-not-shown' },
    });
  });

  test('whose issuer is a key cannot borrow a course host through its home page', async () => {
    const by = await signer('EdDSA');
    const issuer = { id: didKey(by), name: 'Coursera', url: 'https://coursera.org' };
    const { facts, proof } = await look(
      await token(by, credential({ issuer }, { id: 'https://coursera.org/learn/ml' })),
      { mail },
    );
    expect([proof, facts?.provider, facts?.course.url]).toEqual(['declared', 'open-badges', undefined]);
  });

  test('of a did:web is checked by its document, if the key is meant for assertions', async () => {
    const by = await signer('EdDSA');
    const did = 'did:web:badges.example.edu:math';
    const method = { id: `${did}#k`, type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(by) };
    const jws = await token(by, of(did), { kid: `${did}#k` });
    const at = 'https://badges.example.edu/math/did.json';
    const good = await look(jws, {
      mail,
      web: { [at]: { id: did, verificationMethod: [method], assertionMethod: ['#k'] } },
    });
    expect(good).toMatchObject({ proof: 'named', why: { issuer: 'issuer-host' }, facts: { provider: host } });
    for (const bad of [
      { id: did, verificationMethod: [method] },
      { id: 'did:web:evil.example', verificationMethod: [method], assertionMethod: ['#k'] },
    ])
      expect(await look(jws, { mail, web: { [at]: bad } })).toMatchObject({
        proof: 'declared',
        why: { signature: 'key-not-found' },
      });
  });

  test('changed by one letter is refused', async () => {
    const by = await signer('EdDSA');
    const [head, , end] = (await token(by, of(didKey(by)))).split('.');
    const forged = Buffer.from(JSON.stringify({ ...of(didKey(by)), validFrom: '2026-03-02T10:00:00Z' })).toString(
      'base64url',
    );
    expect(await look(`${head}.${forged}.${end}`, { mail })).toMatchObject({
      proof: 'refused',
      why: { signature: 'signature-wrong' },
    });
  });

  test('that says one thing in its claims and another in its credential is refused', async () => {
    const by = await signer('EdDSA');
    for (const claims of [
      { iss: 'did:key:zOther' },
      { jti: 'urn:other' },
      { sub: 'did:example:other', credentialSubject: { ...credential().credentialSubject, id: 'did:example:me' } },
    ])
      expect(await look(await token(by, { ...of(didKey(by)), ...claims }), { mail })).toMatchObject({
        why: { signature: 'signature-contradicts' },
        proof: 'refused',
      });
  });

  test('with no real signature, a shared secret or a private key in its header is refused', async () => {
    const by = await signer('EdDSA');
    const body = Buffer.from(JSON.stringify(credential())).toString('base64url');
    const head = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url');
    const secret = { kty: 'oct', k: 'c2VjcmV0' };
    const headers = [
      { alg: 'none' },
      { alg: 'HS256', jwk: secret },
      { alg: 'EdDSA', jwk: { ...by.jwk, d: by.jwk.x } },
      { alg: 'ES256', jwk: secret },
      { typ: 'JWT' },
    ];
    for (const header of headers) expect((await look(`${head(header)}.${body}.AAAA`, { mail })).proof).toBe('refused');
  });

  test('of an algorithm or a key this device does not know is left open, not refused', async () => {
    const body = Buffer.from(JSON.stringify(credential())).toString('base64url');
    const head = Buffer.from(JSON.stringify({ alg: 'ES256K', kid: 'did:ion:abc#k' })).toString('base64url');
    expect(await look(`${head}.${body}.AAAA`)).toMatchObject({
      proof: 'declared',
      why: { signature: 'suite-unknown' },
    });
    const by = await signer('EdDSA');
    expect(await look(await token(by, credential(), { kid: 'did:ion:abc#k' }))).toMatchObject({
      proof: 'declared',
      why: { signature: 'key-unknown' },
    });
  });
});
