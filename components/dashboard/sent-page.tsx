import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SendingView } from '../../lib/domain/overview.ts';
import type { Answers } from '../../lib/messaging/protocol.ts';
import { when } from '../../lib/text/dates.ts';
import { type TextName, text } from '../../lib/text/text.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ExactJson } from '../exact-json.tsx';
import { Pager } from '../pager.tsx';
import { PageHead } from './page-head.tsx';
import { SendingState } from './sending-state.tsx';
import { type StrayDeeds, StrayList } from './stray-list.tsx';

type SentList = Answers['sending.list'];
type Queued = SentList['queued'][number];
type Receipt = SentList['receipts'][number];

interface SentPageProps extends SentList {
  sending: SendingView;
  onSendNow: () => Promise<unknown>;
  strayDeeds: StrayDeeds;
}

const perPage = 50;

/** What HR has, what waits, and what HR refused. */
export function SentPage({ sending, strays, queued, receipts, onSendNow, strayDeeds }: SentPageProps) {
  const [offset, setOffset] = useState(0);
  const stays = ({ lane, state }: Queued) =>
    lane === 'proposals' && state === 'waiting' && sending.proposalsNotTaken !== undefined;
  const staying = queued.filter(stays);
  const waiting = queued.filter((row) => row.state === 'waiting' && !stays(row));
  const refused = queued.filter(({ state }) => state === 'refused');
  const empty = queued.length + receipts.length + strays.length === 0;
  return (
    <>
      <PageHead title={text('navSent')} lead={text('sentLead')} />
      <SendingState sending={sending} onSendNow={waiting.length > 0 ? onSendNow : undefined} />
      {refused.length > 0 && <QueueCard title={text('sentRefusedTitle')} rows={refused} />}
      {waiting.length > 0 && <QueueCard title={text('sentWaitingTitle')} rows={waiting} />}
      {staying.length > 0 && (
        <QueueCard title={text('sentStayingTitle')} rows={staying}>
          <p class="muted small">{text('sentStayingWhy')}</p>
        </QueueCard>
      )}
      {strays.length > 0 && <StrayList strays={strays} deeds={strayDeeds} />}
      {receipts.length > 0 && (
        <Card title={text('sentReceivedTitle')}>
          <ul class="plain-list">
            {receipts.slice(offset, offset + perPage).map((receipt) => (
              <ReceiptRow key={`${receipt.lane} ${receipt.completion} ${receipt.revision}`} receipt={receipt} />
            ))}
          </ul>
          <Pager offset={offset} limit={perPage} total={receipts.length} onMove={setOffset} />
        </Card>
      )}
      {empty && (
        <EmptyState
          title={text('sentEmpty')}
          action={
            sending.state === 'not-connected' && (
              <a class="btn" href="#/settings">
                {text('connect')}
              </a>
            )
          }
        >
          {text('sentEmptyHow')}
        </EmptyState>
      )}
    </>
  );
}

interface QueueCardProps {
  title: string;
  rows: Queued[];
  children?: ComponentChildren;
}

const nameOf = ({ lane, title: known }: Queued | Receipt) => {
  // What is withdrawn without having been known here has no title.
  const title = known === '' ? text('strayUnknown') : known;
  return lane === 'proposals' ? text('sentProposal', title) : title;
};

function QueueCard({ title, rows, children }: QueueCardProps) {
  return (
    <Card title={title}>
      {children}
      <ul class="plain-list">
        {rows.map((row) => (
          <li key={`${row.lane} ${row.completion}`} data-testid={`queued-${row.state}`}>
            <h3>{nameOf(row)}</h3>
            <p class="muted small">
              {text(row.report !== undefined ? 'queuedSince' : 'queuedWithdrawal', when(row.queuedAt))}
            </p>
            {row.report !== undefined && <ExactJson summary={text('exactlyWillBeSent')} value={row.report} />}
            {row.refusal !== undefined && <p class="small wrong-words">{text('refusedBecause', row.refusal)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const verdictNames: Record<Receipt['verdict'], TextName> = {
  created: 'verdictCreated',
  duplicate: 'verdictDuplicate',
  updated: 'verdictUpdated',
  stale: 'verdictStale',
  withdrawn: 'verdictWithdrawn',
  conflict: 'verdictConflict',
};

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  return (
    <li data-testid="receipt">
      <div class="between">
        <h3>{nameOf(receipt)}</h3>
        <span class="chip" data-kind={receipt.verdict === 'withdrawn' ? 'none' : undefined}>
          {text(verdictNames[receipt.verdict])}
        </span>
      </div>
      <p class="muted small">{text('receivedBy', when(receipt.receivedAt), new URL(receipt.endpoint).host)}</p>
      {receipt.report !== undefined && <ExactJson summary={text('exactlySent')} value={receipt.report} />}
    </li>
  );
}
