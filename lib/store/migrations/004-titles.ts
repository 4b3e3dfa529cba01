import type { Migration } from './migration.ts';

/** Version 4: finds completions by title, so that one learning seen in two ways is one. Filled at the next start. */
export const titles: Migration = (db) => {
  db.createObjectStore('titles', { keyPath: 'completion' }).createIndex('byTitle', 'title');
};
