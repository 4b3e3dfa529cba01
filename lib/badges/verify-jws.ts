import { compactVerify, errors, importJWK, importSPKI, type JWK } from 'jose';

/** What WebCrypto can check; `none` and shared secrets (HS256) prove nothing and are never accepted. */
export const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

export type Verdict = 'valid' | 'wrong' | 'key-unfit' | 'unsupported';

/** Verifies a compact JWS (RFC 7515, 5.2). A key that contains its private half is unfit: anybody could have signed. */
export async function verifyJws(jws: string, alg: string, key: JWK | { pem: string }): Promise<Verdict> {
  const isPem = 'pem' in key && typeof key.pem === 'string';
  if (!isPem && ('d' in key || 'k' in key)) return 'key-unfit';
  try {
    const publicKey = isPem ? await importSPKI(key.pem, alg) : await importJWK(key as JWK, alg);
    await compactVerify(jws, publicKey, { algorithms });
    return 'valid';
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong';
    const isMissing =
      error instanceof errors.JOSENotSupported || (error instanceof Error && error.name === 'NotSupportedError');
    return isMissing ? 'unsupported' : 'key-unfit';
  }
}
