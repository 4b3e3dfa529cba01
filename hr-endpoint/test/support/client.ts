import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Completion } from '../../src/completion.ts';
import { eventIdOf } from '../../src/event-id.ts';
import type { Proposal } from '../../src/proposal.ts';
import { checkAnswer } from './contract.ts';

export type Answer = { status: number; headers: Headers; body: unknown };
export type Call = { body?: string; headers?: Record<string, string> };

/** One person's way to the receiver. Every answer is held against the contract before a test sees it. */
export type Client = {
  subject: string;
  name: string;
  call: (method: string, path: string, more?: Call) => Promise<Answer>;
  /** Posts a batch and returns its results. */
  report: (...items: unknown[]) => Promise<Result[]>;
  propose: (...items: unknown[]) => Promise<Result[]>;
};

const resultSchema = z.object({
  eventId: z.string().nullable(),
  status: z.string(),
  code: z.string().optional(),
  message: z.string().optional(),
});
const responseSchema = z.object({ results: z.array(resultSchema) });
export type Result = z.infer<typeof resultSchema>;

export function createClient(url: string, { key, subject, name }: { key: string; subject: string; name: string }) {
  const call = async (method: string, path: string, { body, headers = {} }: Call = {}): Promise<Answer> => {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const init = { method, headers: { Authorization: `Bearer ${key}`, ...json, ...headers } };
    const response = await fetch(url + path, body === undefined ? init : { ...init, body });
    const text = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    checkAnswer(method, path.replace(/\?.*$/, ''), response.status, type, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const put =
    (path: string) =>
    async (...items: unknown[]): Promise<Result[]> => {
      const answer = await call('POST', path, { body: batchOf(items) });
      return responseSchema.parse(answer.body).results;
    };
  const [report, propose] = [put('/completions:batch'), put('/proposals:batch')];
  return { subject, name, call, report, propose } satisfies Client;
}

export const batchOf = (items: unknown[]): string => JSON.stringify({ sentAt: '2026-11-22T09:00:00Z', items });

/** A completion that keeps to the contract, with the eventId that its content asks for. */
export function completion(changes: Partial<Omit<Completion, 'eventId'>> = {}): Completion {
  const content = {
    key: randomUUID(),
    revision: 1,
    course: { provider: 'coursera.org', id: 'machine-learning', title: 'Machine Learning' },
    status: 'completed' as const,
    observedAt: '2026-11-20T18:04:09Z',
    completedAt: '2026-11-20T18:04:05Z',
    dateSource: 'site' as const,
    competencies: [{ uri: 'https://example.com/model#ml', level: 3 }],
    evidence: { level: 'E2' as const, kind: 'provider-api' },
    ...changes,
  };
  return { ...content, eventId: eventIdOf(content) };
}

/** A proposal that keeps to the contract, with the eventId that its content asks for. */
export function proposal(changes: Partial<Omit<Proposal, 'eventId'>> = {}): Proposal {
  const content = {
    key: randomUUID(),
    revision: 1,
    course: { provider: 'coursera.org', id: 'beekeeping', title: 'Beekeeping' },
    proposedAt: '2026-11-22T09:00:00Z',
    modelVersion: '2026-10',
    ...changes,
  };
  return { ...content, eventId: eventIdOf(content) };
}
