import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mail, signer, token } from './credentials.ts';
import { assertion, origin, profile, web } from './hosted-badge.ts';
import { example, look, type Web } from './look.ts';

describe('a signed assertion', () => {
  const keyAt = `${origin}/key`;
  const signed = (more: object = {}) =>
    assertion({ id: 'urn:uuid:7', verification: { type: 'SignedBadge', creator: keyAt }, ...more });
  const withKey = async (more: Web = {}, issuer: object = {}, document: object = {}) => {
    const by = await signer('RS256');
    const publicKeyPem = createPublicKey(by.private).export({ type: 'spki', format: 'pem' });
    const key = { type: 'CryptographicKey', id: keyAt, owner: `${origin}/issuer`, publicKeyPem, ...document };
    return {
      jws: await token(by, signed()),
      by,
      web: web({ [keyAt]: key, [`${origin}/issuer`]: profile({ publicKey: keyAt, ...issuer }), ...more }),
    };
  };

  test('with the key of its issuer names the person', async () => {
    const { jws, web } = await withKey();
    expect(await look(jws, { mail, web })).toMatchObject({
      proof: 'named',
      why: { signature: 'signature-valid', issuer: 'issuer-host', revocation: 'no-revocation' },
    });
    expect(await look(jws, { web })).toMatchObject({ proof: 'declared' });
    const before = await look(jws, { mail });
    expect(before.requests).toEqual([
      { host: 'badges.example.org', why: 'badge' },
      { host: 'badges.example.org', why: 'key' },
    ]);
  });

  test('with a key as bare PEM, as 1.1 had it, is checked too', async () => {
    const { jws, by, web } = await withKey();
    const pem = createPublicKey(by.private).export({ type: 'spki', format: 'pem' });
    expect(await look(jws, { mail, web: { ...web, [keyAt]: pem } })).toMatchObject({ proof: 'named' });
  });

  test('by another key, or a key of somebody else, is refused or proves nothing', async () => {
    const { web } = await withKey();
    const { jws } = await withKey();
    expect(await look(jws, { mail, web })).toMatchObject({ proof: 'refused', why: { signature: 'signature-wrong' } });
    const owned = await withKey({}, {}, { owner: 'https://other.example.org/issuer' });
    expect(await look(owned.jws, { mail, web: owned.web })).toMatchObject({ proof: 'refused' });
    const stranger = await signer('RS256');
    const pem = createPublicKey(stranger.private).export({ type: 'spki', format: 'pem' });
    const creator = 'https://evil.example.net/key';
    const forged = await token(stranger, signed({ verification: { type: 'SignedBadge', creator } }));
    expect(await look(forged, { mail, web: { ...web, [creator]: { publicKeyPem: pem } } })).toMatchObject({
      proof: 'declared',
      why: { issuer: 'issuer-not-shown' },
    });
  });

  test('on the issuer’s revocation list is refused, by its id or its uid', async () => {
    const list = `${origin}/revoked`;
    for (const entry of ['urn:uuid:7', { id: 'urn:uuid:7', revocationReason: 'Copied.' }]) {
      const { jws, web } = await withKey(
        { [list]: { revokedAssertions: ['urn:other', entry] } },
        { revocationList: list },
      );
      expect(await look(jws, { mail, web })).toMatchObject({ proof: 'refused', why: { revocation: 'revoked' } });
    }
    const free = await withKey(
      { [list]: JSON.parse(example('ob2-spec-example-5-RevocationList')) },
      { revocationList: list },
    );
    expect(await look(free.jws, { mail, web: free.web })).toMatchObject({
      proof: 'named',
      why: { revocation: 'not-revoked' },
    });
    const lost = await withKey({}, { revocationList: list });
    expect(await look(lost.jws, { mail, web: lost.web })).toMatchObject({
      proof: 'declared',
      why: { revocation: 'unreachable' },
    });
  });
});
