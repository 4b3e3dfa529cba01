import type { Context } from 'hono';

/** An error as RFC 9457 asks, with a stable `code` for software and a `detail` that tells people what to do. */
export type Problem = { status: 400 | 401 | 404 | 413 | 415 | 500 | 503; code: string; detail: string };

const titles: Record<Problem['status'], string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function sendProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const { status, code, detail } = problem;
  const body = JSON.stringify({ type: 'about:blank', title: titles[status], status, code, detail });
  return c.body(body, status, { 'Content-Type': 'application/problem+json', ...headers });
}

/** The answer when something threw: an outage of the database may be retried, anything else is a fault of ours. */
export function sendFailure(c: Context, error: unknown): Response {
  const root = rootOf(error);
  if (isOutage(error)) {
    console.error(`${c.req.method} ${c.req.path}: the database is away: ${root.message}`);
    const detail = 'The database cannot be reached. Nothing was stored; send the same again later.';
    return sendProblem(c, { status: 503, code: 'database-unavailable', detail }, { 'Retry-After': '30' });
  }
  console.error(`${c.req.method} ${c.req.path} failed: ${root.stack}`);
  const detail = 'The receiver failed; nothing was stored. Try again later, and tell HR if it stays so.';
  return sendProblem(c, { status: 500, code: 'internal', detail });
}

/** The first cause. A query error around it names its parameters, and those are what people learned: not for a log. */
function rootOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('something that is no Error was thrown');
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}

/** Whether an error, or what caused it, says that the database is away: network codes, or SQLSTATE classes 08, 53, 57. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && outageCode.test(error.code)) return true;
  return (
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message) || isOutage(error.cause)
  );
}

const outageCode = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|(08|53|57)[0-9A-Z]{3})$/;
