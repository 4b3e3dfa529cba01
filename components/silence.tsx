import { text } from '../lib/text/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Shown when the background does not answer: says what helps, and tries again on a click. */
export function Silence({ onRetry }: { onRetry: () => Promise<void> }) {
  return (
    <div>
      <h1 class="unseen">{text('extensionName')}</h1>
      <Notice
        tone="wrong"
        testId="silence"
        actions={
          <Button onPress={onRetry} testId="retry">
            {text('tryAgain')}
          </Button>
        }
      >
        {text('refusalNoAnswer')}
      </Notice>
    </div>
  );
}
