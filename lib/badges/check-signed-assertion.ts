import { type Assertion, type Profile, revocationListSchema, verificationOf } from './assertion-schema.ts';
import { checkIssuer } from './check-issuer.ts';
import { algorithmOf, signatureCheck } from './check-signature.ts';
import { type BadgeCheck, check } from './examination.ts';
import { findKey } from './find-key.ts';
import type { Inquiry } from './inquiry.ts';
import { jsonObject } from './json-within.ts';
import { jwsPart } from './jws-payload.ts';
import { verifyJws } from './verify-jws.ts';
import type { Whole } from './whole-assertion.ts';

const keyNames = ({ publicKey = [] }: Profile) => publicKey.map((key) => (typeof key === 'string' ? key : key.id));

/** The key belongs to the issuer when the issuer's own profile lists it, or when both are at one host. */
function keyOwner(
  keyName: string,
  { profile, isProfileAnswered }: Whole,
  document: Record<string, unknown> | undefined,
): BadgeCheck {
  const issuer = profile?.id;
  const owner = document?.owner;
  if (typeof owner === 'string' && owner !== issuer) return check('issuer', 'failed', 'issuer-not-shown', owner);
  if (isProfileAnswered && profile !== undefined && keyNames(profile).includes(keyName)) {
    return checkIssuer(issuer, { host: new URL(issuer ?? '').host });
  }
  return checkIssuer(issuer, { host: new URL(keyName).host });
}

async function checkRevocationList(assertion: Assertion, whole: Whole, inquiry: Inquiry): Promise<BadgeCheck> {
  const address = whole.profile?.revocationList;
  if (address === undefined) {
    const { missing } = whole;
    return missing === undefined
      ? check('revocation', 'passed', 'no-revocation')
      : check('revocation', 'open', missing.why, missing.host);
  }
  const answer = await inquiry.ask(address, 'revocation');
  if (!answer.ok) return check('revocation', 'open', answer.why, answer.host);
  const read = jsonObject(answer.text);
  const parsed = revocationListSchema.safeParse(read.ok ? read.value : undefined);
  if (answer.status !== 200 || !parsed.success) return check('revocation', 'open', 'revocation-unknown', answer.host);
  const own = [assertion.id, assertion.uid].filter((name) => name !== undefined);
  const entry = parsed.data.revokedAssertions.find((one) =>
    own.some((name) => (typeof one === 'string' ? one === name : one.id === name || one.uid === name)),
  );
  if (entry === undefined) return check('revocation', 'passed', 'not-revoked', answer.host);
  return check('revocation', 'failed', 'revoked', typeof entry === 'string' ? undefined : entry.revocationReason);
}

/** Signature, issuer and revocation of a signed assertion (Open Badges 2.0, 6.3): its key is a document of the issuer. */
export async function checkSignedAssertion(
  jws: string,
  assertion: Assertion,
  whole: Whole,
  inquiry: Inquiry,
): Promise<BadgeCheck[]> {
  const header = jwsPart(jws, 0);
  const algorithm = algorithmOf(header.ok ? header.value : {});
  if ('what' in algorithm) return [algorithm];
  const { creator, url } = verificationOf(assertion);
  const keyName = creator ?? url ?? (whole.profile && keyNames(whole.profile)[0]);
  if (keyName === undefined || !URL.canParse(keyName)) return [check('signature', 'open', 'key-unknown', keyName)];
  const found = await findKey(keyName, inquiry);
  if (!found.ok) return [check('signature', 'open', found.why, found.detail)];
  const signature = signatureCheck(await verifyJws(jws, algorithm.alg, found.key), algorithm.alg);
  if (signature.result !== 'passed') return [signature];
  return [signature, keyOwner(keyName, whole, found.document), await checkRevocationList(assertion, whole, inquiry)];
}
