import type { OpenBadge } from './badge.ts';
import { courseOf } from './badge-facts.ts';
import { checkDates } from './check-dates.ts';
import { checkRecipient } from './check-recipient.ts';
import { checkProofs, checkToken } from './check-signature.ts';
import { checkStatus } from './check-status.ts';
import type { Credential } from './credential-schema.ts';
import { type Examination, proofOf } from './examination.ts';
import type { Inquiry } from './inquiry.ts';
import type { Identity } from './lenient.ts';

/** Who it was awarded to (Open Badges 3.0, B.1.11), as far as it can be compared with a mail address. */
function identities({ credentialSubject: { id = '', identifier = [] } }: Credential): Identity[] {
  const named = identifier.map(({ hashed, identityHash, identityType, salt }) => ({
    value: identityHash,
    isHashed: hashed,
    salt: salt ?? '',
    isMail: identityType === 'emailAddress' || identityType === 'email',
  }));
  const asMail = /^mailto:/i.test(id) ? [{ value: id, isHashed: false, salt: '', isMail: true }] : [];
  return [...named, ...asMail];
}

function factsOf(credential: Credential) {
  const { achievement } = credential.credentialSubject;
  const { alignment = [], alignments = [] } = achievement;
  const course = courseOf({
    id: achievement.id,
    title: achievement.name,
    description: achievement.description,
    narrative: achievement.criteria?.narrative,
    teaches: [...alignment, ...alignments].map(({ targetName }) => targetName),
    language: achievement.inLanguage,
    issuer: credential.issuer,
  });
  const completedAt = credential.awardedDate ?? credential.validFrom ?? credential.issuanceDate;
  return (
    course && { ...course, via: 'open-badges-3.0' as const, ...(completedAt === undefined ? {} : { completedAt }) }
  );
}

/** Looks at an Open Badges 3.0 credential: what can be checked here, and what needs a request. */
export async function examineCredential(
  { credential, document, jws }: Extract<OpenBadge, { kind: 'credential' }>,
  inquiry: Inquiry,
): Promise<Examination> {
  const { validFrom, issuanceDate, validUntil, expirationDate } = credential;
  const signature =
    jws === undefined ? await checkProofs(document, credential, inquiry) : await checkToken(jws, credential, inquiry);
  const checks = [
    ...signature,
    checkDates(inquiry.now, validFrom ?? issuanceDate, validUntil ?? expirationDate),
    await checkStatus(credential, inquiry),
    await checkRecipient(identities(credential), inquiry.mail),
  ];
  const facts = factsOf(credential);
  return {
    ...(facts && { facts }),
    issuer: credential.issuer.name ?? credential.issuer.id,
    checks,
    requests: inquiry.requests,
    proof: proofOf(checks),
  };
}
