import { useState } from 'preact/hooks';
import type { ImportView } from '../../lib/domain/history.ts';
import type { CompletionView, LevelName, Overview } from '../../lib/domain/overview.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import type { CompletionDeeds } from '../completion/completion-deeds.ts';
import type { FileDeeds } from '../completion/file-deeds.ts';
import type { Split } from '../completion/joined-list.tsx';
import type { LogInput } from '../completion/log-draft.ts';
import { LogForm } from '../completion/log-form.tsx';
import { QuestionCard } from '../completion/question-card.tsx';
import { Dialog } from '../dialog.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Field } from '../field.tsx';
import type { Option } from '../find-options.ts';
import { Notice } from '../notice.tsx';
import { Pager } from '../pager.tsx';
import { ImportList } from './import-list.tsx';
import { LogEntry } from './log-entry.tsx';
import { PageHead } from './page-head.tsx';

export interface LogPageProps {
  overview: Overview;
  rows: CompletionView[];
  total: number;
  offset: number;
  limit: number;
  search: string;
  deeds: CompletionDeeds;
  loadSkills: () => Promise<Option[]>;
  onSearch: (search: string) => void;
  onMove: (offset: number) => void;
  /** Resolves true when it was logged. */
  onLog: (input: LogInput, files: File[]) => Promise<boolean>;
  files: FileDeeds;
  onSplit: Split;
  imports: ImportView[];
  onUndoImport: (one: ImportView) => Promise<unknown>;
}

/** Everything the person finished: is it right, and where does it stand? */
export function LogPage(props: LogPageProps) {
  const [adding, setAdding] = useState(false);
  const { overview, deeds } = props;
  const save = async (input: LogInput, files: File[]) => {
    if (await props.onLog(input, files)) setAdding(false);
  };
  const add = (
    <Button tone="primary" onPress={() => setAdding(true)} testId="log-learning">
      {text('logLearning')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('navLog')} lead={text('logLead')} action={add} />
      {overview.setAside > 0 && <Notice tone="wrong">{plural('logSetAside', overview.setAside)}</Notice>}
      {overview.questions.map((view) => (
        <QuestionCard key={view.key} view={view} deeds={deeds} />
      ))}
      <LogList {...props} levels={overview.model.levels} />
      {props.imports.length > 0 && <ImportList imports={props.imports} onUndo={props.onUndoImport} />}
      {adding && (
        <Dialog title={text('logLearning')} onClose={() => setAdding(false)}>
          <LogForm full onSave={save} onCancel={() => setAdding(false)} />
        </Dialog>
      )}
    </>
  );
}

/** The three ways to fill it. */
function EmptyLog() {
  const ways = (
    <div class="row">
      <a class="btn" data-tone="primary" href="#/welcome" data-testid="empty-sites">
        {text('logEmptySites')}
      </a>
      <a class="btn" href="#/history" data-testid="empty-history">
        {text('navHistory')}
      </a>
    </div>
  );
  return (
    <EmptyState title={text('logEmpty')} action={ways}>
      {text('logEmptyHow')}
    </EmptyState>
  );
}

function LogList(props: LogPageProps & { levels: LevelName[] }) {
  const { rows, total, search, offset, limit } = props;
  if (total === 0 && search === '') return <EmptyLog />;
  return (
    <section class="stack" aria-label={text('navLog')} tabIndex={-1}>
      <div class="search">
        <Field label={text('logSearch')} type="search" value={search} onInput={props.onSearch} testId="log-search" />
      </div>
      <p class="unseen" role="status">
        {plural('logFound', total)}
      </p>
      {total === 0 ? (
        <p class="muted">{text('logNotFound', search)}</p>
      ) : (
        <ul class="card list">
          {rows.map((view) => (
            <LogEntry
              key={view.key}
              view={view}
              levels={props.levels}
              loadSkills={props.loadSkills}
              deeds={props.deeds}
              files={props.files}
              onSplit={props.onSplit}
            />
          ))}
        </ul>
      )}
      <Pager offset={offset} limit={limit} total={total} onMove={props.onMove} />
    </section>
  );
}
