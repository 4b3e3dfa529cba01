import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { multikey } from '../../lib/badges/multikey.ts';
import { verifyProof } from '../../lib/badges/verify-proof.ts';
import { credential, didJwk, didKey, hashedIdentity, mail, multikeyOf, proven, signer, token } from './credentials.ts';
import { example, look, now, type Web } from './look.ts';

const host = 'badges.example.edu';
const ownKey = `https://${host}/keys#key-1`;
const of = (issuer: string) => credential({ issuer: { id: issuer, name: 'Example University' } });

const university = await signer('EdDSA');
const universityKeys = { [`https://${host}/keys`]: { keys: [{ ...university.jwk, kid: 'key-1' }] } };
const byUniversity = (payload: object) => token(university, payload, { kid: ownKey });
/** Looks at what the university signed, with its key to be had and whatever else servers answer. */
const lookAt = (jws: string, web: Web = {}, typed = mail) =>
  look(jws, { mail: typed, web: { ...universityKeys, ...web } });

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

describe('an embedded proof', () => {
  test('of the published test vector is valid, and no other document fits it', async () => {
    const document = JSON.parse(example('eddsa-jcs-2022'));
    const key = multikey('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
    if (key === undefined) throw new Error('no key');
    expect(await verifyProof(document, document.proof, key)).toBe('valid');
    const grown = { ...document, '@context': [...document['@context'], 'https://example.org/more'] };
    expect(await verifyProof(grown, document.proof, key)).toBe('valid');
    const swapped = { ...document, '@context': ['https://example.org/more', ...document['@context']] };
    expect(await verifyProof(swapped, document.proof, key)).toBe('wrong');
    expect(await verifyProof({ ...document, name: 'Another' }, document.proof, key)).toBe('wrong');
    expect(await verifyProof(document, { ...document.proof, created: '2024-02-24T23:36:38Z' }, key)).toBe('wrong');
  });

  test('by the issuer’s did:key is verified without a request', async () => {
    const by = await signer('EdDSA');
    const did = didKey(by);
    const document = proven(of(did), by, `${did}#${did.slice(8)}`);
    expect(await look(JSON.stringify(document), { mail })).toMatchObject({
      asked: [],
      why: { signature: 'signature-valid', recipient: 'names-you' },
    });
    const text = JSON.stringify(document).replace('Databases with SQL', 'Databases with XQL');
    expect(await look(text, { mail })).toMatchObject({ proof: 'refused', why: { signature: 'signature-wrong' } });
  });

  test('by a key in the issuer’s document is checked after the person’s yes', async () => {
    const by = await signer('EdDSA');
    const issuer = `https://${host}/issuers/1`;
    const method = `${issuer}#${multikeyOf(by)}`;
    const text = JSON.stringify(proven(credential(), by, method));
    expect(await look(text, { mail })).toMatchObject({
      asked: [],
      requests: [{ host, why: 'key' }],
      why: { signature: 'needs-request' },
    });
    const key = { id: method, type: 'Multikey', controller: issuer, publicKeyMultibase: multikeyOf(by) };
    expect(await look(text, { mail, web: { [issuer]: { id: issuer, assertionMethod: [key] } } })).toMatchObject({
      proof: 'named',
    });
  });

  test('for another purpose, or whose own time is over, proves nothing', async () => {
    const by = await signer('EdDSA');
    const did = didKey(by);
    const other = proven(of(did), by, did, { proofPurpose: 'authentication' });
    expect((await look(JSON.stringify(other), { mail })).proof).toBe('refused');
    const over = proven(of(did), by, did, { expires: '2026-06-01T00:00:00Z' });
    expect(await look(JSON.stringify(over), { mail })).toMatchObject({ proof: 'declared' });
  });

  test('of the RDF suite is said to be beyond this device, and one of a set that can be checked is', async () => {
    const by = await signer('EdDSA');
    const did = didKey(by);
    const rdf = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
      verificationMethod: did,
      proofValue: 'z1',
    };
    const only = await look(JSON.stringify({ ...of(did), proof: rdf }), { mail });
    expect(only).toMatchObject({
      proof: 'declared',
      checks: [{ why: 'suite-unknown', detail: 'eddsa-rdfc-2022' }, {}, {}, {}],
    });
    const { proof } = proven(of(did), by, did);
    expect(await look(JSON.stringify({ ...of(did), proof: [rdf, proof] }), { mail })).toMatchObject({
      why: { signature: 'signature-valid' },
    });
  });
});

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
