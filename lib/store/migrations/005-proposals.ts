import type { Migration } from './migration.ts';

/** Version 5: proposals to HR wait, and are answered for, beside the reports; both rooms are built alike. */
export const proposals: Migration = (db) => {
  db.createObjectStore('proposalOutbox', { keyPath: 'completion' }).createIndex('byState', ['state', 'queuedAt']);
  const receipts = db.createObjectStore('proposalReceipts', { keyPath: ['completion', 'revision'] });
  receipts.createIndex('byReceived', 'receivedAt');
  receipts.createIndex('byVerdict', 'verdict');
};
