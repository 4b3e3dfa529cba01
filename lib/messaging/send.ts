import { browser } from 'wxt/browser';
import type { Answers, Input, MessageName } from './protocol.ts';

/** What travels; the background parses `input` before anything looks at it. */
export interface Envelope {
  name: string;
  input: unknown;
}

/** What comes back: the answer, or that the background could not give one. */
export type Reply = { answer: unknown } | { failure: string };

/** The background did not understand or could not do what was asked; the message says what went wrong. */
class SendError extends Error {}

/**
 * Asks the background. Rejects with SendError when the background is gone or failed; refusals that a person can act on
 * are part of the answer.
 */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Answers[N]> {
  const envelope: Envelope = { name, input };
  const reply: Reply | undefined = await browser.runtime.sendMessage(envelope);
  if (reply === undefined) throw new SendError('no-answer');
  if ('failure' in reply) throw new SendError(reply.failure);
  return reply.answer as Answers[N];
}

export type Send = typeof send;
