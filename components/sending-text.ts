import type { SendingView } from '../lib/domain/overview.ts';
import { briefly } from '../lib/text/dates.ts';
import { plural, text } from '../lib/text/text.ts';

/** The sending state in one line, and where to go to do something about it. */
export interface SendingWords {
  words: string;
  tone: 'good' | 'waiting' | 'wrong' | 'off';
  leadsTo?: '#/settings' | '#/sent';
}

function retrying({ nextTryAt }: SendingView): string {
  return nextTryAt === undefined ? text('sendingRetry') : text('sendingRetryAt', briefly(nextTryAt));
}

function idle({ received, lastReceivedAt }: SendingView): string {
  if (received === 0) return text('sendingNothing');
  return lastReceivedAt === undefined ? text('sendingAll') : text('sendingAllWhen', briefly(lastReceivedAt));
}

/** “All sent. HR confirmed 16:21.”, “2 wait to be sent”, “Not connected to HR” … */
export function sendingWords(sending: SendingView): SendingWords {
  if (sending.state === 'not-connected') return { words: text('sendingOff'), tone: 'off', leadsTo: '#/settings' };
  if (sending.state === 'not-agreed') return { words: text('sendingAsk'), tone: 'waiting', leadsTo: '#/settings' };
  if (sending.state === 'stopped') return { words: text('sendingStopped'), tone: 'wrong', leadsTo: '#/sent' };
  if (sending.state === 'retrying') return { words: retrying(sending), tone: 'waiting', leadsTo: '#/sent' };
  if (sending.refused > 0)
    return { words: plural('sendingRefused', sending.refused), tone: 'wrong', leadsTo: '#/sent' };
  if (sending.waiting > 0)
    return { words: plural('sendingWaits', sending.waiting), tone: 'waiting', leadsTo: '#/sent' };
  return { words: idle(sending), tone: sending.received > 0 ? 'good' : 'off' };
}
