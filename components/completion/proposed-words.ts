import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';

const proposedNames = {
  noted: 'proposedNoted',
  waiting: 'proposedWaiting',
  refused: 'proposedRefused',
  received: 'proposedReceived',
} as const;

/** Where a proposal to HR stands. */
export function proposedWords({ sent }: NonNullable<CompletionView['proposed']>): string {
  return text(proposedNames[sent]);
}
