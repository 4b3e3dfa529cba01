import type { Migration } from './migration.ts';

/** Version 1, the first. */
export const start: Migration = (db) => {
  const completions = db.createObjectStore('completions', { keyPath: 'key' });
  completions.createIndex('byObserved', 'observedAt');
  completions.createIndex('byStanding', 'standing');
  const alignments = db.createObjectStore('alignments', { keyPath: ['completion', 'competency'] });
  alignments.createIndex('byCompletion', 'completion');
  db.createObjectStore('unaligned', { keyPath: 'completion' });
  db.createObjectStore('parts', { keyPath: 'completion' });
  const outbox = db.createObjectStore('outbox', { keyPath: 'completion' });
  outbox.createIndex('byState', ['state', 'queuedAt']);
  const receipts = db.createObjectStore('receipts', { keyPath: ['completion', 'revision'] });
  receipts.createIndex('byReceived', 'receivedAt');
  db.createObjectStore('models', { keyPath: 'slot' });
  db.createObjectStore('setAside', { autoIncrement: true });
};
