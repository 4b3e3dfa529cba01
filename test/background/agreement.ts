import canonicalize from 'canonicalize';
import { currentModel } from '../../lib/background/aligning/models.ts';
import { proposalContent } from '../../lib/domain/proposal.ts';
import { reportContent } from '../../lib/domain/report.ts';
import { reportable } from '../../lib/domain/reportable.ts';
import type { Outgoing } from '../../lib/schema/hr.ts';
import type { Device } from './test-house.ts';

function content(report: Outgoing | undefined): string | undefined {
  if (report === undefined) return undefined;
  const { eventId: _id, revision: _revision, ...rest } = report;
  return canonicalize(rest);
}

/** Everything that does not fit together on this device and at its receiver once all is quiet; empty when all is well. */
export async function disagreements({ house, receiver }: Device): Promise<string[]> {
  const wrong: string[] = [];
  const { db, journal } = house;
  const { model } = await currentModel(house);
  const rows = await db.getAll('completions');
  const entries = (await journal.readAll()).entries;
  if ((await journal.count()) !== rows.length || entries.size !== rows.length) wrong.push('journal count');
  if ((await db.count('unaligned')) > 0) wrong.push('something is still to be settled');
  const outbox = [...(await db.getAll('outbox')), ...(await db.getAll('proposalOutbox'))];
  if (outbox.length > 0) wrong.push(`outbox: ${outbox.map(({ state, refusal }) => `${state} ${refusal}`)}`);
  for (const row of rows) {
    const title = row.course.title;
    if (canonicalize(entries.get(row.key)) !== canonicalize(row)) wrong.push(`${title}: the journal has it otherwise`);
    const alignments = await db.getAllFromIndex('alignments', 'byCompletion', row.key);
    const ready = reportable(row, alignments) === 'ready';
    const expected = ready ? canonicalize(reportContent(row, alignments, model)) : undefined;
    const proposal = proposalContent(row);
    const lanesOfRow = [
      { what: title, expected, held: receiver.held.get(row.key), receipts: 'receipts' },
      {
        what: `proposal of ${title}`,
        expected: proposal && canonicalize(proposal),
        held: receiver.proposed.get(row.key),
        receipts: 'proposalReceipts',
      },
    ] as const;
    for (const { what, expected, held, receipts: room } of lanesOfRow) {
      const receipts = await db.getAll(room, IDBKeyRange.bound([row.key], [row.key, []]));
      if (content(held?.report) !== expected)
        wrong.push(`${what}: HR has ${held?.report ? 'other content' : 'nothing'}`);
      if (content(receipts.at(-1)?.report) !== expected) wrong.push(`${what}: the newest receipt is of something else`);
      // Of what was withdrawn before the database was lost, nobody tells.
      const isForgotten = held?.withdrawn === true && receipts.length === 0;
      if (held && !isForgotten && receipts.at(-1)?.revision !== held.revision)
        wrong.push(`${what}: receipt of another revision`);
    }
  }
  const known = new Set(rows.map(({ key }) => key));
  for (const [key, { withdrawn }] of [...receiver.held, ...receiver.proposed])
    if (!withdrawn && !known.has(key)) wrong.push(`HR has ${key} alone`);
  return wrong;
}

/** Titles of what HR holds as proposals, with the words for the missing skill, sorted. */
export function proposalsOf({ receiver }: Device): string[] {
  return [...receiver.proposed.values()]
    .flatMap(({ report }) => (report === undefined ? [] : [`${report.course.title} ${report.skill ?? ''}`.trim()]))
    .sort();
}

/** What HR holds: `title status`, sorted. */
export function ledgerOf({ receiver }: Device): string[] {
  return [...receiver.held.values()]
    .flatMap(({ report }) => (report === undefined ? [] : [`${report.course.title} ${report.status}`]))
    .sort();
}
