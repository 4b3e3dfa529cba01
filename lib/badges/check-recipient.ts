import { type BadgeCheck, check } from './examination.ts';
import type { Identity } from './lenient.ts';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hashes a mail address as issuers do (Open Badges 2.0, IdentityHash): the text, then the salt, in UTF-8. */
async function hashed(mail: string, salt: string): Promise<string> {
  return `sha256$${hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(mail + salt)))}`;
}

/** Issuers hash the address as it was typed to them, usually in small letters. */
async function isNamed(identity: Identity, mail: string): Promise<boolean> {
  const spellings = [...new Set([mail, mail.toLowerCase()])];
  if (!identity.isHashed)
    return spellings.includes(
      identity.value
        .replace(/^mailto:/i, '')
        .trim()
        .toLowerCase(),
    );
  const hashes = await Promise.all(spellings.map((spelling) => hashed(spelling, identity.salt)));
  return hashes.includes(identity.value.toLowerCase());
}

/**
 * Whether the badge names the person who typed `mail`. The address is compared and forgotten. Hashes other than SHA-256
 * (the specification also knows MD5) cannot be compared, and names that are no mail address are not asked for.
 */
export async function checkRecipient(identities: Identity[], mail: string | undefined): Promise<BadgeCheck> {
  const comparable = identities.filter(
    ({ isMail, isHashed, value }) => isMail && (!isHashed || /^sha256\$[\da-f]{64}$/i.test(value)),
  );
  if (comparable.length === 0) return check('recipient', 'open', 'mail-not-inside');
  const typed = mail?.trim() ?? '';
  if (typed === '') return check('recipient', 'open', 'mail-not-given');
  const named = await Promise.all(comparable.map((identity) => isNamed(identity, typed)));
  return named.includes(true)
    ? check('recipient', 'passed', 'names-you')
    : check('recipient', 'failed', 'names-another');
}
