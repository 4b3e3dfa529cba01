import type { CompletionView } from '../../domain/overview.ts';
import { competencyById } from '../../model/competency-by-id.ts';
import { createLifts } from '../../progress/lifts.ts';
import { type Alignment, alignmentSchema } from '../../schema/alignment.ts';
import { type Completion, completionSchema } from '../../schema/completion.ts';
import { type OutboxRow, outboxRowSchema, type Receipt, receiptSchema } from '../../schema/hr.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { type Lane, type LaneName, lanes } from '../../store/lanes.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { mend } from '../recording/resume.ts';
import { completionView } from './completion-view.ts';

/** Everything recorded, read once for one answer. Newest completions first. */
export interface Library {
  completions: Completion[];
  alignments: Alignment[];
  /** What waits in each lane, by completion. */
  queued: Record<LaneName, Map<string, OutboxRow>>;
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
  lanes: Record<LaneName, Traffic>;
  broken: number;
}

/** What waits in one lane, and the newest receipts, by completion. */
interface Traffic {
  queued: Map<string, OutboxRow>;
  receipts: Map<string, Receipt>;
  broken: number;
}

async function readLane(db: House['db'], { outbox, receipts }: Lane): Promise<Traffic> {
  const [waiting, answered] = await Promise.all([db.getAll(outbox), db.getAll(receipts)]);
  const queued = sortOut(waiting, outboxRowSchema);
  const received = sortOut(answered, receiptSchema);
  return {
    queued: new Map(queued.read.map((row) => [row.completion, row])),
    // Sorted by completion and revision, so that the last of a completion is its newest.
    receipts: new Map(received.read.map((receipt) => [receipt.completion, receipt])),
    broken: queued.broken.length + received.broken.length,
  };
}

async function readRows(db: House['db']): Promise<Rows> {
  const [rows, aligned, reports, proposals] = await Promise.all([
    db.getAll('completions'),
    db.getAll('alignments'),
    readLane(db, lanes.completions),
    readLane(db, lanes.proposals),
  ]);
  const completions = sortOut(rows, completionSchema);
  const alignments = sortOut(aligned, alignmentSchema);
  return {
    completions: completions.read.sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1)),
    alignments: alignments.read,
    lanes: { completions: reports, proposals },
    broken: completions.broken.length + alignments.broken.length + reports.broken + proposals.broken,
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
  const { completions: reports, proposals } = rows.lanes;
  const groups = groupByCompletion(alignments);
  const recorded = new Set(completions.filter(({ standing }) => standing === 'recorded').map(({ key }) => key));
  const places = new Map(completions.map(({ key }, at) => [key, completions.length - at]));
  const lift = createLifts(alignments, { places, isRecorded: (key) => recorded.has(key) }, model);
  const view = (completion: Completion) =>
    completionView(completion, groups.get(completion.key) ?? [], model, lift, {
      queued: reports.queued.get(completion.key),
      receipt: reports.receipts.get(completion.key),
      proposal: { queued: proposals.queued.get(completion.key), receipt: proposals.receipts.get(completion.key) },
    });
  return { completions, alignments, queued: { completions: reports.queued, proposals: proposals.queued }, view };
}
