import type { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { listForHr, readFilter } from '../db/list-for-hr.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { namesIn } from '../model-names.ts';
import { hrPage } from '../pages/hr-page.ts';
import { stylesheetHash } from '../pages/stylesheet.ts';

const policy = [
  "default-src 'none'",
  `style-src '${stylesheetHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page for HR, behind HTTP Basic as user `hr`. No script, and no CORS: no other site may read it. */
export function addHr(app: Hono<EndpointEnv>, { db, model }: Deps, adminKey: string): void {
  app.get('/', basicAuth({ username: 'hr', password: adminKey, realm: 'Skillmark HR' }), async (c) => {
    const filter = readFilter(c.req.query());
    const listing = await listForHr(db, filter);
    const names = namesIn((await model.read())?.content);
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.html(hrPage({ listing, filter, names }));
  });
}
