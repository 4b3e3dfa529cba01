import type { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { type HrFilter, listForHr, readFilter } from '../db/list-for-hr.ts';
import { listProposals } from '../db/list-proposals.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { namesIn } from '../model-names.ts';
import { hrPage } from '../pages/hr-page.ts';
import { proposalsPage } from '../pages/proposals-page.ts';
import { stylesheetHash } from '../pages/stylesheet.ts';

const policy = [
  "default-src 'none'",
  `style-src '${stylesheetHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The pages for HR, behind HTTP Basic as user `hr`: completions, and `?show=proposals`. No script, and no CORS: no other site may read it. */
export function addHr(app: Hono<EndpointEnv>, { db, model }: Deps, adminKey: string): void {
  const proposals = async (page: number) => proposalsPage(await listProposals(db, page));
  const completions = async (filter: HrFilter) => {
    const listing = await listForHr(db, filter);
    return hrPage({ listing, filter, names: namesIn((await model.read())?.content) });
  };
  app.get('/', basicAuth({ username: 'hr', password: adminKey, realm: 'Skillmark HR' }), async (c) => {
    const filter = readFilter(c.req.query());
    const page = c.req.query('show') === 'proposals' ? await proposals(filter.page) : await completions(filter);
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    return c.html(page);
  });
}
