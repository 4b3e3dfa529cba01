import type { BadgeProblem } from '../../lib/badges/badge.ts';
import type { BadgeCheck, BadgeProof, CheckReason } from '../../lib/badges/examination.ts';
import type { RequestPurpose } from '../../lib/badges/inquiry.ts';
import { when } from '../../lib/text/dates.ts';
import { type TextName, text } from '../../lib/text/text.ts';

const problems: Record<BadgeProblem['code'], TextName> = {
  empty: 'badgeProblemEmpty',
  'file-too-big': 'badgeProblemFileTooBig',
  'text-too-big': 'badgeProblemTextTooBig',
  'not-text': 'badgeProblemNotText',
  'not-a-badge': 'badgeProblemNotABadge',
  'not-json': 'badgeProblemNotJson',
  'too-deep': 'badgeProblemTooDeep',
  'png-broken': 'badgeProblemPngBroken',
  'png-without-badge': 'badgeProblemPictureWithout',
  'svg-broken': 'badgeProblemSvgBroken',
  'svg-entities': 'badgeProblemSvgEntities',
  'svg-without-badge': 'badgeProblemPictureWithout',
  'several-badges': 'badgeProblemSeveral',
  'packed-wrong': 'badgeProblemPackedWrong',
  'jwt-broken': 'badgeProblemJwtBroken',
  'jwt-encrypted': 'badgeProblemJwtEncrypted',
  'jwt-selective': 'badgeProblemJwtSelective',
  'too-old': 'badgeProblemTooOld',
  'badge-class': 'badgeProblemBadgeClass',
  issuer: 'badgeProblemIssuer',
  endorsement: 'badgeProblemEndorsement',
  collection: 'badgeProblemCollection',
  'other-credential': 'badgeProblemOther',
  'not-finished': 'badgeProblemNotFinished',
  'address-unsafe': 'badgeAddressUnsafe',
  'field-missing': 'badgeProblemFieldMissing',
  'field-wrong': 'badgeProblemFieldWrong',
};

/** What is wrong with a file, and what to do. */
export function badgeProblemWords(file: string, { code, detail = '' }: BadgeProblem): string {
  return `${text('badgeRefused', file)} ${text(problems[code], detail)}`;
}

const reasons: Record<Exclude<CheckReason, 'needs-request'>, TextName> = {
  'signature-valid': 'badgeSignatureValid',
  'signature-wrong': 'badgeSignatureWrong',
  'signature-contradicts': 'badgeSignatureContradicts',
  'not-signed': 'badgeNotSigned',
  'suite-unknown': 'badgeSuiteUnknown',
  'key-unfit': 'badgeKeyUnfit',
  'key-not-found': 'badgeKeyNotFound',
  'key-unknown': 'badgeKeyUnknown',
  'issuer-host': 'badgeIssuerHost',
  'issuer-is-key': 'badgeIssuerIsKey',
  'issuer-not-shown': 'badgeIssuerNotShown',
  'hosted-same': 'badgeHostedSame',
  'hosted-differs': 'badgeHostedDiffers',
  'hosted-elsewhere': 'badgeHostedElsewhere',
  'hosted-gone': 'badgeHostedGone',
  'hosted-unreadable': 'badgeHostedUnreadable',
  'hosted-nowhere': 'badgeHostedNowhere',
  'valid-now': 'badgeValidNow',
  expired: 'badgeExpired',
  'not-yet-valid': 'badgeNotYetValid',
  'not-revoked': 'badgeNotRevoked',
  revoked: 'badgeRevoked',
  'no-revocation': 'badgeNoRevocation',
  'revocation-unknown': 'badgeRevocationUnknown',
  'names-you': 'badgeNamesYou',
  'names-another': 'badgeNamesAnother',
  'mail-not-given': 'badgeMailNotGiven',
  'mail-not-inside': 'badgeMailNotInside',
  unreachable: 'badgeUnreachable',
  'too-big': 'badgeAnswerTooBig',
  unsafe: 'badgeAddressUnsafe',
};

const wants: Record<BadgeCheck['what'], TextName> = {
  signature: 'badgeWantsKey',
  revocation: 'badgeWantsRevocation',
  hosted: 'badgeWantsBadge',
  issuer: 'badgeWantsBadge',
  dates: 'badgeWantsBadge',
  recipient: 'badgeWantsBadge',
};

/** One check in a whole sentence. */
export function checkWords({ what, why, detail }: BadgeCheck): string {
  if (why === 'needs-request') return text(wants[what], detail ?? '');
  if (why === 'revoked' && detail !== undefined) return text('badgeRevokedWhy', detail);
  const isDay = why === 'expired' || why === 'not-yet-valid';
  return text(reasons[why], isDay && detail !== undefined ? when(detail) : (detail ?? ''));
}

export const resultWords = {
  passed: 'badgePassed',
  failed: 'badgeFailed',
  open: 'badgeOpen',
} as const satisfies Record<BadgeCheck['result'], TextName>;

const purposes: Record<RequestPurpose, TextName> = {
  badge: 'badgeAskBadge',
  key: 'badgeAskKey',
  revocation: 'badgeAskRevocation',
};

/** Why a host would be asked, and what its server learns. */
export function requestWords({ host, why }: { host: string; why: RequestPurpose }): string {
  return text(purposes[why], host);
}

const proofs: Record<BadgeProof, TextName> = {
  named: 'badgeProofNamed',
  public: 'badgeProofPublic',
  declared: 'badgeProofDeclared',
  refused: 'badgeProofRefused',
};

export function proofWords(proof: BadgeProof): string {
  return text(proofs[proof]);
}
