import type { FoundOffer } from '../../lib/domain/history.ts';
import { plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

interface FoundNoticeProps {
  offers: FoundOffer[];
  /** Opens the page where they are chosen. */
  onLook: () => unknown;
  /** The person does not want what is offered now. */
  onDismiss: () => Promise<unknown>;
}

/** On the site itself: what its history pages showed that the log does not have. */
export function FoundNotice({ offers, onLook, onDismiss }: FoundNoticeProps) {
  const [first] = offers;
  if (first === undefined) return null;
  const count = offers.reduce((sum, { courses }) => sum + courses.length, 0);
  return (
    <Notice
      tone="calm"
      testId="found-notice"
      actions={
        <div class="row">
          <Button onPress={onLook} testId="found-look">
            {text('offerLook')}
          </Button>
          <Button tone="quiet" onPress={onDismiss} testId="found-dismiss">
            {text('offerDismiss')}
          </Button>
        </div>
      }
    >
      {plural('offerFound', count, first.host)}
    </Notice>
  );
}
