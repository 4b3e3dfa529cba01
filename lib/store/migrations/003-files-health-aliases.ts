import type { Migration } from './migration.ts';

/** Version 3: room for packed indexes, evidence files, site health, other keys of one learning, and found history. */
export const filesHealthAliases: Migration = (db) => {
  db.createObjectStore('indexes', { keyPath: 'id' });
  db.createObjectStore('evidenceFiles', { keyPath: 'id' }).createIndex('byCompletion', 'completion');
  db.createObjectStore('siteHealth', { keyPath: 'site' });
  db.createObjectStore('aliases', { keyPath: 'key' }).createIndex('byCompletion', 'completion');
  db.createObjectStore('found', { keyPath: 'page' });
};
