import { competencyUri } from '../../domain/report.ts';
import type { Input, Outcome } from '../../messaging/protocol.ts';
import type { Alignment } from '../../schema/alignment.ts';
import { viaSchema } from '../../schema/completion.ts';
import { isReport, type Report } from '../../schema/hr.ts';
import { lanes } from '../../store/lanes.ts';
import { currentModel } from '../aligning/models.ts';
import { type House, isoNow } from '../house.ts';
import { recordClaim } from '../recording/record.ts';
import { wholeCourse } from '../recording/whole-course.ts';

const gone = { ok: false, code: 'no-such-completion' } as const;

/** HR holds it and this device does not know it: has HR delete it. It travels like any withdrawal. */
export async function withdrawStray({ db, now }: House, { lane, key }: Input<'stray.withdraw'>): Promise<Outcome> {
  const transaction = db.transaction(['strays', lanes[lane].outbox], 'readwrite', { durability: 'strict' });
  const stray = await transaction.objectStore('strays').get([lane, key]);
  if (stray === undefined) return gone;
  const { revision } = stray;
  const queuedAt = isoNow({ now });
  const row = { completion: key, revision, state: 'waiting' as const, tried: true, attempts: 0, queuedAt };
  await transaction.objectStore(lanes[lane].outbox).put(row);
  await transaction.objectStore('strays').delete([lane, key]);
  await transaction.done;
  return { ok: true };
}

/** What HR counts it for, as the person's own decisions on competencies that the model in use has. */
async function recallAlignments(house: House, { key, competencies }: Report): Promise<void> {
  const { model } = await currentModel(house);
  const ids = new Map(model.competencies.map(({ id }) => [competencyUri(model, id), id]));
  const transaction = house.db.transaction('alignments', 'readwrite', { durability: 'strict' });
  for (const { uri, level, modelVersion = model.version } of competencies) {
    const competency = ids.get(uri);
    if (competency === undefined) continue;
    const known: Alignment = {
      ...{ completion: key, competency, level, confidence: 1, modelVersion },
      ...{ reason: { kind: 'person' }, decision: 'confirmed' },
    };
    await transaction.store.put(known);
  }
  await transaction.done;
}

/** HR holds it and this device does not know it: puts it back into the log as HR has it. */
export async function takeStrayIn(house: House, { key }: Input<'stray.takeIn'>): Promise<Outcome> {
  const report = (await house.db.get('strays', ['completions', key]))?.report;
  if (report === undefined || !isReport(report)) return gone;
  const { course, hours, status, completedAt, dateSource, observedAt, score, evidence } = report;
  const { provider, ...known } = course;
  const via = viaSchema.safeParse(evidence.kind).data ?? 'person';
  // Before the completion: one that counts toward nothing would be taken back from HR.
  await recallAlignments(house, report);
  const claim = wholeCourse({
    provider,
    course: { ...known, ...(hours === undefined ? {} : { hours }) },
    ...{ status, dateSource, observedAt },
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(score === undefined ? {} : { score }),
    evidence: {
      ...{ level: evidence.level, via, at: observedAt },
      ...(evidence.url === undefined ? {} : { url: evidence.url, shown: true }),
    },
  });
  await recordClaim(house, { ...claim, key });
  return { ok: true };
}
