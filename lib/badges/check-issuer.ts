import { type BadgeCheck, check } from './examination.ts';
import type { KeyOwner } from './find-key.ts';
import { hostOf } from './host-of.ts';

/**
 * Whether the key is the issuer's own. A valid signature alone shows that nothing was changed since; anybody can make a
 * key and sign a badge in any university's name. The issuer is shown when the key came from the issuer's own host; one that
 * is a key and nothing else (`did:key`, `did:jwk`) can be anybody.
 */
export function checkIssuer(issuer: string | undefined, owner: KeyOwner): BadgeCheck {
  const host = hostOf(issuer);
  if (owner === 'badge') return check('issuer', 'open', 'issuer-not-shown', host);
  if ('host' in owner) {
    const isOwn = host === owner.host && issuer?.startsWith('https:');
    return isOwn
      ? check('issuer', 'passed', 'issuer-host', host)
      : check('issuer', 'open', 'issuer-not-shown', owner.host);
  }
  if (owner.did === issuer) {
    return host === undefined
      ? check('issuer', 'open', 'issuer-is-key')
      : check('issuer', 'passed', 'issuer-host', host);
  }
  // The document at a host's root speaks for the whole host, one in a folder only for that folder.
  const rootOf = /^did:web:[^:]+$/.test(owner.did) ? hostOf(owner.did) : undefined;
  const speaksForHost = rootOf !== undefined && rootOf === host && issuer?.startsWith('https:');
  return speaksForHost
    ? check('issuer', 'passed', 'issuer-host', host)
    : check('issuer', 'open', 'issuer-not-shown', host);
}
