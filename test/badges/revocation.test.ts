import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { credential, mail, signer, token } from './credentials.ts';
import { look, now } from './look.ts';
import { byUniversity, host, lookAt, universityKeys } from './university.ts';

describe('time and revocation', () => {
  const signed = (more: object) => byUniversity(credential({ ...more }));

  test('an expired badge can be imported and proves nothing any more; one from the future cannot', async () => {
    expect(await lookAt(await signed({ validUntil: '2026-11-01T00:00:00Z' }))).toMatchObject({
      proof: 'declared',
      why: { dates: 'expired' },
    });
    expect(await lookAt(await signed({ validFrom: '2027-11-01T00:00:00Z' }))).toMatchObject({
      proof: 'refused',
      why: { dates: 'not-yet-valid' },
    });
    expect(await lookAt(await signed({ validFrom: new Date(now + 3_600_000) }))).toMatchObject({
      proof: 'named',
    });
  });

  const at = 'https://status.example.edu/1';
  const entry = (index: number, statusPurpose = 'revocation') => ({
    credentialStatus: {
      id: `${at}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(index),
      statusListCredential: at,
    },
  });
  const listOf = (...set: number[]) => {
    const bits = Buffer.alloc(16_384);
    for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
    return {
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { statusPurpose: 'revocation', encodedList: `u${gzipSync(bits).toString('base64url')}` },
    };
  };

  test('a status list is asked for only after a yes; until then the badge is not proof', async () => {
    const jws = await signed(entry(94_567));
    expect(await lookAt(jws)).toMatchObject({
      proof: 'declared',
      asked: [`https://${host}/keys`],
      why: { revocation: 'needs-request' },
      requests: [{ host: 'status.example.edu', why: 'revocation' }],
    });
    expect(await lookAt(jws, { [at]: listOf(94_566, 94_568) })).toMatchObject({
      proof: 'named',
      why: { revocation: 'not-revoked' },
    });
    expect(await lookAt(jws, { [at]: listOf(94_567) })).toMatchObject({
      proof: 'refused',
      why: { revocation: 'revoked' },
    });
    const signedList = await token(await signer('EdDSA'), listOf(94_567));
    expect(await lookAt(jws, { [at]: signedList })).toMatchObject({ proof: 'refused' });
  });

  test('a list that is broken, too short, a bomb or not there leaves the question open', async () => {
    const jws = await signed(entry(94_567));
    const bomb = { credentialSubject: { encodedList: `u${gzipSync(Buffer.alloc(50_000_000)).toString('base64url')}` } };
    const short = { credentialSubject: { encodedList: `u${gzipSync(Buffer.alloc(10)).toString('base64url')}` } };
    for (const answer of [
      bomb,
      short,
      { credentialSubject: { encodedList: 'u!!' } },
      { credentialSubject: { encodedList: 'uAAAAA' } },
      'words',
      404,
    ])
      expect(await lookAt(jws, { [at]: answer })).toMatchObject({
        proof: 'declared',
        why: { revocation: 'revocation-unknown' },
      });
    expect(await look(jws, { mail, web: universityKeys, agreed: [host, 'status.example.edu'] })).toMatchObject({
      proof: 'declared',
      why: { revocation: 'unreachable' },
    });
    for (const index of [-1, 1.5, 1e300])
      expect(await lookAt(await signed(entry(index)), { [at]: listOf() })).toMatchObject({
        proof: 'declared',
      });
  });

  test('1EdTech’s own list names the credentials that were taken back', async () => {
    const jws = await signed({ credentialStatus: { id: at, type: '1EdTechRevocationList' } });
    const list = (id: string, revoked = true) => ({
      id: at,
      issuer: 'x',
      revokedCredential: [{ id, revoked, revocationReason: 'Copied.' }],
    });
    expect(await lookAt(jws, { [at]: list('https://badges.example.edu/credentials/7') })).toMatchObject({
      proof: 'refused',
    });
    for (const other of [
      list('https://badges.example.edu/credentials/8'),
      list('https://badges.example.edu/credentials/7', false),
    ])
      expect(await lookAt(jws, { [at]: other })).toMatchObject({ proof: 'named' });
  });

  test('a list of messages takes nothing back; a status of an unknown kind stays open', async () => {
    expect(await lookAt(await signed(entry(3, 'message')))).toMatchObject({ proof: 'named', requests: [] });
    expect(await lookAt(await signed({ credentialStatus: { type: 'CarrierPigeon' } }))).toMatchObject({
      proof: 'declared',
    });
  });
});
