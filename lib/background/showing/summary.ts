import type { CompletionView } from '../../domain/overview.ts';
import { competencyById } from '../../model/competency-by-id.ts';
import { heldLevels } from '../../progress/held-levels.ts';
import { createLifts } from '../../progress/lifts.ts';
import { type Alignment, alignmentSchema } from '../../schema/alignment.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { type Lane, lanes } from '../../store/lanes.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { mend } from '../recording/resume.ts';
import { completionView } from './completion-view.ts';

const latestShown = 5;
const questionsShown = 20;

/** What the overview says about everything recorded. */
export interface Summary {
  recorded: number;
  /** Newest first. */
  latest: CompletionView[];
  questions: CompletionView[];
  held: ReadonlyMap<string, { level: number }>;
  waiting: number;
  refused: number;
  /** Proposals, by where they stand. */
  proposals: { waiting: number; refused: number };
  received: number;
  lastReceivedAt?: string;
}

type Db = House['db'];

/** Keys in the order of time, and who of them is recorded: indexes answer that without a row being read. */
async function readTimeline(db: Db) {
  const index = db.transaction('completions').store.index('byStanding');
  const [all, keys, asked, declined, removed] = await Promise.all([
    db.count('completions'),
    db.getAllKeysFromIndex('completions', 'byObserved'),
    index.getAllKeys('asked'),
    index.getAllKeys('declined'),
    index.getAllKeys('removed'),
  ]);
  const aside = new Set([...asked, ...declined, ...removed]);
  const isRecorded = (key: string) => !aside.has(key);
  const places = new Map(keys.map((key, place) => [key, place]));
  // A row without its date stands in no index.
  return { keys, asked, isRecorded, places, broken: all !== keys.length };
}

/** How many completions the receiver holds, and when it last said so. */
async function readReceived(db: Db): Promise<Pick<Summary, 'received' | 'lastReceivedAt'> & { broken: boolean }> {
  const [keys, dated, ...gone] = await Promise.all([
    db.getAllKeys('receipts'),
    db.countFromIndex('receipts', 'byReceived'),
    db.getAllKeysFromIndex('receipts', 'byVerdict', 'withdrawn'),
    db.getAllKeysFromIndex('receipts', 'byVerdict', 'conflict'),
  ]);
  const newest = new Map(keys);
  for (const [completion, revision] of gone.flat()) if (newest.get(completion) === revision) newest.delete(completion);
  const last = await db.transaction('receipts').store.index('byReceived').openCursor(null, 'prev');
  return {
    received: newest.size,
    broken: dated !== keys.length,
    ...(newest.size === 0 || last === null ? {} : { lastReceivedAt: last.value.receivedAt }),
  };
}

interface Shown {
  views: CompletionView[];
  broken: boolean;
}

/** The few completions that are shown, with all that belongs to them. */
async function show(
  db: Db,
  keys: string[],
  alignments: Alignment[],
  lift: ReturnType<typeof createLifts>,
  model: CompetencyModel,
): Promise<Shown> {
  const wanted = new Set(keys);
  const own = sortOut(
    alignments.filter(({ completion }) => wanted.has(completion)),
    alignmentSchema,
  );
  const rows = await Promise.all(keys.map((key) => db.get('completions', key)));
  const completions = sortOut(rows, completionSchema);
  const views = completions.read.map(async (completion) => {
    const { key } = completion;
    const queued = await db.get('outbox', key);
    const all = IDBKeyRange.bound([key], [key, []]);
    const receipt = (await db.getAll('receipts', all)).at(-1);
    const proposal = {
      queued: await db.get('proposalOutbox', key),
      receipt: (await db.getAll('proposalReceipts', all)).at(-1),
    };
    const aligned = own.read.filter((alignment) => alignment.completion === key);
    return completionView(completion, aligned, model, lift, { queued, receipt, proposal });
  });
  return { views: await Promise.all(views), broken: completions.broken.length + own.broken.length > 0 };
}

/** How many rows of an outbox wait, and how many were refused. */
async function countRows(db: Db, { outbox }: Lane): Promise<{ waiting: number; refused: number }> {
  const [waiting, all] = await Promise.all([
    db.countFromIndex(outbox, 'byState', IDBKeyRange.bound(['waiting', ''], ['waiting', '\uffff'])),
    db.count(outbox),
  ]);
  return { waiting, refused: all - waiting };
}

async function read({ db }: House, model: CompetencyModel): Promise<Summary & { broken: boolean }> {
  const [timeline, rows, reports, proposals, received] = await Promise.all([
    readTimeline(db),
    db.getAll('alignments'),
    countRows(db, lanes.completions),
    countRows(db, lanes.proposals),
    readReceived(db),
  ]);
  // The person's decisions on competencies that this model lacks sleep until it has them again.
  const competencies = competencyById(model);
  const alignments = rows.filter(({ competency }) => competencies.has(competency));
  const lift = createLifts(alignments, timeline, model);
  const recorded = timeline.keys.filter(timeline.isRecorded);
  const newest = recorded.slice(-latestShown).reverse();
  const asked = new Set(timeline.asked);
  const questions = timeline.keys
    .filter((key) => asked.has(key))
    .slice(-questionsShown)
    .reverse();
  const [latest, open] = await Promise.all([
    show(db, newest, alignments, lift, model),
    show(db, questions, alignments, lift, model),
  ]);
  return {
    recorded: recorded.length,
    latest: latest.views,
    questions: open.views,
    held: heldLevels(alignments, timeline.isRecorded, model),
    ...reports,
    proposals,
    ...received,
    broken: timeline.broken || received.broken || latest.broken || open.broken,
  };
}

/**
 * What the popup needs to know of ten thousand completions, in the time of a few: keys and indexes are read in bulk, rows
 * only where they are shown. If one of those cannot be read, it is set aside and all is read again.
 */
export async function readSummary(house: House, model: CompetencyModel): Promise<Summary> {
  const { broken, ...summary } = await read(house, model);
  if (!broken) return summary;
  await house.exclusive('record', () => mend(house));
  return read(house, model);
}
