import type { CompletionView } from '../../lib/domain/overview.ts';
import type { EvidenceLevel } from '../../lib/schema/completion.ts';
import { briefly } from '../../lib/text/dates.ts';
import { type TextName, text } from '../../lib/text/text.ts';

const evidenceNames: Record<EvidenceLevel, TextName> = {
  E0: 'evidenceE0',
  E1: 'evidenceE1',
  E2: 'evidenceE2',
  E3: 'evidenceE3',
  E4: 'evidenceE4',
};

/** How we know of it. */
export function evidenceWords(level: EvidenceLevel): string {
  return text(evidenceNames[level]);
}

const sentNames: Record<CompletionView['sent'], TextName> = {
  private: 'sentPrivate',
  'not-in-model': 'sentNotInModel',
  undecided: 'sentUndecided',
  waiting: 'sentWaiting',
  refused: 'sentRefused',
  received: 'sentReceived',
};

/** Where it stands with HR. */
export function sentWords({ sent, receivedAt }: CompletionView): string {
  return sent === 'received' && receivedAt !== undefined
    ? text('sentReceivedWhen', briefly(receivedAt))
    : text(sentNames[sent]);
}
