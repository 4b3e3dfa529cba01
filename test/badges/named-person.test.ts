import { describe, expect, test } from 'vitest';
import { credential, hashedIdentity, mail } from './credentials.ts';
import { byUniversity, lookAt } from './university.ts';

describe('who it names', () => {
  const one = async (identifier: object[], typed: string, subject: object = {}) => {
    const { credentialSubject, ...rest } = credential();
    const named = { ...credentialSubject, identifier, ...subject };
    return lookAt(await byUniversity({ ...rest, credentialSubject: named }), {}, typed);
  };

  test('hashed, in other letters or plain', async () => {
    expect(await one([hashedIdentity()], ' Ada@Example.com ')).toMatchObject({ proof: 'named' });
    expect(await one([hashedIdentity('Ada@Example.com')], 'Ada@Example.com')).toMatchObject({ proof: 'named' });
    const plain = {
      type: 'IdentityObject',
      hashed: false,
      identityType: 'emailAddress',
      identityHash: 'Ada@example.com',
      salt: 'not-used',
    };
    expect(await one([plain], mail)).toMatchObject({ proof: 'named' });
    expect(await one([], mail, { id: 'mailto:ada@example.com' })).toMatchObject({ proof: 'named' });
  });

  test('another person’s badge is refused', async () => {
    expect(await one([hashedIdentity('bob@example.com')], mail)).toMatchObject({
      proof: 'refused',
      why: { recipient: 'names-another' },
    });
  });

  test('without a mail address typed, or none in the badge, nobody is named', async () => {
    expect(await one([hashedIdentity()], ' ')).toMatchObject({
      proof: 'declared',
      why: { recipient: 'mail-not-given' },
    });
    for (const identifier of [
      [],
      [{ ...hashedIdentity(), identityType: 'sourcedId' }],
      [{ ...hashedIdentity(), identityHash: `md5$${'a'.repeat(32)}` }],
    ])
      expect(await one(identifier, mail, { id: 'did:example:me' })).toMatchObject({
        proof: 'declared',
        why: { recipient: 'mail-not-inside' },
      });
  });
});
