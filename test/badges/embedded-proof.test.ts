import { describe, expect, test } from 'vitest';
import { multikey } from '../../lib/badges/multikey.ts';
import { verifyProof } from '../../lib/badges/verify-proof.ts';
import { credential, didKey, mail, multikeyOf, proven, signer } from './credentials.ts';
import { example, look } from './look.ts';
import { host, of } from './university.ts';

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
