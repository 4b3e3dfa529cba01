import type { Assertion } from './assertion-schema.ts';
import { courseOf } from './badge-facts.ts';
import { checkDates } from './check-dates.ts';
import { checkHosted, checkScope, hostedAddress } from './check-hosted.ts';
import { checkRecipient } from './check-recipient.ts';
import { checkSignedAssertion } from './check-signed-assertion.ts';
import { type BadgeCheck, check, type Examination, proofOf } from './examination.ts';
import type { Inquiry } from './inquiry.ts';
import type { Identity } from './lenient.ts';
import { type Whole, wholeAssertion } from './whole-assertion.ts';

function identity({ recipient }: Assertion): Identity {
  const { identity: value, hashed, salt, type = 'email' } = recipient;
  return {
    value,
    isHashed: hashed === true || hashed === 'true' || /^(sha256|md5)\$/i.test(value),
    salt: salt ?? '',
    isMail: [type].flat().includes('email'),
  };
}

function factsOf(assertion: Assertion, { badgeClass, profile }: Whole, publicAddress: string | undefined) {
  if (badgeClass === undefined) return undefined;
  const { criteria } = badgeClass;
  const course = courseOf({
    id: badgeClass.id,
    title: badgeClass.name,
    description: badgeClass.description,
    narrative: typeof criteria === 'string' ? undefined : criteria?.narrative,
    teaches: (badgeClass.alignment ?? []).map(({ targetName, name }) => targetName ?? name),
    language: badgeClass['@language'],
    issuer: profile ?? {},
  });
  const { issuedOn } = assertion;
  return (
    course && {
      ...course,
      via: 'open-badges-2.0' as const,
      ...(issuedOn === undefined ? {} : { completedAt: issuedOn }),
      ...(publicAddress === undefined ? {} : { publicAddress }),
    }
  );
}

interface Source {
  assertion: Assertion;
  jws?: string | undefined;
  /** What its address said, if it has one and is not signed. */
  checks: BadgeCheck[];
  publicAddress?: string | undefined;
}

async function lookAt({ assertion, jws, checks, publicAddress }: Source, inquiry: Inquiry): Promise<Examination> {
  const whole = await wholeAssertion(assertion, inquiry);
  const proven = jws === undefined ? checks : await checkSignedAssertion(jws, assertion, whole, inquiry);
  const isHosted = publicAddress !== undefined;
  const all = [
    ...proven,
    ...(assertion.revoked === true ? [check('revocation', 'failed', 'revoked', assertion.revocationReason)] : []),
    ...(isHosted ? [checkScope(publicAddress, whole.profile, whole.isProfileAnswered)] : []),
    checkDates(inquiry.now, assertion.issuedOn, assertion.expires ?? undefined),
    await checkRecipient([identity(assertion)], inquiry.mail),
  ];
  const facts = factsOf(assertion, whole, publicAddress);
  const issuer = whole.profile?.name ?? whole.profile?.id ?? whole.profile?.url;
  return {
    ...(facts && { facts }),
    ...(issuer === undefined ? {} : { issuer }),
    checks: whole.missing === undefined || facts !== undefined ? all : [...all, missingCheck(whole.missing)],
    requests: inquiry.requests,
    proof: proofOf(all),
  };
}

/** What the badge is for stands at an address that said nothing. */
const missingCheck = ({ why, host }: NonNullable<Whole['missing']>) => check('issuer', 'open', why, host);

/** Looks at an Open Badges 2.0 (or 1.x) assertion, signed or hosted. */
export async function examineAssertion(
  inFile: Assertion,
  jws: string | undefined,
  inquiry: Inquiry,
): Promise<Examination> {
  if (jws !== undefined) return lookAt({ assertion: inFile, jws, checks: [] }, inquiry);
  const address = hostedAddress(inFile);
  if (address === undefined) {
    return lookAt({ assertion: inFile, checks: [check('hosted', 'open', 'hosted-nowhere')] }, inquiry);
  }
  const { checks, assertion } = await checkHosted(address, inFile, inquiry);
  const publicAddress = assertion === undefined ? undefined : address;
  return lookAt({ assertion: assertion ?? inFile, checks, publicAddress }, inquiry);
}

/** Looks at a badge of which the file has nothing but the address. */
export async function examineAddress(address: string, inquiry: Inquiry): Promise<Examination> {
  const { checks, assertion } = await checkHosted(address, undefined, inquiry);
  if (assertion === undefined) return { checks, requests: inquiry.requests, proof: proofOf(checks) };
  return lookAt({ assertion, checks, publicAddress: address }, inquiry);
}
