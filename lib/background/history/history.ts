import type { PastStanding } from '../../domain/history.ts';
import { type Claim, mergeClaim } from '../../domain/merge.ts';
import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { PastCourse } from '../../schema/history.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { heldCompletion, keep, keepAll, recordClaims } from '../recording/record.ts';
import { sameLearning } from '../recording/same-learning.ts';
import { wholeCourse } from '../recording/whole-course.ts';
import { broughtBy } from './brought-by.ts';
import { noteImport } from './imports.ts';

const undoneAtOnce = 500;

/** What a file says is the word of the person who chose it (E0). `at`: when the import began, RFC 3339. */
function claimOf({ provider, course, status, completedAt, score }: PastCourse, at: string): Claim {
  return wholeCourse({
    provider,
    course,
    status,
    ...(completedAt === undefined ? {} : { completedAt }),
    dateSource: completedAt === undefined ? 'unknown' : 'declared',
    observedAt: at,
    ...(score === undefined ? {} : { score }),
    evidence: { level: 'E0', via: 'file', at },
  });
}

/** How a completion that may be there stands, in the words of an import. */
export async function standingOf(house: House, claim: Claim): Promise<PastStanding> {
  const key = await sameLearning(house, claim);
  const held = key === undefined ? undefined : await house.db.get('completions', key);
  if (held === undefined) return 'new';
  if (held.standing === 'recorded') return 'known';
  return held.standing === 'asked' ? 'asked' : 'removed';
}

/** What of a history is in the log already. Changes nothing. */
export async function checkHistory(
  house: House,
  { courses }: Input<'history.check'>,
): Promise<Answers['history.check']> {
  const standings = courses.map(({ provider, id, title, completedAt }) => {
    const date = completedAt === undefined ? {} : { completedAt };
    const past: PastCourse = { provider, course: { id, title }, status: 'completed', ...date };
    return standingOf(house, claimOf(past, '1970-01-01T00:00:00Z'));
  });
  return { standings: await Promise.all(standings) };
}

/** What the person had removed, and now brings in again, is written anew: the file may know better than the last one. */
function bringBack(house: House, key: string, claim: Claim): Promise<void> {
  return house.exclusive('record', async () => {
    const held = await heldCompletion(house, key);
    if (held === undefined) return;
    const { completion } = mergeClaim(undefined, { ...claim, key, provider: held.provider });
    const course = { ...completion.course, id: held.course.id };
    await keep(house, { ...completion, course, private: held.private, revision: held.revision }, false);
  });
}

/**
 * Records claims that the person has ticked; each as safe as any other. Those of one import share the moment `at`, by which it is
 * known again: the same batch twice changes nothing.
 */
export async function importClaims(
  house: House,
  claims: Claim[],
  at: string,
): Promise<{ added: number; known: number }> {
  const recorded = await recordClaims(house, claims);
  for (const [index, { noted, key }] of recorded.entries()) {
    const claim = claims[index];
    if (noted === 'removed' && claim !== undefined) await bringBack(house, key, claim);
  }
  const rows = await Promise.all(recorded.map(({ key }) => house.db.get('completions', key)));
  const added = rows.filter((row) => row?.observedAt === at).length;
  return { added, known: claims.length - added };
}

export async function importHistory(
  house: House,
  { at, from, courses }: Input<'history.import'>,
): Promise<Outcome<{ added: number; known: number }>> {
  await noteImport(house, at, from);
  const claims = courses.map((course) => claimOf(course, at));
  return { ok: true, ...(await importClaims(house, claims, at)) };
}

/**
 * Takes back what one import brought, some at a time: `left` are still to go. What was in the log before, or was proven in
 * another way since, stays.
 */
export function undoImport(house: House, { at }: Input<'history.undo'>): Promise<Outcome<{ left: number }>> {
  return house.exclusive('record', async () => {
    const rows = await house.db.getAllFromIndex('completions', 'byObserved', at);
    const brought = sortOut(rows, completionSchema).read.flatMap((held) => {
      const standing = broughtBy(held, at);
      return standing === undefined ? [] : [{ ...held, standing }];
    });
    if (brought.length > 0) await keepAll(house, brought.slice(0, undoneAtOnce), false);
    const left = Math.max(0, brought.length - undoneAtOnce);
    if (left === 0) await house.db.delete('imports', at);
    return { ok: true, left };
  });
}
