import { type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { FileDrop } from '../file-drop.tsx';
import { Notice } from '../notice.tsx';
import { formatNames } from './format-names.ts';
import type { ImportView } from './import-view.ts';
import { ModelProblems } from './model-problems.tsx';

export interface ModelLoaderProps {
  /** Where the import is. */
  importing: ImportView;
  /** What changed with the model that was loaded last, in words. */
  news: string | undefined;
  onFiles: (files: File[]) => Promise<void>;
  onCancel: () => void;
  /** Undefined while HR is not connected. */
  onFetch: (() => Promise<void>) | undefined;
}

/** Load the company's model: from files or from HR. A broken one changes nothing. */
export function ModelLoader({ importing, news, onFiles, onCancel, onFetch }: ModelLoaderProps) {
  return (
    <Card title={text('modelLoad')}>
      <p class="muted small">{text('modelLoadHow')}</p>
      {importing.state === 'reading' ? (
        <Progress file={importing.file} stage={importing.stage} onCancel={onCancel} />
      ) : (
        <FileDrop
          label={text('modelChoose')}
          hint={text('modelDrop')}
          accept=".json,.jsonld,.csv,.tsv,.txt,.xlsx,.zip"
          several
          onFiles={onFiles}
          testId="model-file"
        />
      )}
      <div aria-live="polite" class="stack">
        {news !== undefined && (
          <Notice tone="good" testId="model-news">
            {news}
          </Notice>
        )}
      </div>
      {importing.state === 'broken' && <Broken {...importing} />}
      <div class="acts">
        {onFetch !== undefined && (
          <Button onPress={onFetch} testId="model-fetch">
            {text('modelFetch')}
          </Button>
        )}
        <a class="btn" href="/sample-model.json" download="sample-model.json">
          {text('modelSample')}
        </a>
        <a class="btn" href="/model.schema.json" download="model.schema.json">
          {text('modelSchema')}
        </a>
      </div>
    </Card>
  );
}

type Reading = Extract<ImportView, { state: 'reading' }>;

const stages: Record<Reading['stage'], TextName> = {
  open: 'importOpening',
  read: 'importReading',
  check: 'importChecking',
  compare: 'importComparing',
};
const order = Object.keys(stages);

function Progress({ file, stage, onCancel }: Pick<Reading, 'file' | 'stage'> & { onCancel: () => void }) {
  return (
    <div class="import-progress" data-testid="import-progress">
      <p role="status">
        <b>{file}</b> <span class="muted">{text(stages[stage])}</span>
      </p>
      <progress aria-label={text('importProgress', file)} max={order.length} value={order.indexOf(stage) + 0.5} />
      <Button onPress={onCancel} testId="import-cancel">
        {text('cancel')}
      </Button>
    </div>
  );
}

function Broken({ file, format, problems }: Extract<ImportView, { state: 'broken' }>) {
  return (
    <div class="stack">
      {format !== undefined && <p class="muted small">{text('importTakenFor', text(formatNames[format]))}</p>}
      <ModelProblems file={file} list={problems} />
    </div>
  );
}
