import type { SendingView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { sendingWords } from '../sending-text.ts';
import { sendingProblem } from './sending-problem.ts';

interface ConnectionCardProps {
  sending: SendingView;
  onStop: () => Promise<unknown>;
  onDisconnect: () => Promise<unknown>;
  onSendNow: () => Promise<unknown>;
  /** Opens the question again after “Not now”. */
  onAsk: (() => void) | undefined;
}

/** To whom Skillmark is connected, as whom, and how to stop. */
export function ConnectionCard({ sending, onStop, onDisconnect, onSendNow, onAsk }: ConnectionCardProps) {
  const agreed = sending.state !== 'not-agreed';
  const problem = sendingProblem(sending);
  return (
    <Card title={text('connection')} testId="connection">
      <p>{text('connectedAs', sending.name ?? sending.subject ?? '', hostOf(sending.endpoint))}</p>
      <p class="muted small">{agreed ? sendingWords(sending).words : text('connectedNothingYet')}</p>
      {problem !== undefined && <p class="small wrong-words">{problem}</p>}
      <div class="acts">
        {agreed && sending.waiting > 0 && (
          <Button tone="primary" onPress={onSendNow} testId="send-now">
            {text('sendNow')}
          </Button>
        )}
        {!agreed && onAsk !== undefined && (
          <Button tone="primary" onPress={onAsk} testId="ask-again">
            {text('seeWhatIsSent')}
          </Button>
        )}
        {agreed && (
          <Button onPress={onStop} testId="stop-sending">
            {text('stopSending')}
          </Button>
        )}
        <Button onPress={onDisconnect} testId="disconnect">
          {text('disconnect')}
        </Button>
      </div>
    </Card>
  );
}

function hostOf(endpoint: string | undefined): string {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : '';
}
