import { useId, useState } from 'preact/hooks';
import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { AlignmentChip } from '../completion/alignment-chip.tsx';
import { isTakenOut, origin, titleMarks } from '../completion/completion-words.ts';
import { MarkedText } from '../completion/marked-text.tsx';
import { LogEntryDetails, type LogEntryProps } from './log-entry-details.tsx';
import { evidenceWords, sentWords } from './standing-words.ts';

function EntryChips({ view }: { view: CompletionView }) {
  if (isTakenOut(view))
    return (
      <span class="chip" data-kind="none">
        {text('removedChip')}
      </span>
    );
  const counting = view.alignments.filter(({ decision }) => decision !== 'rejected');
  if (counting.length === 0)
    return (
      <span class="chip" data-kind="none">
        {text('notInModel')}
      </span>
    );
  return counting.map((alignment) => <AlignmentChip key={alignment.competency} alignment={alignment} />);
}

/** One line of the learning log; opens to show why it counts and what can be done about it. */
export function LogEntry(props: LogEntryProps) {
  const { view } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li class="entry" data-standing={view.standing} data-testid="completion" tabIndex={-1}>
      <div class="entry-head">
        <div class="entry-name">
          <h2 class="name">
            <MarkedText text={view.title} marks={open ? titleMarks(view) : []} />
          </h2>
          <p class="muted small">{origin(view)}</p>
          <p class="muted small">{evidenceWords(view.evidence)}</p>
        </div>
        <p class="chips">
          <EntryChips view={view} />
        </p>
        <p class="entry-sent small" data-sent={view.sent} data-testid="sent-state">
          {isTakenOut(view) ? '' : sentWords(view)}
        </p>
        <button
          type="button"
          class="btn entry-open"
          data-tone="quiet"
          aria-expanded={open}
          aria-controls={`${id}-details`}
          aria-label={text('detailsOf', view.title)}
          data-testid="details"
          onClick={() => setOpen(!open)}
        >
          <span class="chevron" data-open={open} />
        </button>
      </div>
      <div id={`${id}-details`} hidden={!open}>
        {open && <LogEntryDetails {...props} />}
      </div>
    </li>
  );
}
