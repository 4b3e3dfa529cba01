import type { ComponentChildren } from 'preact';
import type { FoundOffer } from '../../lib/domain/history.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { FileDrop } from '../file-drop.tsx';
import { Notice } from '../notice.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { HistoryColumns, type HistoryColumnsProps } from './history-columns.tsx';
import { type FileReport, HistoryFiles } from './history-files.tsx';
import { HistoryOffers } from './history-offers.tsx';
import { HistoryPreview, type PreviewRow } from './history-preview.tsx';
import { PageHead } from './page-head.tsx';

/** How an import ended. `stopped`: by the person, or by the refusal in `problem`. */
export interface ImportSummary {
  added: number;
  known: number;
  stopped: boolean;
  problem?: string;
}

/** Where the person is on the way from a file or a page to their log. */
export type HistoryStage =
  | { kind: 'start' }
  | { kind: 'working'; label: string; share: number }
  | { kind: 'matching'; columns: HistoryColumnsProps }
  | { kind: 'preview'; rows: PreviewRow[] }
  | { kind: 'done'; summary: ImportSummary; undone: boolean };

export interface HistoryPageProps {
  stage: HistoryStage;
  /** What the files came to that were chosen last. */
  reports: FileReport[];
  /** The Open Badges among the chosen files, which are checked one by one. */
  badges?: ComponentChildren;
  offers: FoundOffer[];
  onFiles: (files: File[]) => Promise<unknown>;
  onStop: () => void;
  onImport: (places: number[]) => void;
  onUndo: () => Promise<unknown>;
  onStartAnew: () => void;
  onLook: (offer: FoundOffer) => void;
  onDismiss: (offer: FoundOffer) => Promise<unknown>;
}

const accepted =
  '.csv,.tsv,.txt,.zip,.json,.jsonl,.ndjson,.jwt,.jws,.png,.svg,text/csv,application/zip,application/json,image/png,image/svg+xml';

/** Brings into the log what was learned before Skillmark was there. */
export function HistoryPage(props: HistoryPageProps) {
  return (
    <>
      <PageHead title={text('navHistory')} lead={text('historyLead')} />
      <HistoryFiles reports={props.reports} />
      {props.badges}
      <Stage {...props} />
    </>
  );
}

function Stage(props: HistoryPageProps) {
  const { stage } = props;
  switch (stage.kind) {
    case 'start':
      return <Start {...props} />;
    case 'working':
      return <ProgressBar label={stage.label} share={stage.share} onStop={props.onStop} />;
    case 'matching':
      return <HistoryColumns {...stage.columns} />;
    case 'preview':
      return <HistoryPreview rows={stage.rows} onImport={props.onImport} onCancel={props.onStartAnew} />;
    case 'done':
      return <Done {...props} summary={stage.summary} undone={stage.undone} />;
  }
}

function Start({ offers, onFiles, onLook, onDismiss }: HistoryPageProps) {
  return (
    <>
      <HistoryOffers offers={offers} onLook={onLook} onDismiss={onDismiss} />
      <Card title={text('historyFromFiles')}>
        <p class="muted small">{text('historyStaysHere')}</p>
        <FileDrop
          label={text('historyChoose')}
          hint={text('historyDrop')}
          accept={accepted}
          several
          onFiles={onFiles}
          testId="history-file"
        />
        <ul class="words">
          <li>{text('historyKnowsLinkedIn')}</li>
          <li>{text('historyKnowsCsv')}</li>
          <li>{text('historyKnowsXapi')}</li>
          <li>{text('historyKnowsBadges')}</li>
        </ul>
      </Card>
    </>
  );
}

function Done({
  summary,
  undone,
  onUndo,
  onStartAnew,
}: HistoryPageProps & { summary: ImportSummary; undone: boolean }) {
  const { added, known, stopped, problem } = summary;
  const sentences = [
    added === 0 ? text('historyAddedNone') : plural('historyAdded', added),
    ...(known > 0 ? [plural('historyKnown', known)] : []),
    ...(problem === undefined ? [] : [problem]),
    ...(stopped ? [text('historyStopped')] : []),
  ];
  return (
    <div class="stack" role="status" data-testid="history-done">
      <Notice tone={problem === undefined ? 'good' : 'wrong'}>
        {undone ? text('historyUndone') : sentences.join(' ')}
      </Notice>
      <div class="acts">
        {added > 0 && !undone && (
          <Button onPress={onUndo} testId="history-undo">
            {text('historyUndo')}
          </Button>
        )}
        <Button tone="primary" onPress={onStartAnew} testId="history-again">
          {text('historyAgain')}
        </Button>
        <a class="btn" href="#/log">
          {text('historyToLog')}
        </a>
      </div>
    </div>
  );
}
