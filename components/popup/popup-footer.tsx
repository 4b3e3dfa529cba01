import type { RefObject } from 'preact';
import type { SendingView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { sendingWords } from '../sending-text.ts';

interface PopupFooterProps {
  sending: SendingView;
  /** There is a web page in front that can be logged. */
  hasPage: boolean;
  formOpen: boolean;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onLog: () => Promise<void>;
  onOpen: (hash: string) => void;
}

/** What HR knows, in one line, and the way to log by hand. */
export function PopupFooter({ sending, hasPage, formOpen, buttonRef, onLog, onOpen }: PopupFooterProps) {
  const { words, tone, leadsTo } = sendingWords(sending);
  return (
    <footer class="footer">
      <span class="dot" data-tone={tone} aria-hidden="true" />
      {leadsTo === undefined ? (
        <span class="footer-words" data-testid="sending-state">
          {words}
        </span>
      ) : (
        <button
          type="button"
          class="footer-words footer-link"
          data-testid="sending-state"
          onClick={() => onOpen(leadsTo)}
        >
          {words}
        </button>
      )}
      {!formOpen && (
        <Button buttonRef={buttonRef} onPress={onLog} testId="log-page">
          {text(hasPage ? 'logThisPage' : 'logLearning')}
        </Button>
      )}
    </footer>
  );
}
