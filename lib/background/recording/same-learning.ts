import type { Claim } from '../../domain/merge.ts';
import { comparableTitle, isSameLearning } from '../../domain/same-learning.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { House } from '../house.ts';

/** The one completion that has a claim's learning already, by key, by what was found before, or by title. Changes nothing. */
export async function sameLearning({ db }: Pick<House, 'db'>, claim: Claim): Promise<string | undefined> {
  if ((await db.getKey('completions', claim.key)) !== undefined) return claim.key;
  const alias = await db.get('aliases', claim.key);
  if (alias !== undefined && (await db.getKey('completions', alias.completion)) !== undefined) return alias.completion;
  const keys = await db.getAllKeysFromIndex('titles', 'byTitle', comparableTitle(claim.course.title), mostAlike);
  const rows = await Promise.all(keys.map((key) => db.get('completions', key)));
  const same = rows.flatMap((row) => {
    const held = completionSchema.safeParse(row);
    return held.success && isSameLearning(held.data, claim) ? [held.data.key] : [];
  });
  // Several courses of that name: nobody can say which is meant.
  return same.length === 1 ? same[0] : undefined;
}

/**
 * The key under which a claim belongs: its own, or that of the completion that has the same learning already. What was once
 * found to be the same stays so, whatever the titles become. Callers hold the `record` lock.
 */
export async function resolveKey(house: Pick<House, 'db'>, claim: Claim): Promise<string> {
  const same = await sameLearning(house, claim);
  if (same === undefined || same === claim.key) return claim.key;
  await house.db.put('aliases', { key: claim.key, completion: same });
  return same;
}

const mostAlike = 20;

/** Titles are written with their completions; what is missing (an older Skillmark, a restored copy) is written here. */
export async function mendTitles({ db }: Pick<House, 'db'>): Promise<void> {
  const transaction = db.transaction(['completions', 'titles'], 'readwrite');
  const store = transaction.objectStore('titles');
  await store.clear();
  for (const row of await transaction.objectStore('completions').getAll()) {
    const { data } = completionSchema.safeParse(row);
    // One for each row, so that equal counts mean that nothing is missing.
    await store.put({ completion: row.key, title: data === undefined ? '' : comparableTitle(data.course.title) });
  }
  await transaction.done;
}
