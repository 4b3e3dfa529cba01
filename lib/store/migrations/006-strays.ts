import type { Migration } from './migration.ts';

/** Version 6: what HR holds although nothing here says that it was sent, and when that was last compared. */
export const strays: Migration = (db) => {
  db.createObjectStore('strays', { keyPath: ['lane', 'key'] });
  db.createObjectStore('compared', { keyPath: 'endpoint' });
};
