import type { AlignmentView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { lift } from './completion-words.ts';

/** What a completion counts toward; dashed as long as nobody said yes. */
export function AlignmentChip({ alignment }: { alignment: AlignmentView }) {
  const proposed = alignment.decision === 'proposed';
  return (
    <span class="chip" data-kind={alignment.decision} data-testid="chip" title={alignment.levelName}>
      {lift(alignment)}
      {proposed && <span class="unseen"> {text('chipProposed')}</span>}
    </span>
  );
}
