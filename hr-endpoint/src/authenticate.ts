import { createMiddleware } from 'hono/factory';
import type { Database } from './db/open.ts';
import type { EndpointEnv } from './endpoint-env.ts';
import { findLearner } from './keys.ts';
import { sendProblem } from './problem.ts';

/** Lets a request through only with a known bearer key (RFC 6750), and sets `learner` to whom it stands for. */
export function authenticate(db: Database) {
  return createMiddleware<EndpointEnv>(async (c, next) => {
    const key = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (key === undefined) {
      const detail = 'Send the key that HR gave you: "Authorization: Bearer <key>".';
      return sendProblem(c, { status: 401, code: 'key-missing', detail }, { 'WWW-Authenticate': 'Bearer' });
    }
    const learner = await findLearner(db, key);
    if (!learner) {
      const detail = 'This key is not known here. Ask HR for a new one, and check the address it was made for.';
      const challenge = 'Bearer error="invalid_token"';
      return sendProblem(c, { status: 401, code: 'key-unknown', detail }, { 'WWW-Authenticate': challenge });
    }
    c.set('learner', learner);
    return next();
  });
}
