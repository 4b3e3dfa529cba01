import type { Migration } from './migration.ts';

/** Version 7: imports by the moment they began, so that one can be undone long after. */
export const imports: Migration = (db) => {
  db.createObjectStore('imports', { keyPath: 'at' });
};
