import { type Assertion, assertionSchema, type Profile, verificationOf } from './assertion-schema.ts';
import { type BadgeCheck, check } from './examination.ts';
import { hostOf } from './host-of.ts';
import type { Inquiry } from './inquiry.ts';
import { jsonObject } from './json-within.ts';

/** The address where a hosted assertion lives: its id, or `verify.url` before 2.0. */
export function hostedAddress(assertion: Assertion): string | undefined {
  const { url } = verificationOf(assertion);
  return [assertion.id, url].find((name) => hostOf(name) !== undefined);
}

/** The members by which two forms of an assertion are the same; how the rest is written may differ. */
function essence(assertion: Assertion): string {
  const { recipient, badge, issuedOn } = assertion;
  const badgeId = typeof badge === 'string' ? badge : (badge.id ?? badge.name);
  return JSON.stringify([recipient.identity, recipient.salt ?? '', badgeId, issuedOn ?? '']);
}

/** What the issuer's address says now: the assertion, and what that means for the one in the file. */
export interface Hosted {
  checks: BadgeCheck[];
  assertion?: Assertion;
}

const openBecause = (why: BadgeCheck['why'], host: string): Hosted => ({
  checks: [check('hosted', 'open', why, host)],
});

/**
 * Asks the address of a hosted assertion and compares (Open Badges 2.0, 6.2): what it answers counts, not the file.
 * 410 and `revoked` mean that the issuer took it back.
 */
export async function checkHosted(address: string, inFile: Assertion | undefined, inquiry: Inquiry): Promise<Hosted> {
  const answer = await inquiry.ask(address, 'badge');
  if (!answer.ok) return openBecause(answer.why, answer.host);
  const { status, host } = answer;
  const read = jsonObject(answer.text);
  if (status === 410 || (read.ok && read.value.revoked === true)) {
    const reason = read.ok ? read.value.revocationReason : undefined;
    return { checks: [check('revocation', 'failed', 'revoked', typeof reason === 'string' ? reason : undefined)] };
  }
  if (status === 404) return { checks: [check('hosted', 'failed', 'hosted-gone', host)] };
  const parsed = assertionSchema.safeParse(read.ok ? read.value : undefined);
  if (status !== 200 || !parsed.success) return openBecause('hosted-unreadable', host);
  const assertion = parsed.data;
  if (inFile !== undefined && essence(inFile) !== essence(assertion)) {
    return { checks: [check('hosted', 'failed', 'hosted-differs', host)] };
  }
  return {
    checks: [check('hosted', 'passed', 'hosted-same', host), check('revocation', 'passed', 'not-revoked', host)],
    assertion,
  };
}

/**
 * Whether the host of the assertion may speak for the issuer (Open Badges 2.0, VerificationObject): it is the issuer's own,
 * or one that the issuer names in a profile at its own address. A profile that a stranger wrote names strangers.
 */
export function checkScope(address: string, issuer: Profile | undefined, isProfileAnswered: boolean): BadgeCheck {
  const host = hostOf(address);
  const own = hostOf(issuer?.id ?? issuer?.url);
  if (own === undefined) return check('issuer', 'open', 'issuer-not-shown', host);
  if (own === host) return check('issuer', 'passed', 'issuer-host', own);
  const { allowedOrigins = [], startsWith = [] } = (isProfileAnswered ? issuer?.verification : undefined) ?? {};
  const isNamed =
    allowedOrigins.some((origin) => origin === host || hostOf(origin) === host) ||
    startsWith.some((start) => hostOf(start) === host && address.startsWith(start));
  if (isNamed) return check('issuer', 'passed', 'issuer-host', own);
  return isProfileAnswered
    ? check('issuer', 'failed', 'hosted-elsewhere', own)
    : check('issuer', 'open', 'issuer-not-shown', own);
}
