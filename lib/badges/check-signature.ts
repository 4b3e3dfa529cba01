import type { JWK } from 'jose';
import type { JsonObject } from './badge.ts';
import { checkIssuer } from './check-issuer.ts';
import type { Credential, Proof } from './credential-schema.ts';
import { proofSchema } from './credential-schema.ts';
import { type BadgeCheck, check } from './examination.ts';
import { type FoundKey, findKey } from './find-key.ts';
import type { Inquiry } from './inquiry.ts';
import { isObject } from './json-within.ts';
import { jwsPart } from './jws-payload.ts';
import { algorithms, type Verdict, verifyJws } from './verify-jws.ts';
import { verifyProof } from './verify-proof.ts';

/** The verdict on a signature in words; `detail` is the algorithm or suite. */
export function signatureCheck(verdict: Verdict, detail: string): BadgeCheck {
  if (verdict === 'valid') return check('signature', 'passed', 'signature-valid', detail);
  if (verdict === 'unsupported') return check('signature', 'open', 'suite-unknown', detail);
  return check('signature', 'failed', verdict === 'wrong' ? 'signature-wrong' : 'key-unfit', detail);
}

/** The algorithm of a compact JWS, or the check that says why none is accepted. */
export function algorithmOf(header: JsonObject): { alg: string } | BadgeCheck {
  const { alg } = header;
  if (typeof alg !== 'string' || /^(none|HS\d+)$/i.test(alg))
    return check('signature', 'failed', 'key-unfit', String(alg));
  return algorithms.includes(alg) ? { alg } : check('signature', 'open', 'suite-unknown', alg);
}

/** Which key a VC-JWT names: in its header (Open Badges 3.0, 8.2.3), else the issuer's own if that is one. */
async function keyOf(header: JsonObject, issuer: string, inquiry: Inquiry): Promise<FoundKey> {
  const { kid, jwk } = header;
  const own = /^did:(key|jwk):/.test(issuer) ? issuer : undefined;
  const isName = typeof kid === 'string' && !kid.startsWith('#') && kid.includes(':');
  const named = isName ? await findKey(kid, inquiry) : undefined;
  // A key that comes along shows at least that nothing was changed, until the named one may be asked for.
  if (named?.ok !== true && isObject(jwk) && own === undefined) return { ok: true, key: { ...jwk }, owner: 'badge' };
  if (named !== undefined) return named;
  if (own !== undefined) return findKey(own, inquiry);
  if (typeof kid === 'string' && issuer.startsWith('did:web:'))
    return findKey(`${issuer}#${kid.replace(/^#/, '')}`, inquiry);
  return { ok: false, why: 'key-unknown', ...(typeof kid === 'string' && { detail: kid }) };
}

/** Claims beside the credential must say the same as the credential (Open Badges 3.0, 8.2.5.1). */
function contradicts(jws: string, credential: Credential): string | undefined {
  const payload = jwsPart(jws, 1);
  if (!payload.ok) return 'payload';
  const { iss, sub, jti } = payload.value;
  const pairs: [string, unknown, string | undefined][] = [
    ['iss', iss, credential.issuer.id],
    ['sub', sub, credential.credentialSubject.id],
    ['jti', jti, credential.id],
  ];
  return pairs.find(([, claim, own]) => claim !== undefined && claim !== own)?.[0];
}

/** Signature and issuer of a credential in a VC-JWT. */
export async function checkToken(jws: string, credential: Credential, inquiry: Inquiry): Promise<BadgeCheck[]> {
  const header = jwsPart(jws, 0);
  const algorithm = algorithmOf(header.ok ? header.value : {});
  if ('what' in algorithm) return [algorithm];
  const found = await keyOf(header.ok ? header.value : {}, credential.issuer.id, inquiry);
  if (!found.ok) return [check('signature', 'open', found.why, found.detail)];
  const signature = signatureCheck(await verifyJws(jws, algorithm.alg, found.key), algorithm.alg);
  if (signature.result !== 'passed') return [signature];
  const lie = contradicts(jws, credential);
  if (lie !== undefined) return [check('signature', 'failed', 'signature-contradicts', lie)];
  return [signature, checkIssuer(credential.issuer.id, found.owner)];
}

async function checkProof(
  document: JsonObject,
  proof: Proof,
  raw: JsonObject,
  issuer: string,
  inquiry: Inquiry,
): Promise<BadgeCheck[]> {
  const { verificationMethod = '', proofPurpose, expires } = proof;
  if (proofPurpose !== 'assertionMethod') return [check('signature', 'failed', 'signature-wrong', proofPurpose)];
  const found = await findKey(verificationMethod, inquiry);
  if (!found.ok) return [check('signature', 'open', found.why, found.detail)];
  const isPem = 'pem' in found.key && typeof found.key.pem === 'string';
  const verdict = isPem ? 'key-unfit' : await verifyProof(document, raw, found.key as JWK);
  const signature = signatureCheck(verdict, 'eddsa-jcs-2022');
  if (signature.result !== 'passed') return [signature];
  const late = expires !== undefined && Date.parse(expires) < inquiry.now;
  return [signature, checkIssuer(issuer, found.owner), ...(late ? [check('dates', 'failed', 'expired', expires)] : [])];
}

/**
 * Signature and issuer of a credential with embedded proofs. Any one proof may be used (Open Badges 3.0, 8.1): the first
 * that this device can check is; the RDF suites need the words of every context, which are elsewhere.
 */
export async function checkProofs(
  document: JsonObject,
  credential: Credential,
  inquiry: Inquiry,
): Promise<BadgeCheck[]> {
  const proofs = (credential.proof ?? [])
    .filter(isObject)
    .map((raw) => ({ raw, proof: proofSchema.safeParse(raw).data }));
  if (proofs.length === 0) return [check('signature', 'open', 'not-signed')];
  const known = proofs.find(
    ({ proof }) => proof?.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-jcs-2022',
  );
  if (known?.proof !== undefined) return checkProof(document, known.proof, known.raw, credential.issuer.id, inquiry);
  const [first] = proofs;
  return [check('signature', 'open', 'suite-unknown', first?.proof?.cryptosuite ?? first?.proof?.type)];
}
