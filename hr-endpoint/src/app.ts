import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { authenticate } from './authenticate.ts';
import type { Deps, EndpointEnv } from './endpoint-env.ts';
import { sendFailure, sendProblem } from './problem.ts';
import { addBatch } from './routes/batch.ts';
import { addDiscovery } from './routes/discovery.ts';
import { addHealth } from './routes/health.ts';
import { addHeld } from './routes/held.ts';
import { addHr } from './routes/hr.ts';
import { addMe } from './routes/me.ts';
import { addModel } from './routes/model.ts';

// Any origin may call, because a bearer key is never sent by a browser on its own; so no extension needs a host permission.
const anyOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'dpop', 'if-none-match'],
  exposeHeaders: ['Date', 'ETag', 'Retry-After'],
  maxAge: 7200,
});

/** Answers about a person stay out of every cache, unless the route says otherwise. */
const notKept = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
});

/** All routes. Those before `authenticate` need no key; the HR page comes first so that CORS does not open it. */
export function createApp(deps: Deps, adminKey: string): Hono<EndpointEnv> {
  const app = new Hono<EndpointEnv>();
  app.onError((error, c) => (error instanceof HTTPException ? error.getResponse() : sendFailure(c, error)));
  app.notFound((c) =>
    sendProblem(c, { status: 404, code: 'no-route', detail: 'Nothing lives here. Check the address of the endpoint.' }),
  );

  addHr(app, deps, adminKey);
  app.use(anyOrigin);
  addDiscovery(app, deps);
  addHealth(app, deps);
  app.use(authenticate(deps.db), notKept);
  addBatch(app, deps);
  addHeld(app, deps);
  addMe(app, deps);
  addModel(app, deps);
  return app;
}
