/**
 * One step from version n to n + 1. Written once and never changed again, since somebody's database is still there; so it
 * speaks to IndexedDB itself and knows nothing of today's types.
 */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void;
