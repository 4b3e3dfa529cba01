import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { alignmentSchema } from '../../lib/schema/alignment.ts';
import { completionSchema } from '../../lib/schema/completion.ts';
import { outboxRowSchema, receiptSchema } from '../../lib/schema/hr.ts';
import { storedModelSchema } from '../../lib/schema/stored-model.ts';
import { migrations } from '../../lib/store/migrations/migrations.ts';
import { quarantine, sortOut } from '../../lib/store/rows.ts';
import { loadV1, readV1 } from '../fixtures/db/load-v1.ts';
import { freshDb } from './fresh-db.ts';

afterEach(() => vi.unstubAllGlobals());

test('a version-1 database still opens, with every row as it was', async () => {
  const factory = new IDBFactory();
  await loadV1(factory);
  const db = await freshDb(factory);
  expect(db.version).toBe(migrations.length);
  for (const [store, rows] of Object.entries(readV1().stores)) {
    const found = await db.getAll(store as 'completions');
    expect(rows.length, store).toBeGreaterThan(0);
    expect(found, store).toEqual(rows);
  }
});

test('every row of a version-1 database can still be read', async () => {
  const { stores } = readV1();
  const readers = {
    completions: completionSchema,
    alignments: alignmentSchema,
    outbox: outboxRowSchema,
    receipts: receiptSchema,
    models: storedModelSchema,
  };
  for (const [store, reader] of Object.entries(readers)) {
    expect(sortOut(stores[store] ?? [], { safeParse: (row) => reader.safeParse(row) as never }).broken, store).toEqual(
      [],
    );
  }
});

test('a new database has the same stores, keys and indexes as one that came all the way from version 1', async () => {
  const old = new IDBFactory();
  await loadV1(old);
  const shape = async (factory: IDBFactory) => {
    const db = await freshDb(factory);
    const transaction = db.transaction([...db.objectStoreNames]);
    return [...db.objectStoreNames].map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
      return { name, key: store.keyPath, counted: store.autoIncrement, indexes };
    });
  };
  expect(await shape(old)).toEqual(await shape(new IDBFactory()));
});

test('a database written by a newer Skillmark is left alone', async () => {
  const factory = new IDBFactory();
  await new Promise((done) => {
    const opening = factory.open('skillmark', migrations.length + 1);
    opening.onsuccess = () => {
      opening.result.close();
      done(undefined);
    };
  });
  await expect(freshDb(factory)).rejects.toMatchObject({ name: 'VersionError' });
});

test('an open database steps aside for a newer version', async () => {
  const factory = new IDBFactory();
  await freshDb(factory);
  await new Promise((done, failed) => {
    const opening = factory.open('skillmark', migrations.length + 1);
    opening.onsuccess = done;
    opening.onerror = failed;
  });
});

test('quarantine moves what cannot be read, keeps it as it was, and leaves the rest', async () => {
  const factory = new IDBFactory();
  await loadV1(factory);
  const db = await freshDb(factory);
  const before = await db.count('completions');
  const aside = await db.count('setAside');
  const broken = { key: 'no-uuid', course: { title: 7 } };
  await db.put('completions', broken as never);
  expect(await quarantine(db, 'completions', completionSchema, '2026-11-22T09:00:00Z')).toBe(1);
  expect(await db.count('completions')).toBe(before);
  expect((await db.getAll('setAside')).slice(aside)).toMatchObject([{ store: 'completions', row: broken }]);
  expect(await quarantine(db, 'completions', completionSchema, '2026-11-22T09:00:00Z')).toBe(0);
});
