import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import { CompactSign, exportJWK, type JWK } from 'jose';

export const mail = 'ada@example.com';

/** A hashed identity of Open Badges 3.0. */
export const hashedIdentity = (address = mail, salt = 'sel gris') => ({
  type: 'IdentityObject',
  hashed: true,
  identityType: 'emailAddress',
  salt,
  identityHash: `sha256$${createHash('sha256')
    .update(address + salt)
    .digest('hex')}`,
});

/** A made-up Open Badges 3.0 credential. */
export function credential(more: Record<string, unknown> = {}, achievement: Record<string, unknown> = {}) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'https://badges.example.edu/credentials/7',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'https://badges.example.edu/issuers/1', type: ['Profile'], name: 'Example University' },
    validFrom: '2026-03-01T10:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [hashedIdentity()],
      achievement: {
        id: 'https://badges.example.edu/achievements/sql',
        type: ['Achievement'],
        name: 'Databases with SQL',
        description: 'Tables, joins and indexes.',
        criteria: { narrative: 'Pass the exam.' },
        alignment: [{ type: ['Alignment'], targetName: 'SQL', targetUrl: 'https://skills.example.org/sql' }],
        ...achievement,
      },
    },
    ...more,
  };
}

export type Signer = { private: KeyObject; jwk: JWK; alg: string };

/** A fresh key pair. */
export async function signer(alg: 'RS256' | 'ES256' | 'EdDSA'): Promise<Signer> {
  const pair =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  return { private: pair.privateKey, jwk: await exportJWK(pair.publicKey), alg };
}

/** Signs a payload as a compact JWS. */
export function token(by: Signer, payload: object, header: Record<string, unknown> = {}): Promise<string> {
  const signing = new CompactSign(new TextEncoder().encode(JSON.stringify(payload)));
  return signing.setProtectedHeader({ alg: by.alg, ...header }).sign(by.private);
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Multibase base58-btc, written apart from the code it tests: by division of one great number. */
function multibase(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = alphabet[Number(value % 58n)] + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(zeros < 0 ? bytes.length : zeros)}${text}`;
}

const raw = (part: string | undefined) => Buffer.from(part ?? '', 'base64url');

/** The key as Multikey text. */
export function multikeyOf({ jwk }: Signer): string {
  if (jwk.kty === 'OKP') return multibase(Buffer.concat([Uint8Array.of(0xed, 0x01), raw(jwk.x)]));
  const sign = ((raw(jwk.y).at(-1) ?? 0) & 1) === 1 ? 3 : 2;
  return multibase(Buffer.concat([Uint8Array.of(0x80, 0x24, sign), raw(jwk.x)]));
}

export const didKey = (by: Signer) => `did:key:${multikeyOf(by)}`;
export const didJwk = ({ jwk }: Signer) => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;

/** Adds an `eddsa-jcs-2022` proof, step by step as the specification has it (vc-di-eddsa, 3.3.1). */
export function proven<T extends object>(document: T, by: Signer, method: string, options: object = {}) {
  const config = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-03-01T10:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const hash = (value: object) =>
    createHash('sha256')
      .update(canonicalize(value) ?? '')
      .digest();
  const data = Buffer.concat([hash(config), hash(document)]);
  return { ...document, proof: { ...config, proofValue: multibase(sign(null, data, by.private)) } };
}
