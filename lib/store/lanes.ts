/** What is reported travels in lanes: each has its own rooms for what waits and for what was answered, built alike. */
export const lanes = {
  completions: { outbox: 'outbox', receipts: 'receipts' },
  proposals: { outbox: 'proposalOutbox', receipts: 'proposalReceipts' },
} as const;

export type LaneName = keyof typeof lanes;
export type Lane = (typeof lanes)[LaneName];

export const laneNames: readonly LaneName[] = ['completions', 'proposals'];
