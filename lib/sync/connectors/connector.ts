import type { Discovery, HeldId, Outgoing, Proposal, Report, Verdict } from '../../schema/hr.ts';
import type { SendingProblem } from '../../schema/settings.ts';

/** The whole call failed; nothing was judged. `bad-request`: the receiver would not have this batch as it is. */
export interface Failure {
  kind: 'failed';
  problem: SendingProblem | 'bad-request';
  detail?: string;
  /** Milliseconds the receiver asked to be left alone. */
  retryAfter?: number;
}

/** Every report was looked at; one verdict each, in any order. */
export interface Judged {
  kind: 'judged';
  serverTime: string;
  verdicts: Verdict[];
}

export interface Identity {
  kind: 'known';
  subject: string;
  issuer: string;
  name?: string;
}

export type ModelAnswer = { kind: 'model'; text: string; etag?: string } | { kind: 'unchanged' } | Failure;

/** Where one lane leads. What is put there again is known by its eventId. */
export interface Channel<T extends Outgoing = Outgoing> {
  put(items: T[]): Promise<Judged | Failure>;
  /** Takes back what was sent up to `revision`. Also well when the receiver never had it. */
  withdraw(key: string, revision: number): Promise<{ kind: 'withdrawn'; serverTime: string } | Failure>;
  /** One page of what the receiver holds; `next` is the cursor of the page after it. */
  held(cursor?: string): Promise<{ kind: 'page'; items: HeldId[]; next?: string } | Failure>;
}

/** One way out of the device, for completions first of all. A connector never retries: when to try again is decided, and remembered, by the outbox. */
export interface Connector extends Channel<Report> {
  /** What the receiver can do. */
  discover(): Promise<({ kind: 'receiver' } & Discovery) | Failure>;
  /** Whom the key belongs to. */
  identify(): Promise<Identity | Failure>;
  /** What the model should count; not every receiver takes it. */
  proposals: Channel<Proposal>;
  /** Everything that was sent, as the receiver holds it. */
  recall(): Promise<{ kind: 'recalled'; items: Outgoing[] } | Failure>;
  /** The company's model, unless it still has this ETag. */
  model(etag?: string): Promise<ModelAnswer>;
}
