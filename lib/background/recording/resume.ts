import canonicalize from 'canonicalize';
import { alignmentSchema } from '../../schema/alignment.ts';
import { completionSchema } from '../../schema/completion.ts';
import { outboxRowSchema, receiptSchema } from '../../schema/hr.ts';
import type { JournalEntries } from '../../store/journal.ts';
import { laneNames, lanes } from '../../store/lanes.ts';
import { quarantine, setAside } from '../../store/rows.ts';
import { type House, isoNow } from '../house.ts';
import { mendTitles } from './same-learning.ts';

type Copies = Pick<House, 'db' | 'journal' | 'now'>;

/** With receipts gone, nobody here knows which revisions HR was sent; the next ones start above all of them. */
const revisionsSkipped = 1000;

async function forgetRevisions({ db }: Copies): Promise<void> {
  const transaction = db.transaction(['completions', 'unaligned'], 'readwrite', { durability: 'strict' });
  for (const row of await transaction.objectStore('completions').getAll()) {
    await transaction.objectStore('completions').put({ ...row, revision: row.revision + revisionsSkipped });
    await transaction.objectStore('unaligned').put({ completion: row.key });
  }
  await transaction.done;
}

/** Journal entries that the database lacks are written back, to be aligned and, where needed, sent again. */
async function restoreRows(house: Copies, { entries, unreadable }: JournalEntries): Promise<number> {
  const present = new Set(await house.db.getAllKeys('completions'));
  let restored = 0;
  for (const key of unreadable.filter((name) => !present.has(name))) {
    await setAside(house.db, 'journal', key, 'The browser could not read this entry.', isoNow(house));
  }
  for (const [key, entry] of entries) {
    if (present.has(key)) continue;
    const completion = completionSchema.safeParse(entry);
    if (!completion.success || completion.data.key !== key) {
      const reason = completion.error?.message ?? 'It lies under the key of another.';
      await setAside(house.db, 'journal', entry, reason, isoNow(house));
      continue;
    }
    const transaction = house.db.transaction(['completions', 'unaligned'], 'readwrite', { durability: 'strict' });
    const revision = completion.data.revision + revisionsSkipped;
    await transaction.objectStore('completions').put({ ...completion.data, revision });
    await transaction.objectStore('unaligned').put({ completion: key });
    await transaction.done;
    restored += 1;
  }
  return restored;
}

/**
 * Sets unreadable rows aside, gives the database back what only the journal has, and writes the journal anew. Callers
 * hold the `record` lock. Returns how many completions came back.
 */
export async function mend(house: Copies): Promise<number> {
  const now = isoNow(house);
  await quarantine(house.db, 'completions', completionSchema, now);
  await quarantine(house.db, 'alignments', alignmentSchema, now);
  let unknown = 0;
  for (const name of laneNames) {
    unknown += await quarantine(house.db, lanes[name].outbox, outboxRowSchema, now);
    unknown += await quarantine(house.db, lanes[name].receipts, receiptSchema, now);
  }
  if (unknown > 0) await forgetRevisions(house);
  const restored = await restoreRows(house, await house.journal.readAll());
  // Written anew as a whole: entries, and with them the head's count, are then what the database has.
  await house.journal.rewrite(await house.db.getAll('completions'));
  return restored;
}

/** A worker killed between its two writes leaves an old journal entry; what it still had to settle tells which. */
async function catchUpJournal(house: House): Promise<void> {
  const keys = await house.db.getAllKeys('unaligned');
  const { entries } = await house.journal.read(keys);
  for (const key of keys) {
    const row = completionSchema.safeParse(await house.db.get('completions', key));
    if (!row.success || canonicalize(row.data) === canonicalize(entries.get(key))) continue;
    await house.journal.write(row.data);
  }
}

/**
 * Compares the two copies and repairs whichever is short. The counts are compared first, so a healthy start reads no
 * rows. Returns how many completions the database got back.
 */
export function repair(house: House): Promise<number> {
  return house.exclusive('record', async () => {
    const [rows, entries] = await Promise.all([house.db.count('completions'), house.journal.count()]);
    const restored = rows === entries ? undefined : await mend(house);
    if ((await house.db.count('titles')) !== (await house.db.count('completions'))) await mendTitles(house);
    if (restored !== undefined) return restored;
    await catchUpJournal(house);
    return 0;
  });
}
