import type { CompletionView, JoinedView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { knownThrough } from './via-words.ts';

/** Says that what was merged into a completion is another course. */
export type Split = (view: CompletionView, joined: JoinedView) => Promise<unknown>;

interface JoinedListProps {
  view: CompletionView;
  onSplit: Split;
}

/** What was taken for the same course, and the way to say that it is another one. */
export function JoinedList({ view, onSplit }: JoinedListProps) {
  return (
    <ul class="plain-list">
      {(view.joined ?? []).map((one) => (
        <li key={one.key} class="between" data-testid="joined">
          <div>
            <p>{text('joinedWith', one.title)}</p>
            <p class="muted small">
              {one.from} · {knownThrough([one.via])}
            </p>
          </div>
          <Button onPress={() => onSplit(view, one)} label={text('splitLong', one.title, one.from)} testId="split">
            {text('split')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
