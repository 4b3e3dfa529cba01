import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';

interface ProposeButtonProps {
  view: CompletionView;
  deeds: CompletionDeeds;
  /** Opens the form that shows what would be sent. */
  onPropose: () => void;
}

/** For what counts toward nothing: proposes to HR that the model should have it, or takes that back. */
export function ProposeButton({ view, deeds, onPropose }: ProposeButtonProps) {
  const { alignments, proposed } = view;
  const counts = alignments.some(({ decision }) => decision !== 'rejected');
  // What was only noted, before HR could be told, can be proposed now.
  const mayPropose = (proposed === undefined ? !counts : proposed.sent === 'noted') && !view.private;
  return (
    <>
      {mayPropose && (
        <Button onPress={onPropose} testId="propose">
          {text('proposeToHr')}
        </Button>
      )}
      {proposed !== undefined && (
        <Button onPress={() => deeds.unpropose(view)} testId="unpropose">
          {text('unproposeToHr')}
        </Button>
      )}
    </>
  );
}
