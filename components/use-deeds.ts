import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/messaging/protocol.ts';
import { text } from '../lib/text/text.ts';
import { refusalText } from './refusal-text.ts';

/** What the toast says. */
export interface Said {
  tone: 'done' | 'failed';
  words: string;
  undo?: () => Promise<void>;
}

type Deed = () => Promise<Outcome>;
/** Does something, says how it went and how to take it back. Resolves true when it was done. */
export type Perform = (deed: Deed, words: string, undo?: Deed) => Promise<boolean>;

/** The one place where deeds are done and their outcome is told. */
export function useDeeds(): { said: Said | undefined; perform: Perform; dismiss: () => void } {
  const [said, setSaid] = useState<Said>();
  const perform: Perform = async (deed, words, undo) => {
    const outcome = await deed();
    if (!outcome.ok) {
      setSaid({ tone: 'failed', words: refusalText(outcome) });
      return false;
    }
    const back = undo && (async () => void (await perform(undo, text('undone'))));
    setSaid({ tone: 'done', words, ...(back && { undo: back }) });
    return true;
  };
  return { said, perform, dismiss: () => setSaid(undefined) };
}
