import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';

interface ProposeButtonProps {
  view: CompletionView;
  deeds: CompletionDeeds;
}

/** For what counts toward nothing: proposes to HR that the model should have it, or takes that back. */
export function ProposeButton({ view, deeds }: ProposeButtonProps) {
  const { alignments, proposedAt } = view;
  if (proposedAt === undefined && alignments.some(({ decision }) => decision !== 'rejected')) return null;
  return (
    <Button onPress={() => deeds.propose(view, proposedAt === undefined)} testId="propose">
      {text(proposedAt === undefined ? 'proposeToHr' : 'unproposeToHr')}
    </Button>
  );
}
