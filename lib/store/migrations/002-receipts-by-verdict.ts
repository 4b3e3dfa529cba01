import type { Migration } from './migration.ts';

/** Version 2: what was withdrawn is found without reading every receipt. */
export const receiptsByVerdict: Migration = (_db, transaction) => {
  transaction.objectStore('receipts').createIndex('byVerdict', 'verdict');
};
