import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Completion } from '../completion.ts';
import { type Item, type Kind, kinds } from '../item.ts';
import type { Proposal } from '../proposal.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const person = () => ({ issuer: text('issuer').notNull(), subject: text('subject').notNull() });

/** A person who may report. Locking this row puts everything that is written about them in a line. */
export const learners = pgTable(
  'learners',
  {
    ...person(),
    name: text('name').notNull(),
    mail: text('mail'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);

/** A bearer key, known only by its SHA-256. */
export const keys = pgTable(
  'keys',
  { hash: text('hash').primaryKey(), ...person(), createdAt: moment('created_at').notNull().defaultNow() },
  (t) => [foreignKey({ columns: [t.issuer, t.subject], foreignColumns: [learners.issuer, learners.subject] })],
);

/** The newest revision of each item. A withdrawn one keeps key and revision only: its tombstone. */
const held = <Kept extends Item>() => ({
  ...person(),
  key: uuid('key').notNull(),
  revision: integer('revision').notNull(),
  eventId: uuid('event_id'),
  item: jsonb('item').$type<Kept>(),
  receivedAt: moment('received_at').notNull(),
  withdrawnAt: moment('withdrawn_at'),
});

export const completions = pgTable('completions', held<Completion>(), (t) => [
  primaryKey({ columns: [t.issuer, t.subject, t.key] }),
  foreignKey({ columns: [t.issuer, t.subject], foreignColumns: [learners.issuer, learners.subject] }),
  index('completions_received_at').on(t.receivedAt),
  index('completions_competencies').using('gin', sql`(${t.item} -> 'competencies') jsonb_path_ops`),
]);

export const proposals = pgTable('proposals', held<Proposal>(), (t) => [
  primaryKey({ columns: [t.issuer, t.subject, t.key] }),
  foreignKey({ columns: [t.issuer, t.subject], foreignColumns: [learners.issuer, learners.subject] }),
]);

/** What this receiver found when it looked at the badge of a completion itself, beside what the device claims. */
export const badgeChecks = pgTable(
  'badge_checks',
  {
    ...person(),
    key: uuid('key').notNull(),
    eventId: uuid('event_id').notNull(),
    level: text('level', { enum: ['E3', 'E4'] }),
    why: text('why').notNull(),
    checkedAt: moment('checked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject, t.key] }),
    foreignKey({ columns: [t.issuer, t.subject], foreignColumns: [learners.issuer, learners.subject] }),
  ],
);

/** Where items of each kind are held. */
export const heldTables = { completions, proposals } as const satisfies Record<Kind, unknown>;

/** Every change that was accepted. Ids only: the content of older revisions is not kept. */
export const ledger = pgTable(
  'ledger',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ...person(),
    of: text('of', { enum: kinds }).notNull().default('completions'),
    key: uuid('key').notNull(),
    revision: integer('revision').notNull(),
    eventId: uuid('event_id'),
    kind: text('kind', { enum: ['created', 'updated', 'withdrawn'] }).notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    unique('ledger_event').on(t.issuer, t.subject, t.eventId),
    foreignKey({ columns: [t.issuer, t.subject], foreignColumns: [learners.issuer, learners.subject] }),
  ],
);
