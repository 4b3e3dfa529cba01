import type { CompletionView } from '../domain/overview.ts';
import { competencyById } from '../model/competency-by-id.ts';
import { createLifts } from '../progress/lifts.ts';
import { type Alignment, alignmentSchema } from '../schema/alignment.ts';
import { type Completion, completionSchema } from '../schema/completion.ts';
import { type OutboxRow, outboxRowSchema, type Receipt, receiptSchema } from '../schema/hr.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { sortOut } from '../store/rows.ts';
import { completionView } from './completion-view.ts';
import type { House } from './house.ts';
import { mend } from './resume.ts';

/** Everything recorded, read once for one answer. Newest completions first. */
export interface Library {
  completions: Completion[];
  alignments: Alignment[];
  queued: Map<string, OutboxRow>;
  /** The newest receipt of each completion. */
  receipts: Map<string, Receipt>;
  view(completion: Completion): CompletionView;
}

function groupByCompletion(alignments: Alignment[]): Map<string, Alignment[]> {
  const groups = new Map<string, Alignment[]>();
  for (const alignment of alignments) {
    const group = groups.get(alignment.completion);
    if (group === undefined) groups.set(alignment.completion, [alignment]);
    else group.push(alignment);
  }
  return groups;
}

interface Rows {
  completions: Completion[];
  alignments: Alignment[];
  queued: OutboxRow[];
  receipts: Receipt[];
  broken: number;
}

async function readRows(db: House['db']): Promise<Rows> {
  const rows = await Promise.all([
    db.getAll('completions'),
    db.getAll('alignments'),
    db.getAll('outbox'),
    db.getAll('receipts'),
  ]);
  const completions = sortOut(rows[0], completionSchema);
  const alignments = sortOut(rows[1], alignmentSchema);
  const queued = sortOut(rows[2], outboxRowSchema);
  const receipts = sortOut(rows[3], receiptSchema);
  return {
    completions: completions.read.sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1)),
    alignments: alignments.read,
    queued: queued.read,
    receipts: receipts.read,
    broken: completions.broken.length + alignments.broken.length + queued.broken.length + receipts.broken.length,
  };
}

/** Reads all rows. If some cannot be read, they are set aside, and what the journal still has of them is brought back. */
export async function readLibrary(house: House, model: CompetencyModel): Promise<Library> {
  let rows = await readRows(house.db);
  if (rows.broken > 0) {
    await house.exclusive('record', () => mend(house));
    rows = await readRows(house.db);
  }
  const { completions } = rows;
  // The person's decisions on competencies that this model lacks sleep until it has them again.
  const known = competencyById(model);
  const alignments = rows.alignments.filter(({ competency }) => known.has(competency));
  const queued = new Map(rows.queued.map((row) => [row.completion, row]));
  // Sorted by completion and revision, so that the last of a completion is its newest.
  const receipts = new Map(rows.receipts.map((receipt) => [receipt.completion, receipt]));
  const groups = groupByCompletion(alignments);
  const recorded = new Set(completions.filter(({ standing }) => standing === 'recorded').map(({ key }) => key));
  const places = new Map(completions.map(({ key }, at) => [key, completions.length - at]));
  const lift = createLifts(alignments, { places, isRecorded: (key) => recorded.has(key) }, model);
  const view = (completion: Completion) =>
    completionView(completion, groups.get(completion.key) ?? [], model, lift, {
      queued: queued.get(completion.key),
      receipt: receipts.get(completion.key),
    });
  return { completions, alignments, queued, receipts, view };
}
