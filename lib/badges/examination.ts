import type { BadgeFacts } from './badge-facts.ts';
import type { Inquiry } from './inquiry.ts';

/** Why a check came out as it did; each has a sentence of its own in the dashboard. */
export type CheckReason =
  | 'signature-valid'
  | 'signature-wrong'
  | 'signature-contradicts'
  | 'not-signed'
  | 'suite-unknown'
  | 'key-unfit'
  | 'key-not-found'
  | 'key-unknown'
  | 'issuer-host'
  | 'issuer-is-key'
  | 'issuer-not-shown'
  | 'hosted-same'
  | 'hosted-differs'
  | 'hosted-elsewhere'
  | 'hosted-gone'
  | 'hosted-unreadable'
  | 'hosted-nowhere'
  | 'valid-now'
  | 'expired'
  | 'not-yet-valid'
  | 'not-revoked'
  | 'revoked'
  | 'no-revocation'
  | 'revocation-unknown'
  | 'names-you'
  | 'names-another'
  | 'mail-not-given'
  | 'mail-not-inside'
  | 'needs-request'
  | 'unreachable'
  | 'too-big'
  | 'unsafe';

/** One thing that was looked at. `open`: it could not be decided, and `why` says what is missing. */
export interface BadgeCheck {
  what: 'signature' | 'issuer' | 'hosted' | 'dates' | 'revocation' | 'recipient';
  result: 'passed' | 'failed' | 'open';
  why: CheckReason;
  /** A host, an algorithm, a day or a reason, as the sentence needs it. */
  detail?: string;
}

export function check(
  what: BadgeCheck['what'],
  result: BadgeCheck['result'],
  why: CheckReason,
  detail?: string,
): BadgeCheck {
  return { what, result, why, ...(detail === undefined ? {} : { detail: detail.slice(0, 200) }) };
}

/**
 * What a badge is worth after the checks. `named`: verified, and it names this person. `public`: its issuer shows it at
 * its own address, to anybody. `declared`: only the person's word. `refused`: it must not be imported.
 */
export type BadgeProof = 'refused' | 'declared' | 'public' | 'named';

export interface Examination {
  /** Absent until the requests it needs were agreed to. */
  facts?: BadgeFacts;
  issuer?: string;
  checks: BadgeCheck[];
  requests: Inquiry['requests'];
  proof: BadgeProof;
}

/**
 * The worth of a badge by its checks. Strict: what could not be decided never counts as proof, a key that the badge
 * brings along proves no issuer, and an expired badge proves nothing any more.
 */
export function proofOf(checks: BadgeCheck[]): BadgeProof {
  const has = (what: BadgeCheck['what'], result: BadgeCheck['result']) =>
    checks.some((one) => one.what === what && one.result === result);
  const expired = checks.some(({ why }) => why === 'expired');
  if (checks.some(({ result, why }) => result === 'failed' && why !== 'expired')) return 'refused';
  if (expired || has('revocation', 'open') || !has('issuer', 'passed')) return 'declared';
  const hosted = has('hosted', 'passed');
  if (!hosted && !has('signature', 'passed')) return 'declared';
  if (has('recipient', 'passed')) return 'named';
  return hosted ? 'public' : 'declared';
}
