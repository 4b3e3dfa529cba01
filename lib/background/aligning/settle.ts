import { proposalContent } from '../../domain/proposal.ts';
import { reportContent } from '../../domain/report.ts';
import { reportable } from '../../domain/reportable.ts';
import type { Matcher } from '../../mapping/matcher.ts';
import { propose } from '../../mapping/propose.ts';
import { competencyById } from '../../model/competency-by-id.ts';
import type { Alignment } from '../../schema/alignment.ts';
import { alignmentSchema } from '../../schema/alignment.ts';
import type { Completion } from '../../schema/completion.ts';
import { completionSchema } from '../../schema/completion.ts';
import type { Receipt } from '../../schema/hr.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import type { StrayRow } from '../../store/db.ts';
import { laneNames, lanes } from '../../store/lanes.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { withEventId } from '../recording/identity.ts';
import { type Content, queueing } from '../reporting/outbox.ts';
import { openMatcher } from './matching.ts';
import { currentModel } from './models.ts';

/** Whoever else wants to write waits for one transaction at most. */
const settledAtOnce = 25;

/** What all completions of one run are held against. */
interface Ground {
  model: CompetencyModel;
  /** Absent: exact names only. `unopened`: nothing of this run is to be proposed anew. */
  matcher: Matcher | 'unopened' | undefined;
  /** Address of the endpoint in use. */
  endpoint: string | undefined;
}

const exactKinds: readonly Alignment['reason']['kind'][] = ['listed', 'name', 'person'];

/** What is proposed; where only a decision changed, what was proposed stays, so that nothing moves under the person's hand. */
function proposed(completion: Completion, held: Alignment[], { model, matcher }: Ground): Alignment[] {
  const { course, provider, key } = completion;
  const proposals = propose(course, provider, model, matcher === 'unopened' ? undefined : matcher).map((proposal) => ({
    ...proposal,
    completion: key,
  }));
  if (matcher !== 'unopened') return proposals;
  const staying = held.filter(({ decision, reason }) => decision === 'proposed' && !exactKinds.includes(reason.kind));
  const kept = new Set(staying.map(({ competency }) => competency));
  return [...proposals.filter(({ competency }) => !kept.has(competency)), ...staying];
}

/**
 * A decision of the person stands, whatever the model now proposes, and sleeps while the model lacks the competency;
 * proposals that the model no longer makes are dropped.
 */
function realign(completion: Completion, held: Alignment[], ground: Ground): Alignment[] {
  const decided = held.filter(
    ({ decision, reason }) => reason.kind === 'person' || (decision !== 'proposed' && reason.kind !== 'listed'),
  );
  const rejected = held.filter(({ decision, reason }) => decision === 'rejected' && reason.kind === 'listed');
  const kept = new Map([...decided, ...rejected].map((alignment) => [alignment.competency, alignment]));
  const proposals = proposed(completion, held, ground).filter(({ competency }) => !kept.has(competency));
  return [...kept.values(), ...proposals];
}

const rooms = laneNames.flatMap((name) => [lanes[name].outbox, lanes[name].receipts]);
const settledIn = ['completions', 'alignments', 'unaligned', 'strays', 'evidenceFiles', ...rooms] as const;
const begin = ({ db }: House) => db.transaction(settledIn, 'readwrite', { durability: 'strict' });

/** Nothing is proposed for what was undone or declined; when it comes back, it is settled anew. */
const groundOf = ({ standing }: Completion, ground: Ground): Ground =>
  standing === 'removed' || standing === 'declined' ? { ...ground, matcher: 'unopened' } : ground;

/** A receipt for what a receiver turned out to hold of something that is known here; with its content where that is the same. */
function receiptOfStray(
  { key, revision, eventId, receivedAt, endpoint }: StrayRow,
  content: Content | undefined,
): Receipt {
  const report = content && withEventId(content, revision);
  return {
    ...{ completion: key, revision, eventId, verdict: 'duplicate', receivedAt, endpoint },
    ...(report?.eventId === eventId && { report }),
  };
}

/** What one receiver's lane has to tell of a completion, put into its outbox. */
async function queueIn(
  transaction: ReturnType<typeof begin>,
  name: (typeof laneNames)[number],
  completion: Completion,
  content: Content | undefined,
  endpoint: string | undefined,
  now: string,
): Promise<void> {
  const { key } = completion;
  const outbox = transaction.objectStore(lanes[name].outbox);
  const room = transaction.objectStore(lanes[name].receipts);
  const stray = await transaction.objectStore('strays').get([name, key]);
  if (stray !== undefined) {
    await room.put(receiptOfStray(stray, content));
    await transaction.objectStore('strays').delete([name, key]);
  }
  const receipts = await room.getAll(IDBKeyRange.bound([key], [key, []]));
  // Another receiver's receipt says nothing about what this one knows.
  const own = receipts.filter((receipt) => endpoint === undefined || receipt.endpoint === endpoint);
  const known = { queued: await outbox.get(key), receipt: own.at(-1) };
  const next = queueing(completion, content, known, now);
  if (next.kind === 'drop') await outbox.delete(key);
  if (next.kind === 'queue') await outbox.put(next.row);
}

/** Alignments and outbox row of one completion, in the transaction that also takes it off the list of what is to do. */
async function settleIn(
  transaction: ReturnType<typeof begin>,
  key: string,
  ground: Ground,
  now: string,
): Promise<void> {
  const { model } = ground;
  const alignmentStore = transaction.objectStore('alignments');
  const unaligned = transaction.objectStore('unaligned');
  // It may have changed since the run began; then the next run, which already waits, proposes anew.
  if (ground.matcher === 'unopened' && (await unaligned.get(key))?.held !== true) return;
  const completion = completionSchema.safeParse(await transaction.objectStore('completions').get(key));
  if (completion.success) {
    const rows = await alignmentStore.index('byCompletion').getAll(key);
    const held = sortOut(rows, alignmentSchema).read;
    const alignments = realign(completion.data, held, groundOf(completion.data, ground));
    const kept = new Set(alignments.map(({ competency }) => competency));
    for (const { competency } of held) if (!kept.has(competency)) await alignmentStore.delete([key, competency]);
    for (const alignment of alignments) await alignmentStore.put(alignment);
    const competencies = competencyById(model);
    const counting = alignments.filter(({ competency }) => competencies.has(competency));
    const shared = completion.data.files?.find((file) => file.shared);
    const file = shared && (await transaction.objectStore('evidenceFiles').get(shared.id));
    const badge = file && new TextDecoder().decode(file.bytes);
    const isReady = reportable(completion.data, counting) === 'ready';
    const contents = {
      completions: isReady ? reportContent(completion.data, counting, model, badge) : undefined,
      proposals: proposalContent(completion.data),
    };
    for (const name of laneNames)
      await queueIn(transaction, name, completion.data, contents[name], ground.endpoint, now);
  }
  await unaligned.delete(key);
}

/**
 * Settles some in one transaction, since each commit waits for the disk. Where that fails, each by itself: one that cannot be settled
 * stays on the list and must not hold up the others.
 */
async function settleSome(house: House, keys: readonly string[], ground: Ground): Promise<void> {
  try {
    const transaction = begin(house);
    // Waited for below; what fails before must not leave its end to nobody.
    transaction.done.catch(() => undefined);
    const now = isoNow(house);
    await Promise.all(keys.map((key) => settleIn(transaction, key, ground, now)));
    await transaction.done;
  } catch (error) {
    if (keys.length === 1) return console.error('Skillmark could not settle a completion:', error);
    for (const key of keys) await settleSome(house, [key], ground);
  }
}

/** Puts everything recorded back on the list: who is to be told has changed. */
export async function settleAnew({ db }: House): Promise<void> {
  const transaction = db.transaction(['completions', 'unaligned'], 'readwrite');
  const unaligned = transaction.objectStore('unaligned');
  for (const completion of await transaction.objectStore('completions').getAllKeys())
    await unaligned.put({ completion });
  await transaction.done;
}

/**
 * Aligns what was recorded and queues what HR should know. Safe to run at any time and to be killed at any point: what
 * is still to do stays on the list. Returns how many completions it settled.
 */
export function settle(house: House): Promise<number> {
  return house.exclusive('settle', async () => {
    const rows = await house.db.getAll('unaligned');
    if (rows.length === 0) return 0;
    const { model } = await currentModel(house);
    const { endpoint } = await house.settings.read();
    const matcher: Ground['matcher'] = rows.every(({ held }) => held) ? 'unopened' : await openMatcher(house, model);
    const ground = { model, matcher, endpoint: endpoint?.baseUrl };
    for (let start = 0; start < rows.length; start += settledAtOnce) {
      const some = rows.slice(start, start + settledAtOnce).map(({ completion }) => completion);
      await settleSome(house, some, ground);
    }
    house.announce();
    return rows.length;
  });
}
