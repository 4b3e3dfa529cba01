import { claimFromSighting } from '../../domain/claim.ts';
import type { Claim } from '../../domain/merge.ts';
import type { ReportedSighting, Sighting } from '../../schema/completion.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { accountOf } from './accounts.ts';
import { completionKeyOf } from './identity.ts';
import { heldCompletion, keep, type Recorded, recordClaim } from './record.ts';
import { sameLearning } from './same-learning.ts';

type Parts = NonNullable<Sighting['parts']>;

/** Remembers which parts of the course are done, over several visits; true when that was all of them. */
async function completeParts({ db }: House, key: string, parts: Parts): Promise<boolean> {
  const transaction = db.transaction('parts', 'readwrite', { durability: 'strict' });
  const before = await transaction.store.get(key);
  const known = new Set(parts.all);
  const earlier = Array.isArray(before?.done) ? before.done : [];
  const done = new Set([...earlier, ...parts.done].filter((part) => known.has(part)));
  await transaction.store.put({ completion: key, all: parts.all, done: [...done] });
  await transaction.done;
  return done.size === known.size;
}

/** Parts that were said to be done are not done after all. */
async function forgetParts({ db }: House, key: string, parts: Parts): Promise<void> {
  const transaction = db.transaction('parts', 'readwrite', { durability: 'strict' });
  const held = await transaction.store.get(key);
  if (Array.isArray(held?.done))
    await transaction.store.put({
      ...held,
      done: held.done.filter((part: unknown) => !parts.done.some((one) => one === part)),
    });
  await transaction.done;
}

/**
 * A page took back what it had said. Whether the course is finished all the same only the person knows: what rests on that word alone
 * becomes a question, and what HR has of it is withdrawn until they answer.
 */
function takeBack(house: House, claim: Claim, parts: Sighting['parts']): Promise<Recorded> {
  return house.exclusive('record', async () => {
    if (parts !== undefined) await forgetParts(house, claim.key, parts);
    const key = (await sameLearning(house, claim)) ?? claim.key;
    const held = await heldCompletion(house, key);
    const alone = held?.evidence.every(({ via }) => via === claim.evidence.via);
    if (held?.standing !== 'recorded' || !alone) return { noted: 'known', key, title: claim.course.title };
    await keep(house, { ...held, standing: 'asked' }, false);
    return { noted: 'asked', key, title: held.course.title };
  });
}

/**
 * A page reported something finished. `frameUrl` is the browser's word for who spoke. What another account than the first of a
 * site has finished may be somebody else's, so it is asked about.
 */
export async function recordSighting(
  house: House,
  { account: learner, ...sighting }: ReportedSighting,
  frameUrl: string,
): Promise<Recorded | undefined> {
  const seen = claimFromSighting(sighting, frameUrl, isoNow(house));
  if (seen === undefined) return undefined;
  const { provider, attempt, course } = seen;
  const { account, own } = await accountOf(house, provider, sighting.via, learner);
  const claim = { ...seen, account, ...(own ? {} : { scope: 'part' as const }) };
  const key = completionKeyOf({ provider, account, course: course.id, attempt });
  if (sighting.takenBack) return takeBack(house, { ...claim, key }, sighting.parts);
  if (sighting.parts === undefined) return recordClaim(house, { ...claim, key });
  const all = await house.exclusive('record', () => completeParts(house, key, sighting.parts ?? { all: [], done: [] }));
  if (!all) return { noted: 'part', key, title: course.title };
  return recordClaim(house, { ...claim, key, scope: own ? 'course' : 'part' });
}
