import canonicalize from 'canonicalize';
import type { JWK } from 'jose';
import type { JsonObject } from './badge.ts';
import { base58 } from './base58.ts';
import type { Verdict } from './verify-jws.ts';

async function digest(value: JsonObject): Promise<Uint8Array> {
  const canonical = canonicalize(value) ?? '';
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical)));
}

/** The document may have grown contexts after it was signed, but only behind those that were (vc-di-eddsa, 3.3.2). */
function signedContext(document: JsonObject, proof: JsonObject): JsonObject | undefined {
  const signed = proof['@context'];
  if (signed === undefined) return document;
  const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  const now = listed(document['@context']);
  const isStart = listed(signed).every((context, at) => canonicalize(context) === canonicalize(now[at]));
  return isStart ? { ...document, '@context': signed } : undefined;
}

/** Verifies one `eddsa-jcs-2022` proof over its document (Data Integrity EdDSA Cryptosuites 1.0, 3.3.2). */
export async function verifyProof(secured: JsonObject, proof: JsonObject, key: JWK): Promise<Verdict> {
  const { proof: _all, ...unsecured } = secured;
  const { proofValue, ...options } = proof;
  const signature = typeof proofValue === 'string' ? base58(proofValue) : undefined;
  const document = signedContext(unsecured, options);
  if (signature?.length !== 64 || document === undefined) return 'wrong';
  if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || key.x === undefined || 'd' in key) return 'key-unfit';
  const data = new Uint8Array([...(await digest(options)), ...(await digest(document))]);
  try {
    const publicKey = { kty: 'OKP', crv: 'Ed25519', x: key.x };
    const imported = await crypto.subtle.importKey('jwk', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return (await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, data)) ? 'valid' : 'wrong';
  } catch (error) {
    // Chromium knows Ed25519 since 137.
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unsupported' : 'key-unfit';
  }
}
