import { believed } from '../../domain/claim.ts';
import type { Input, Outcome } from '../../messaging/protocol.ts';
import type { EvidenceLevel } from '../../schema/completion.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { restore } from './decide.ts';
import { shortId } from './log-by-hand.ts';
import { recordClaim } from './record.ts';
import { wholeCourse } from './whole-course.ts';

/**
 * What each proof is worth. The badge was read and verified in the dashboard, since its cryptography would weigh on every
 * start of the worker. That message can only come from our own pages (`listen`), so this trusts our own code in another
 * process, and never a web page; the owner of the device could forge either.
 */
const levels: Record<Input<'badge.import'>['proof'], EvidenceLevel> = { declared: 'E0', public: 'E3', named: 'E4' };

/** Records the course that a badge stands for. A page that proves the same course joins this very completion. */
export async function importBadge(
  house: House,
  { provider, course, completedAt, via, proof, publicAddress }: Input<'badge.import'>,
): Promise<Outcome<{ key: string; known: boolean }>> {
  const now = isoNow(house);
  const date = believed(completedAt, now);
  const claim = wholeCourse({
    provider,
    course: { ...course, id: shortId(course.id) },
    status: 'completed',
    ...(date === undefined ? {} : { completedAt: date }),
    // A date that nobody vouches for is the person's own word.
    dateSource: date === undefined ? 'unknown' : proof === 'declared' ? 'declared' : 'site',
    observedAt: now,
    evidence: {
      level: levels[proof],
      via,
      at: now,
      ...(publicAddress === undefined ? {} : { url: publicAddress, shown: true }),
    },
  });
  const { key, noted } = await recordClaim(house, claim);
  // To import again what was undone is meant.
  if (noted === 'removed') await restore(house, key);
  return { ok: true, key, known: noted === 'known' };
}
