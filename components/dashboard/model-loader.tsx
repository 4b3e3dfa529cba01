import { useId } from 'preact/hooks';
import type { ReadModelFile } from '../../lib/model/read-model-file.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { FileDrop } from '../file-drop.tsx';
import { Notice } from '../notice.tsx';

export type ModelFileProblem = Extract<ReadModelFile, { ok: false }>['problems'][number];

export interface ModelLoaderProps {
  /** What is wrong with the file that was chosen last. */
  problems: { file: string; list: ModelFileProblem[] } | undefined;
  /** What changed with the model that was loaded last, in words. */
  news: string | undefined;
  onFile: (file: File) => Promise<void>;
  /** Ends the preparation of a model; undefined while none is prepared. */
  onCancel?: (() => void) | undefined;
  /** Undefined while HR is not connected. */
  onFetch: (() => Promise<void>) | undefined;
}

/** Load the company's model: from a file or from HR. A broken one changes nothing. */
export function ModelLoader({ problems, news, onFile, onCancel, onFetch }: ModelLoaderProps) {
  return (
    <Card title={text('modelLoad')}>
      <p class="muted small">{text('modelLoadHow')}</p>
      <FileDrop
        label={text('modelChoose')}
        hint={text('modelDrop')}
        accept=".json,application/json"
        onFiles={async ([file]) => file && onFile(file)}
        testId="model-file"
      />
      <div aria-live="polite" class="stack">
        {onCancel !== undefined && <Preparing onCancel={onCancel} />}
        {news !== undefined && (
          <Notice tone="good" testId="model-news">
            {news}
          </Notice>
        )}
      </div>
      {problems !== undefined && <ProblemList file={problems.file} list={problems.list} />}
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

function Preparing({ onCancel }: { onCancel: () => void }) {
  const id = useId();
  return (
    <div class="stack" data-testid="model-preparing">
      <p id={id} class="muted small">
        {text('modelPreparing')}
      </p>
      <progress class="working" aria-labelledby={id} />
      <div class="acts">
        <Button onPress={onCancel} testId="model-cancel">
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}

function ProblemList({ file, list }: { file: string; list: ModelFileProblem[] }) {
  return (
    <section class="problems" data-testid="model-problems">
      <Notice tone="wrong">{plural('modelProblems', list.length, file)}</Notice>
      <ol class="problem-list">
        {list.map(({ place, message }, index) => (
          <li key={index}>
            <code>{`${place.line}:${place.column}`}</code>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
