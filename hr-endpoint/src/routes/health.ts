import type { Hono } from 'hono';
import { learners } from '../db/schema.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';

/** Healthy means: answers, and reaches the database. Needs no credential. */
export function addHealth(app: Hono<EndpointEnv>, { db }: Deps): void {
  app.get('/health', async (c) => {
    await db.select({ subject: learners.subject }).from(learners).limit(1);
    return c.json({ status: 'ok' });
  });
}
