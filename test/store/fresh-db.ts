import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { type Db, openDb } from '../../lib/store/db.ts';

/** Opens Skillmark's database on an empty disk, or on the one handed in. */
export function freshDb(factory = new IDBFactory()): Promise<Db> {
  vi.stubGlobal('indexedDB', factory);
  return openDb();
}
