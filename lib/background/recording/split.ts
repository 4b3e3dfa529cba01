import { mergeClaim } from '../../domain/merge.ts';
import type { JoinedView } from '../../domain/overview.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { Input, Outcome } from '../../messaging/protocol.ts';
import { type Completion, completionSchema } from '../../schema/completion.ts';
import type { House } from '../house.ts';
import { heldCompletion, keepAll } from './record.ts';

/** What was taken for the same learning as a completion, as far as it can be taken apart again. */
export async function joinedTo({ db }: House, key: string): Promise<JoinedView[]> {
  const aliases = await db.getAllFromIndex('aliases', 'byCompletion', key);
  return aliases.flatMap(({ key: alias, joined }) => {
    if (joined === undefined) return [];
    const { course, provider, evidence } = joined.claim;
    return [{ key: alias, title: course.title, from: course.publisher ?? provider, via: evidence.via }];
  });
}

/** A completion as it was before another learning was merged into it, with what became of it since. */
function without(held: Completion, before: Completion, way: Completion['evidence'][number]['via']): Completion {
  const { completedAt: _date, score: _score, ...rest } = held;
  const { course, status, dateSource, completedAt, score } = before;
  return completionSchema.parse({
    ...rest,
    course,
    status,
    dateSource,
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(score === undefined ? {} : { score }),
    evidence: held.evidence.filter(({ via }) => via !== way),
  });
}

/**
 * The person says that two learnings were taken for one. Each has a completion of its own from then on, and since a claim goes to
 * the completion of its own key first, they are never merged again.
 */
export function splitCompletion(house: House, { key, alias }: Input<'completion.split'>): Promise<Outcome> {
  return house.exclusive('record', async () => {
    const held = await heldCompletion(house, key);
    const row = await house.db.get('aliases', alias);
    if (held === undefined || row?.completion !== key || row.joined === undefined)
      return { ok: false, code: 'no-such-completion' };
    const { claim, before } = row.joined;
    const { completion } = mergeClaim(undefined, { ...claim, key: alias, course: plainText(claim.course) });
    const apart = completionSchema.parse({ ...completion, private: held.private, standing: held.standing });
    // Killed before this, nothing has changed; after it, all that matters is done.
    if ((await heldCompletion(house, alias)) === undefined)
      await keepAll(house, [without(held, before, claim.evidence.via), apart], false);
    await house.db.delete('aliases', alias);
    return { ok: true };
  });
}
