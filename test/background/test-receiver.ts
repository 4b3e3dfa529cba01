import type { Kind } from '../../hr-endpoint/src/item.ts';
import { readItem } from '../../hr-endpoint/src/judge-items.ts';
import { type Held, judge, judgeWithdrawal } from '../../hr-endpoint/src/ledger.ts';
import {
  type Outgoing,
  type Proposal,
  proposalSchema,
  type Report,
  reportSchema,
  type Verdict,
} from '../../lib/schema/hr.ts';
import type { Channel, Connector, Failure } from '../../lib/sync/connectors/connector.ts';

export const faults = [
  'unreachable',
  'reset-after',
  'broken-before',
  'broken-after',
  'busy',
  'too-large',
  'bad-request',
  'truncated',
  'html',
  'partial',
  'conflict',
  'rejected',
  'retry',
  'unauthorised',
  'redirected',
] as const;
export type Fault = (typeof faults)[number];

/** Faults after which the receiver has stored what it was sent, although it did not say so. */
const committing = new Set<Fault>(['reset-after', 'broken-after', 'truncated', 'partial']);

const problems: Partial<Record<Fault, Failure['problem']>> = {
  unreachable: 'unreachable',
  'reset-after': 'unreachable',
  'broken-before': 'broken',
  'broken-after': 'broken',
  busy: 'busy',
  'too-large': 'too-large',
  'bad-request': 'bad-request',
  truncated: 'bad-answer',
  html: 'bad-answer',
  unauthorised: 'unauthorised',
  redirected: 'redirected',
};

/** What a receiver holds of one kind. */
type Shelf<T> = Map<string, Held & { report?: T }>;

/** HR's side, in memory, judging by the reference receiver's own rules. `faults` go wrong next, one a call. */
export interface TestReceiver {
  held: Shelf<Report>;
  proposed: Shelf<Proposal>;
  /** Whether it knows of proposals at all, and whether it says so. */
  takesProposals: boolean;
  promisesProposals: boolean;
  /** Keys of every completion that was ever in a request, stored or not. */
  offered: Set<string>;
  calls: number;
  faults: Fault[];
  /** Looked at before each call; throw to say that it should not have come. */
  watch: { put(reports: Outgoing[]): void; withdraw(key: string): void };
  /** Reports that break it whenever one is in a batch. */
  poison(report: Outgoing): boolean;
  connector: Connector;
}

export function createTestReceiver(now: () => number): TestReceiver {
  const serverTime = () => new Date(now()).toISOString();
  const failed = (problem: Failure['problem']): Failure => ({
    kind: 'failed',
    problem,
    ...(problem === 'busy' ? { retryAfter: 30_000 } : {}),
  });

  function channelTo<T extends Outgoing>(
    kind: Kind,
    held: Shelf<T>,
    schema: { parse(sent: unknown): Outgoing },
    isOpen: () => boolean,
  ): Channel<T> {
    const seen = new Set<string>();
    const commit = (report: T): Verdict => {
      const { eventId, key, revision } = schema.parse(report);
      const read = readItem(kind, report);
      if ('verdict' in read) return { eventId, ...read.verdict };
      const verdict = judge({ revision, eventId }, held.get(key), seen.has(eventId));
      seen.add(eventId);
      if (verdict.status === 'created' || verdict.status === 'updated')
        held.set(key, { revision, withdrawn: false, report });
      return { eventId, ...verdict };
    };
    return {
      async put(reports) {
        receiver.calls += 1;
        receiver.watch.put(reports);
        if (!isOpen()) return failed('not-found');
        for (const { key } of reports) receiver.offered.add(key);
        if (reports.some(receiver.poison)) return failed('broken');
        const fault = receiver.faults.shift();
        const stores = fault === undefined || committing.has(fault);
        const problem = fault === undefined ? undefined : problems[fault];
        const verdicts = stores ? reports.map(commit) : [];
        if (problem !== undefined) return failed(problem);
        if (fault === 'conflict' || fault === 'rejected' || fault === 'retry') {
          return {
            kind: 'judged',
            serverTime: serverTime(),
            verdicts: reports.map(({ eventId }) => ({ eventId, status: fault })),
          };
        }
        const told = fault === 'partial' ? verdicts.slice(0, Math.floor(verdicts.length / 2)) : verdicts;
        return { kind: 'judged', serverTime: serverTime(), verdicts: told };
      },
      async held(cursor) {
        if (!isOpen()) return failed('not-found');
        const fault = receiver.faults.shift();
        if (fault !== undefined) return failed(problems[fault] ?? 'bad-answer');
        const all = [...held].filter(([, { withdrawn }]) => !withdrawn).sort(([a], [b]) => (a < b ? -1 : 1));
        const rest = cursor === undefined ? all : all.filter(([key]) => key > cursor);
        const items = rest.slice(0, 2).map(([key, { revision, report }]) => {
          return { key, revision, eventId: report?.eventId ?? '', receivedAt: serverTime() };
        });
        const next = rest.length > 2 ? items.at(-1)?.key : undefined;
        return { kind: 'page', items, ...(next === undefined ? {} : { next }) };
      },
      async withdraw(key, revision) {
        receiver.calls += 1;
        receiver.watch.withdraw(key);
        if (!isOpen()) return failed('not-found');
        const fault = receiver.faults.shift();
        if (fault === undefined || committing.has(fault)) {
          const { tombstone } = judgeWithdrawal(held.get(key), revision);
          if (tombstone !== undefined) held.set(key, { revision: tombstone, withdrawn: true });
        }
        const problem = fault === undefined ? undefined : (problems[fault] ?? 'unreachable');
        return problem === undefined ? { kind: 'withdrawn', serverTime: serverTime() } : failed(problem);
      },
    };
  }

  const held: TestReceiver['held'] = new Map();
  const proposed: TestReceiver['proposed'] = new Map();
  const receiver: TestReceiver = {
    held,
    proposed,
    takesProposals: true,
    promisesProposals: true,
    offered: new Set(),
    calls: 0,
    faults: [],
    watch: { put: () => undefined, withdraw: () => undefined },
    poison: () => false,
    connector: {
      ...channelTo('completions', held, reportSchema, () => true),
      proposals: channelTo('proposals', proposed, proposalSchema, () => receiver.takesProposals),
      discover: async () => ({
        kind: 'receiver',
        contract: '1.1',
        serverTime: serverTime(),
        maxBatch: 100,
        auth: [],
        proposals: receiver.promisesProposals,
      }),
      recall: async () => ({
        kind: 'recalled',
        items: [...held.values(), ...proposed.values()].flatMap(({ report }) => (report === undefined ? [] : [report])),
      }),
      identify: async () => ({ kind: 'known', subject: 'p-1', issuer: 'https://hr.example.com' }),
      model: async () => ({ kind: 'failed', problem: 'not-found' }),
    },
  };
  return receiver;
}
