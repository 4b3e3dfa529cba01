import type { AlignmentView, PassageView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { levelOrigin, reasonsOf } from './completion-words.ts';
import { MarkedText } from './marked-text.tsx';

interface BecauseProps {
  alignment: AlignmentView;
  /** Shows the sentences of the description too. */
  full?: boolean;
  /** What to say first, instead of what was decided. */
  heading?: string;
}

const shownInShort = 2;

// Exact matches are not measured, so that a number would only look like one.
const unmeasured: readonly AlignmentView['reason']['kind'][] = ['name', 'same', 'person', 'listed'];

function verdict({ decision, reason, confidence }: AlignmentView): string {
  if (decision === 'rejected') return text('whyRejected');
  if (decision === 'confirmed') return text('countsBecause');
  if (confidence === undefined || unmeasured.includes(reason.kind)) return text('countsIfYes');
  return text('countsIfYesSure', Math.round(Math.min(confidence, 0.99) * 100));
}

/** Why it counts, or would; how sure that is; and where the level comes from. */
export function Because({ alignment, full = false, heading = verdict(alignment) }: BecauseProps) {
  if (alignment.decision === 'rejected') return <p class="muted small">{heading}</p>;
  const reasons = reasonsOf(alignment);
  const { passages = [] } = alignment;
  return (
    <div class="because small" data-testid="because">
      <p>{heading}</p>
      <ul>
        {reasons.slice(0, full ? reasons.length : shownInShort).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {full && passages.length > 0 && <Passages passages={passages} />}
      <p class="muted">{levelOrigin(alignment)}</p>
    </div>
  );
}

function Passages({ passages }: { passages: PassageView[] }) {
  return (
    <ul class="quotes muted" aria-label={text('quotesName')}>
      {passages.map(({ start, ...passage }) => (
        <li key={start}>
          <MarkedText {...passage} />
        </li>
      ))}
    </ul>
  );
}
