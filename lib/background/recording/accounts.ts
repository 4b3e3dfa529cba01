import {
  type Account,
  claimAccount,
  judgeAccount,
  judgeUnnamed,
  namingOf,
  noteAccount,
} from '../../domain/accounts.ts';
import type { Completion, Via } from '../../schema/completion.ts';
import type { House } from '../house.ts';

const utf8 = new TextEncoder();

/** HMAC-SHA-256 with the salt of this installation, its first half in hexadecimal. */
async function hashOf(salt: string, parts: string[]): Promise<string> {
  const how = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(salt), how, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, utf8.encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(signed, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whose completion it is that a page told of. `id` is what the page calls its learner: it is hashed here, before anything else, and
 * kept nowhere. Where a page names nobody, it is taken for the first account's, as long as no other is known there.
 */
export async function accountOf({ accounts }: House, provider: string, via: Via, id?: string): Promise<Account> {
  const naming = namingOf(via);
  const site = `${provider} ${naming}`;
  if (id === undefined || id.trim() === '') {
    const held = await accounts.read();
    return held === undefined ? { account: '', own: true } : judgeUnnamed(held, site);
  }
  let whose: Account = { account: '', own: true };
  await accounts.change(async (held) => {
    const hash = await hashOf(held.salt, [provider, naming, id.trim()]);
    const noted = noteAccount(held, site, hash);
    whose = judgeAccount(noted, site, hash);
    return noted;
  });
  return whose;
}

/** The person's yes to a course of another account makes it theirs for what is to come; anything else takes that back. */
export async function heedWhose({ accounts }: House, { account }: Completion, finished: boolean): Promise<void> {
  if (account !== '') await accounts.change(async (held) => claimAccount(held, account, finished));
}

/** Whether an account is neither the first of its site nor one of which the person said that it is theirs. */
export async function foreignAccounts({ accounts }: House): Promise<(account: string) => boolean> {
  const own = new Set((await accounts.read())?.own);
  return (account) => account !== '' && !own.has(account);
}
