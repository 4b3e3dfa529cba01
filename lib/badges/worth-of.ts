import type { BadgeProof, Examination } from './examination.ts';

/**
 * What a badge is worth on record. Verified and named is not enough where the issuer is a key and nothing else (`did:key`,
 * `did:jwk`): anybody can make such a key and sign a badge for themselves, so it is worth the person's own word.
 */
export function worthOf({ checks, proof }: Pick<Examination, 'checks' | 'proof'>): BadgeProof {
  return proof === 'named' && checks.some(({ why }) => why === 'issuer-is-key') ? 'declared' : proof;
}
