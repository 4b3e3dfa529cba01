import canonicalize from 'canonicalize';
import { type Claim, mergeClaim, type Noted } from '../../domain/merge.ts';
import { plainText } from '../../domain/plain-text.ts';
import { comparableTitle } from '../../domain/same-learning.ts';
import type { Completion } from '../../schema/completion.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { AliasRow } from '../../store/db.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { mend } from './resume.ts';
import { resolveKey } from './same-learning.ts';

/** `part`: more of this course is to come. */
export interface Recorded {
  noted: Noted | 'part';
  key: string;
  title: string;
}

type Durable = Pick<House, 'db' | 'journal' | 'exclusive' | 'now'>;

/** Writes a completion to both copies, as `keepAll`. */
export const keep = (house: Durable, completion: Completion, isNew: boolean): Promise<void> =>
  keepAll(house, [completion], isNew);

/**
 * Writes completions to both copies, all of them or none. New ones are safe with one of the copies, since the next start repairs
 * the other; changed ones must be in the database, from which everything is sent. Rejects otherwise.
 */
export async function keepAll(house: Durable, completions: Completion[], areNew: boolean): Promise<void> {
  const rows = async () => {
    const stores = ['completions', 'titles', 'unaligned'] as const;
    const transaction = house.db.transaction(stores, 'readwrite', { durability: 'strict' });
    const puts = completions.flatMap((completion) => [
      transaction.objectStore('completions').put(completion),
      transaction
        .objectStore('titles')
        .put({ completion: completion.key, title: comparableTitle(completion.course.title) }),
      transaction.objectStore('unaligned').put({ completion: completion.key }),
    ]);
    await Promise.all([...puts, transaction.done]);
  };
  const [database, journal] = await Promise.allSettled([rows(), house.journal.write(...completions)]);
  if (database.status === 'fulfilled') {
    if (journal.status === 'rejected') console.warn('Skillmark could not write its journal:', journal.reason);
    return;
  }
  if (journal.status === 'rejected' || !areNew) throw database.reason;
  console.warn('Skillmark could not write its database; the journal has it:', database.reason);
}

/** The completions as known so far, by key. What only the journal has, or has unharmed, is brought back first. */
async function heldCompletions(house: Durable, keys: readonly string[]): Promise<Map<string, Completion>> {
  const wanted = [...new Set(keys)];
  const readAll = async () => {
    const { store } = house.db.transaction('completions');
    return Promise.all(wanted.map((key) => store.get(key)));
  };
  const rows = await readAll();
  const missing = wanted.filter((_, at) => rows[at] === undefined);
  const lost = missing.length > 0 && (await house.journal.read(missing)).entries.size > 0;
  const broken = rows.some((row) => row !== undefined && !completionSchema.safeParse(row).success);
  if (lost || broken) await mend(house);
  const read = sortOut(lost || broken ? await readAll() : rows, completionSchema).read;
  return new Map(read.map((completion) => [completion.key, completion]));
}

/** One completion, as `heldCompletions`. */
export const heldCompletion = async (house: Durable, key: string): Promise<Completion | undefined> =>
  (await heldCompletions(house, [key])).get(key);

/** Merges one claim into the one completion it is about, and returns once it cannot be lost any more. */
export async function recordClaim(house: Durable, claim: Claim): Promise<Recorded> {
  const [recorded] = await recordClaims(house, [claim]);
  if (recorded === undefined) throw new TypeError('One claim has one record.');
  return recorded;
}

/** So that the person can split what was wrongly merged; the first claim of a key is the one to go back to. */
async function rememberJoins({ db }: Durable, joins: Required<AliasRow>[]): Promise<void> {
  for (const join of joins)
    if ((await db.get('aliases', join.key))?.joined === undefined) await db.put('aliases', join);
}

/** Merges claims, each into the one completion it is about; they are written together, or none of them. In the same order. */
export function recordClaims(house: Durable, claims: readonly Claim[]): Promise<Recorded[]> {
  return house.exclusive('record', async () => {
    const changed = new Map<string, Completion>();
    const recorded: Recorded[] = [];
    const joins: Required<AliasRow>[] = [];
    let areNew = true;
    // Brings back first what only the journal has, so that it is there to be found under another key as well.
    const own = await heldCompletions(
      house,
      claims.map(({ key }) => key),
    );
    const resolve = async (claim: Claim) => (own.has(claim.key) ? claim.key : resolveKey(house, claim));
    const keys = await Promise.all(claims.map(resolve));
    const others = await heldCompletions(
      house,
      keys.filter((key) => !own.has(key)),
    );
    for (const [at, claim] of claims.entries()) {
      const key = keys[at] ?? claim.key;
      const held = changed.get(key) ?? own.get(key) ?? others.get(key);
      const merged = mergeClaim(held, { ...claim, key, course: plainText(claim.course) });
      // Parsed, so that nothing is acknowledged that could not be read again.
      const completion = completionSchema.parse(merged.completion);
      if (key !== claim.key && held !== undefined && merged.noted !== 'removed')
        joins.push({ key: claim.key, completion: key, joined: { claim, before: held } });
      recorded.push({ noted: merged.noted, key, title: completion.course.title });
      if (held !== undefined && canonicalize(held) === canonicalize(completion)) continue;
      if (held !== undefined) areNew = false;
      changed.set(key, completion);
    }
    if (changed.size > 0) await keepAll(house, [...changed.values()], areNew);
    await rememberJoins(house, joins);
    return recorded;
  });
}
