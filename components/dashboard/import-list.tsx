import type { ImportView } from '../../lib/domain/history.ts';
import { when } from '../../lib/text/dates.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';

export interface ImportListProps {
  imports: ImportView[];
  onUndo: (one: ImportView) => Promise<unknown>;
}

/** What was brought in at once, and can be taken back at once. */
export function ImportList({ imports, onUndo }: ImportListProps) {
  return (
    <Card title={text('importsTitle')} class="stack">
      <p class="muted small">{text('importsHow')}</p>
      <ul class="plain-list">
        {imports.map((one) => {
          const from = one.from ?? text('importFromFile');
          return (
            <li key={one.at} class="between" data-testid="import">
              <div>
                <b>{plural('importOf', one.courses, from)}</b>
                <p class="muted small">{when(one.at)}</p>
              </div>
              <Button onPress={() => onUndo(one)} label={text('importUndoLong', from)} testId="import-undo">
                {text('importUndo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
