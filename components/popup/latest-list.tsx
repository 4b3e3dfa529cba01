import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { AlignmentChip } from '../completion/alignment-chip.tsx';
import { origin } from '../completion/completion-words.ts';

const shown = 5;

interface LatestListProps {
  completions: CompletionView[];
  onOpen: (hash: string) => void;
}

/** What was finished before the newest one, in short. */
export function LatestList({ completions, onOpen }: LatestListProps) {
  if (completions.length === 0) return null;
  return (
    <section aria-labelledby="latest" tabIndex={-1}>
      <div class="heading-row">
        <h2 id="latest" class="heading">
          {text('earlier')}
        </h2>
        <Button tone="quiet" onPress={() => onOpen('#/log')}>
          {text('openLog')}
        </Button>
      </div>
      <ul class="latest">
        {completions.slice(0, shown).map((view) => (
          <li key={view.key} data-testid="latest">
            <p class="latest-title">{view.title}</p>
            <p class="muted tiny">{origin(view)}</p>
            <p class="chips">
              {view.alignments
                .filter(({ decision }) => decision !== 'rejected')
                .map((alignment) => (
                  <AlignmentChip key={alignment.competency} alignment={alignment} />
                ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
