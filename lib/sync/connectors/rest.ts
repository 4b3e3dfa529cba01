import {
  batchAnswerSchema,
  discoverySchema,
  heldIdSchema,
  heldPageSchema,
  identitySchema,
  type Outgoing,
  outgoingSchema,
  problemSchema,
  recallSchema,
  verdictSchema,
} from '../../schema/hr.ts';
import { retryAfter } from '../backoff.ts';
import type { Channel, Connector, Failure } from './connector.ts';

interface Outside {
  fetch: typeof fetch;
  now(): number;
  /** Milliseconds until an answer must be there; 20 s unless told. */
  patience?: number;
}
interface More {
  body?: unknown;
  headers?: Record<string, string>;
  /** Without the key. */
  anonymous?: boolean;
}
type Answer = { kind: 'answer'; status: number; headers: Headers; text: string };
type Reader<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

// Chrome ends a worker whose fetch takes 30 s to answer; we give up before that and remember it.
const usualPatience = 20_000;
const heldAtOnce = 500;
/** In bytes. */
const longestAnswer = 20_000_000;

/** Problems by HTTP status (RFC 9110, 15); the contract's own codes come in `detail`. */
function problemOf(status: number): Failure['problem'] {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405 || status === 410 || status === 501) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 408 || status === 425 || status === 429 || status === 503) return 'busy';
  if (status >= 500) return 'broken';
  return status >= 400 ? 'bad-request' : 'bad-answer';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Those of the rows that can be read. */
function readable<T>(reader: Reader<T>, rows: unknown[]): T[] {
  return rows.flatMap((row) => {
    const parsed = reader.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

function failure(problem: Failure['problem'], detail?: string, wait?: number): Failure {
  return {
    kind: 'failed',
    problem,
    ...(detail ? { detail: detail.slice(0, 600) } : {}),
    ...(wait === undefined ? {} : { retryAfter: wait }),
  };
}

/** The body as text, or undefined when it goes on for too long; the rest is then not even received. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > longestAnswer) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The Idempotency-Key: SHA-256 over the sorted event ids, so that a repeated batch is known as the same one. */
async function idempotencyKey(items: Outgoing[]): Promise<string> {
  const ids = items.map(({ eventId }) => eventId).sort();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ids.join('\n')));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The Learning Completions Contract (hr-endpoint/openapi.yaml) over HTTP. No cookies, no cache, no referrer, and no
 * following of redirects: what is sent goes where the person agreed, or nowhere.
 */
export function createRestConnector(endpoint: { baseUrl: string; key: string }, outside: Outside): Connector {
  const base = endpoint.baseUrl.replace(/\/+$/, '');

  async function call(method: string, path: string, more: More = {}) {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (!more.anonymous) headers.authorization = `Bearer ${endpoint.key}`;
    if (more.body !== undefined) headers['content-type'] = 'application/json';
    try {
      const response = await outside.fetch(base + path, {
        method,
        headers: { ...headers, ...more.headers },
        ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(outside.patience ?? usualPatience),
      });
      if (
        response.type === 'opaqueredirect' ||
        (response.status >= 300 && response.status < 400 && response.status !== 304)
      ) {
        return failure('redirected');
      }
      const text = await readText(response);
      if (text === undefined) return failure('bad-answer');
      return check({ kind: 'answer', status: response.status, headers: response.headers, text });
    } catch (error) {
      // fetch rejects alike for no network, no such host, refused CORS and our own time limit: nobody answered.
      return failure('unreachable', error instanceof Error ? error.name : undefined);
    }
  }

  function check(answer: Answer): Answer | Failure {
    if (answer.status < 300 || answer.status === 304) return answer;
    const problem = problemSchema.safeParse(parseJson(answer.text));
    const said = problem.success ? (problem.data.detail ?? problem.data.title) : undefined;
    return failure(problemOf(answer.status), said, retryAfter(answer.headers, outside.now()));
  }

  async function ask<T>(
    reader: Reader<T>,
    ...args: Parameters<typeof call>
  ): Promise<Failure | { kind: 'read'; data: T }> {
    const answer = await call(...args);
    if (answer.kind === 'failed') return answer;
    const parsed = reader.safeParse(parseJson(answer.text));
    return parsed.success ? { kind: 'read', data: parsed.data } : failure('bad-answer');
  }

  const channel = (path: string): Channel => ({
    async put(items) {
      const body = { sentAt: new Date(outside.now()).toISOString(), items };
      const headers = { 'idempotency-key': await idempotencyKey(items) };
      const answer = await ask(batchAnswerSchema, 'POST', `${path}:batch`, { body, headers });
      if (answer.kind === 'failed') return answer;
      const verdicts = readable(verdictSchema, answer.data.results);
      return { kind: 'judged', serverTime: answer.data.serverTime, verdicts };
    },
    async withdraw(key, revision) {
      const answer = await call('DELETE', `${path}/${encodeURIComponent(key)}?revision=${revision}`);
      if (answer.kind === 'failed') return answer;
      // A Wi-Fi's sign-in page answers 200 to anything; taken for an answer, HR would keep what was to be taken back.
      if (answer.status !== 204) return failure('bad-answer');
      const serverTime = Date.parse(answer.headers.get('date') ?? '') || outside.now();
      return { kind: 'withdrawn', serverTime: new Date(serverTime).toISOString() };
    },
    async held(cursor) {
      const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await ask(heldPageSchema, 'GET', `${path}?limit=${heldAtOnce}${from}`);
      if (answer.kind === 'failed') return answer;
      const { next } = answer.data;
      const items = readable(heldIdSchema, answer.data.items);
      return { kind: 'page', items, ...(next === undefined ? {} : { next }) };
    },
  });

  return {
    ...channel('/completions'),
    proposals: channel('/proposals'),
    async discover() {
      const answer = await ask(discoverySchema, 'GET', '/.well-known/learning-completions', { anonymous: true });
      return answer.kind === 'failed' ? answer : { kind: 'receiver', ...answer.data };
    },
    async identify() {
      const answer = await ask(identitySchema, 'GET', '/me');
      if (answer.kind === 'failed') return answer;
      const { subject, issuer, name } = answer.data;
      return { kind: 'known', subject, issuer, ...(name === undefined ? {} : { name }) };
    },
    async recall() {
      const answer = await ask(recallSchema, 'GET', '/me');
      if (answer.kind === 'failed') return answer;
      const { completions = [], proposals = [] } = answer.data;
      const items = [...completions, ...proposals].map(({ item }) => item);
      return { kind: 'recalled', items: readable(outgoingSchema, items) };
    },
    async model(etag) {
      const answer = await call('GET', '/model', etag === undefined ? {} : { headers: { 'if-none-match': etag } });
      if (answer.kind === 'failed') return answer;
      if (answer.status === 304) return etag === undefined ? failure('bad-answer') : { kind: 'unchanged' };
      const fresh = answer.headers.get('etag');
      return { kind: 'model', text: answer.text, ...(fresh === null || fresh.length > 500 ? {} : { etag: fresh }) };
    },
  };
}
