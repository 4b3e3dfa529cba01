import type { Answers, Input, MessageName, Refusal } from '../lib/messaging/protocol.ts';
import type { Send } from '../lib/messaging/send.ts';

/** How long the background may stay silent, in milliseconds; what waits for HR's server or a slow disk gets longer. */
const patience = 10_000;
const patienceForSlow = 90_000;
const slowNames: ReadonlySet<MessageName> = new Set<MessageName>([
  'endpoint.connect',
  'model.fetch',
  'sending.agree',
  'sending.start',
  'file.add',
]);

/** The background as the views see it. */
export interface Client {
  /** Asks for something to show; rejects when the background stays silent. */
  read<N extends MessageName>(name: N, input: Input<N>): Promise<Answers[N]>;
  /** Has something done; silence becomes a refusal that the views have words for. */
  ask<N extends MessageName>(name: N, input: Input<N>): Promise<Answers[N] | Refusal>;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no-answer')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Every message is safe to repeat, so one failure is forgiven: a worker that was just stopped is started again by the
 * second try.
 */
export function createClient(send: Send, pause = 250): Client {
  const read: Client['read'] = async (name, input) => {
    const time = slowNames.has(name) ? patienceForSlow : patience;
    try {
      return await within(time, send(name, input));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return within(time, send(name, input));
    }
  };
  return {
    read,
    async ask(name, input) {
      try {
        return await read(name, input);
      } catch (error) {
        console.error(`Skillmark: the background did not do ${name}:`, error);
        return { ok: false, code: 'no-answer', ...(error instanceof Error && { detail: error.message }) };
      }
    },
  };
}
