import type { Accounts } from '../schema/accounts.ts';
import type { Via } from '../schema/completion.ts';

/** Who speaks for an account decides what its id looks like: the LMS to content, an LRS by its actor, or the site's own pages. */
export function namingOf(via: Via): 'lms' | 'actor' | 'site' {
  if (via === 'scorm-1.2' || via === 'scorm-2004' || via === 'aicc') return 'lms';
  return via === 'xapi' || via === 'cmi5' || via === 'h5p' ? 'actor' : 'site';
}

/** Whose completion it is. `own`: the person's, as far as can be known; otherwise they have to say so. */
export interface Account {
  /** Part of the completion's key: empty for the first account of a site, so that a key does not depend on the device. */
  account: string;
  own: boolean;
}

/** More ids than this are not accounts: some sites give out a new one with every launch. */
const mostAccounts = 4;
const mostSites = 2000;

/** Remembers that `hash` was named there; the same object where that is known, or where there is no more room. */
export function noteAccount(accounts: Accounts, site: string, hash: string): Accounts {
  const before = accounts.named[site] ?? [];
  const full = before.length > mostAccounts || (before.length === 0 && Object.keys(accounts.named).length >= mostSites);
  if (full || before.includes(hash)) return accounts;
  return { ...accounts, named: { ...accounts.named, [site]: [...before, hash] } };
}

/** What a named account means for a completion: the first one named is the person's. */
export function judgeAccount({ named, own }: Accounts, site: string, hash: string): Account {
  const known = named[site] ?? [];
  const first = known[0] === undefined || known[0] === hash || known.length > mostAccounts;
  return first ? { account: '', own: true } : { account: hash, own: own.includes(hash) };
}

/** Where nobody is named but several accounts are known, it may be any of theirs: the person's only if all of them are. */
export function judgeUnnamed({ named, own }: Accounts, site: string): Account {
  const [, ...further] = named[site] ?? [];
  const several = further.length < mostAccounts && further.some((hash) => !own.includes(hash));
  return { account: '', own: !several };
}

/** The person says that a further account is theirs, or takes that back. */
export function claimAccount(accounts: Accounts, hash: string, isOwn: boolean): Accounts {
  if (accounts.own.includes(hash) === isOwn) return accounts;
  const others = accounts.own.filter((one) => one !== hash);
  return { ...accounts, own: isOwn ? [...others, hash].slice(-500) : others };
}
