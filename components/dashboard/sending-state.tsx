import type { SendingView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { sendingWords } from '../sending-text.ts';
import { sendingProblem } from './sending-problem.ts';

interface SendingStateProps {
  sending: SendingView;
  /** Undefined where there is nothing to send. */
  onSendNow?: (() => Promise<unknown>) | undefined;
}

const tones = { good: 'good', waiting: 'calm', off: 'calm', wrong: 'wrong' } as const;

/** Where sending stands, why it does not get through if it does not, and what helps. */
export function SendingState({ sending, onSendNow }: SendingStateProps) {
  const { words, tone } = sendingWords(sending);
  const problem = sendingProblem(sending);
  const canSend = onSendNow !== undefined && sending.state !== 'not-connected' && sending.state !== 'not-agreed';
  const asks =
    sending.state === 'not-connected' || sending.state === 'not-agreed' || sending.problem === 'unauthorised';
  return (
    <div data-testid="sending-state">
      <Notice
        tone={tones[tone]}
        actions={
          (canSend || asks) && (
            <div class="field-actions">
              {canSend && (
                <Button onPress={onSendNow} testId="send-now">
                  {text('sendNow')}
                </Button>
              )}
              {asks && (
                <a class="btn" href="#/settings">
                  {text('toSettings')}
                </a>
              )}
            </div>
          )
        }
      >
        <b>{words}</b> {problem}
      </Notice>
    </div>
  );
}
