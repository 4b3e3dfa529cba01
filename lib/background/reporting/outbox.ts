import canonicalize from 'canonicalize';
import type { ProposalContent } from '../../domain/proposal.ts';
import type { ReportContent } from '../../domain/report.ts';
import type { Completion } from '../../schema/completion.ts';
import type { OutboxRow, Receipt } from '../../schema/hr.ts';
import { withEventId } from '../recording/identity.ts';

/** What HR should know in one lane about one completion. */
export type Content = ReportContent | ProposalContent;

/** What is queued or known to be at the receiver for one completion. */
export interface Known {
  queued: OutboxRow | undefined;
  receipt: Receipt | undefined;
}

/** `keep` the row as it is, `drop` it, or `queue` this one instead. */
export type Queueing = { kind: 'keep' } | { kind: 'drop' } | { kind: 'queue'; row: OutboxRow };

function sameContent(content: Content, report: OutboxRow['report']): boolean {
  if (report === undefined) return false;
  const { eventId: _id, revision: _revision, ...held } = report;
  return canonicalize(held) === canonicalize(content);
}

/** Whether the receiver has it, or may have it because an answer got lost. */
function maybeThere({ queued, receipt }: Known): boolean {
  const received = receipt !== undefined && receipt.verdict !== 'withdrawn';
  return received || queued?.tried === true;
}

/** `tried` is inherited: what an earlier revision may have told the receiver has to be taken back all the same. */
function row(key: string, revision: number, known: Known, queuedAt: string, report?: OutboxRow['report']): OutboxRow {
  const tried = maybeThere(known);
  const fresh = { completion: key, revision, state: 'waiting' as const, tried, attempts: 0, queuedAt };
  return report === undefined ? fresh : { ...fresh, report };
}

/** A number that no receiver has seen for this completion, unless nothing was ever sent under the present one. */
function nextRevision(completion: Pick<Completion, 'revision'>, { queued, receipt }: Known): number {
  const sent = Math.max(receipt?.revision ?? 0, queued?.tried ? queued.revision : 0);
  return sent === 0 ? (queued?.revision ?? completion.revision) : Math.max(sent + 1, completion.revision);
}

/**
 * What has to be in the outbox so that HR ends up knowing `content` about this completion, or nothing. Pure; the same input
 * always queues the same event, so doing it twice sends nothing twice.
 */
export function queueing(
  completion: Pick<Completion, 'key' | 'revision'>,
  content: Content | undefined,
  known: Known,
  now: string,
): Queueing {
  const { queued, receipt } = known;
  if (content === undefined) {
    if (!maybeThere(known)) return queued === undefined ? { kind: 'keep' } : { kind: 'drop' };
    // A withdrawal is on its way already.
    if (queued !== undefined && queued.report === undefined) return { kind: 'keep' };
    return { kind: 'queue', row: row(completion.key, nextRevision(completion, known), known, now) };
  }
  // The receiver turned out to hold this very content from before; what never left need not leave.
  const isHeld = receipt !== undefined && receipt.verdict !== 'withdrawn' && sameContent(content, receipt.report);
  if (isHeld && queued?.tried === false) return { kind: 'drop' };
  if (sameContent(content, queued?.report)) return { kind: 'keep' };
  if (queued === undefined && receipt?.verdict !== 'withdrawn' && sameContent(content, receipt?.report)) {
    return { kind: 'keep' };
  }
  const revision = nextRevision(completion, known);
  return { kind: 'queue', row: row(completion.key, revision, known, now, withEventId(content, revision)) };
}
