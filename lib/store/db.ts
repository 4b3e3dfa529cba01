import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { Claim } from '../domain/merge.ts';
import type { Alignment } from '../schema/alignment.ts';
import type { Completion, Sighting } from '../schema/completion.ts';
import type { HeldId, OutboxRow, Outgoing, Receipt } from '../schema/hr.ts';
import type { SiteHealth } from '../schema/site-health.ts';
import type { StoredModel } from '../schema/stored-model.ts';
import type { LaneName } from './lanes.ts';
import { migrations } from './migrations/migrations.ts';

/** The finished parts of a course that has several. */
export interface PartsRow {
  completion: string;
  all: string[];
  done: string[];
}

/** A row that could not be read, kept as it was. */
export interface SetAsideRow {
  store: string;
  row: unknown;
  reason: string;
  at: string;
}

/** What the mapping engine made of one competency model; made anew when it is lost. */
export interface IndexRow {
  /** Digest of the model's competencies and of the background knowledge it was built with. */
  id: string;
  buffer: ArrayBuffer;
  builtAt: string;
}

/** A file that shows that learning without a web page took place. Never leaves the device by itself. */
export interface EvidenceFileRow {
  id: string;
  completion: string;
  name: string;
  /** Media type, told from the bytes. */
  type: string;
  bytes: ArrayBuffer;
  addedAt: string;
}

/** Another key under which the same learning was seen, and the completion that has it. */
export interface AliasRow {
  key: string;
  completion: string;
  /** What was said under that key, and the completion before it was merged in; absent for what an older Skillmark merged. */
  joined?: { claim: Claim; before: Completion };
}

/** A completion's title as it is compared. */
export interface TitleRow {
  completion: string;
  title: string;
}

/** Finished courses that a learner's own history page showed, until the person has chosen among them. */
export interface FoundRow {
  /** The page's address without query and fragment. */
  page: string;
  foundAt: string;
  sightings: Sighting[];
  /** The person did not want it, and nothing new has shown since. */
  dismissed?: boolean;
}

/** What a receiver holds of this person although nothing here says that it was sent. */
export interface StrayRow extends HeldId {
  lane: LaneName;
  endpoint: string;
  /** As the receiver has it, where it said so. */
  report?: Outgoing;
}

/** Something that brought in many completions at once. They share `at` as the moment they were noticed. */
export interface ImportRow {
  at: string;
  /** Name of the file, or host of the page. */
  from?: string;
}

export interface SkillmarkDb extends DBSchema {
  completions: { key: string; value: Completion; indexes: { byObserved: string; byStanding: string } };
  alignments: { key: [string, string]; value: Alignment; indexes: { byCompletion: string } };
  /**
   * Completions whose alignment is still to be done; the row is gone in the transaction that did it. `held`: only a
   * decision changed, so that the proposals beside it stay as they are.
   */
  unaligned: { key: string; value: { completion: string; held?: true } };
  parts: { key: string; value: PartsRow };
  outbox: { key: string; value: OutboxRow; indexes: { byState: [string, string] } };
  receipts: { key: [string, number]; value: Receipt; indexes: { byReceived: string; byVerdict: string } };
  proposalOutbox: SkillmarkDb['outbox'];
  proposalReceipts: SkillmarkDb['receipts'];
  strays: { key: [LaneName, string]; value: StrayRow };
  compared: { key: string; value: { endpoint: string; at: string } };
  models: { key: StoredModel['slot']; value: StoredModel };
  setAside: { key: number; value: SetAsideRow };
  indexes: { key: string; value: IndexRow };
  evidenceFiles: { key: string; value: EvidenceFileRow; indexes: { byCompletion: string } };
  siteHealth: { key: string; value: SiteHealth };
  aliases: { key: string; value: AliasRow; indexes: { byCompletion: string } };
  titles: { key: string; value: TitleRow; indexes: { byTitle: string } };
  found: { key: string; value: FoundRow };
  imports: { key: string; value: ImportRow };
}

export type Db = IDBPDatabase<SkillmarkDb>;

/**
 * Opens the database, upgrading it step by step. Rejects with VersionError when a newer Skillmark has written it, and
 * with UnknownError when the browser cannot read its files.
 */
export function openDb(name = 'skillmark'): Promise<Db> {
  const opened = openDB<SkillmarkDb>(name, migrations.length, {
    upgrade(db, from, _to, transaction) {
      for (const migrate of migrations.slice(from)) migrate(unwrap(db), unwrap(transaction));
    },
    // A newer version in another context wants to upgrade: step aside at once, or it waits for ever.
    blocking: () => void opened.then((db) => db.close()),
  });
  return opened;
}
