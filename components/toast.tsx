import { text } from '../lib/text/text.ts';
import { Button } from './button.tsx';
import type { Said } from './use-deeds.ts';

interface ToastProps {
  said: Said | undefined;
  onDismiss: () => void;
}

/** What was just done, said aloud too, with the way back. Stays until the next deed: nobody has to be quick. */
export function Toast({ said, onDismiss }: ToastProps) {
  return (
    <div class="toast" data-empty={said === undefined} data-tone={said?.tone} data-testid="toast">
      <p role="status">{said?.words}</p>
      {said?.undo !== undefined && (
        <Button class="toast-undo" onPress={said.undo} testId="undo">
          {text('undo')}
        </Button>
      )}
      {said !== undefined && (
        <Button onPress={onDismiss} label={text('dismiss')}>
          ×
        </Button>
      )}
    </div>
  );
}
