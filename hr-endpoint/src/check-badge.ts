import type { OpenBadge } from '../../lib/badges/badge.ts';
import type { Examination } from '../../lib/badges/examination.ts';
import { examineBadge } from '../../lib/badges/examine-badge.ts';
import { hostOf } from '../../lib/badges/host-of.ts';
import type { GetText } from '../../lib/badges/inquiry.ts';
import { readBadgeText } from '../../lib/badges/read-badge-text.ts';
import type { Completion } from './completion.ts';

/** What this receiver found when it looked at a badge itself. Without a level, `why` says what is missing or wrong. */
export type Checked = { level: 'E3' | 'E4' | null; why: string };

type Checking = { get: GetText; mail?: string | undefined; now: Date };

/** An issuer's profile, key and revocation list may lie at hosts that only the answer before names. */
const mostRounds = 4;

const nothing: Checked = { level: null, why: 'nothing-to-check' };

/**
 * Looks at the badge of a completion by the very rules of the extension (lib/badges), asking its issuer anew: E3 when the
 * issuer's own address shows it, E4 when it verifies and names the person's mail address as HR knows it.
 */
export async function checkBadge(completion: Completion, checking: Checking): Promise<Checked> {
  const badge = badgeOf(completion);
  if (badge === undefined) return nothing;
  const { facts, checks, proof } = await examine(badge, checking);
  const wrong = checks.find(({ result }) => result === 'failed');
  if (proof === 'refused') return { level: null, why: wrong?.why ?? 'refused' };
  // Somebody's good badge for one course proves no other.
  if (facts !== undefined && !sameTitle(facts.course.title, completion.course.title))
    return { level: null, why: 'other-course' };
  if (proof === 'named') return { level: 'E4', why: 'names-you' };
  if (proof === 'public') return { level: 'E3', why: 'hosted-same' };
  return { level: null, why: checks.find(({ result }) => result === 'open')?.why ?? wrong?.why ?? 'not-proven' };
}

function badgeOf({ evidence: { credential, url } }: Completion): OpenBadge | undefined {
  if (credential === undefined) return url === undefined ? undefined : { kind: 'address', address: url };
  const read = readBadgeText(credential);
  return read.ok ? read.badge : undefined;
}

async function examine(badge: OpenBadge, { get, mail, now }: Checking): Promise<Examination> {
  const first = badge.kind === 'address' ? [hostOf(badge.address) ?? ''] : [];
  const agreedHosts = new Set(first);
  for (let round = 1; ; round += 1) {
    const examination = await examineBadge(badge, { now: now.getTime(), mail, get, agreedHosts });
    if (examination.requests.length === 0 || round === mostRounds) return examination;
    for (const { host } of examination.requests) agreedHosts.add(host);
  }
}

function sameTitle(one: string, other: string): boolean {
  const plain = (title: string) => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}
