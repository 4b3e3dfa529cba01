import type { Db } from './db.ts';
import type { Lane } from './lanes.ts';

/** The part of a zod schema that reading needs. */
interface Reader<T> {
  safeParse(row: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}
type Rows = 'completions' | 'alignments' | Lane['outbox' | 'receipts'] | 'models';

/** Keeps what could not be read, where the person can see and export it, and takes it out of the way. */
export async function setAside(db: Db, store: string, row: unknown, reason: string, at: string): Promise<void> {
  await db.add('setAside', { store, row, reason: reason.slice(0, 500), at });
}

/** Splits rows into those that read well and those that do not. */
export function sortOut<T>(
  rows: unknown[],
  reader: Reader<T>,
): { read: T[]; broken: { row: unknown; reason: string }[] } {
  const read: T[] = [];
  const broken: { row: unknown; reason: string }[] = [];
  for (const row of rows) {
    const parsed = reader.safeParse(row);
    if (parsed.success) read.push(parsed.data);
    else broken.push({ row, reason: parsed.error.message });
  }
  return { read, broken };
}

/** Moves every row of a store that cannot be read to `setAside`; returns how many. Nothing is dropped. */
export async function quarantine(db: Db, store: Rows, reader: Reader<unknown>, at: string): Promise<number> {
  const transaction = db.transaction([store, 'setAside'], 'readwrite', { durability: 'strict' });
  let moved = 0;
  let cursor = await transaction.objectStore(store).openCursor();
  while (cursor) {
    const parsed = reader.safeParse(cursor.value);
    if (!parsed.success) {
      const reason = parsed.error.message.slice(0, 500);
      await transaction.objectStore('setAside').add({ store, row: cursor.value, reason, at });
      await cursor.delete();
      moved += 1;
    }
    cursor = await cursor.continue();
  }
  await transaction.done;
  return moved;
}
