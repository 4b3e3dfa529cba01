import type { Hono } from 'hono';
import { eraseLearner, exportLearner } from '../db/personal-data.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';

/** Export and erasure (GDPR Art. 15, 17, 20). Contract: `exportMe`, `eraseMe`. */
export function addMe(app: Hono<EndpointEnv>, { db, now }: Deps): void {
  app.get('/me', async (c) => {
    const data = await exportLearner(db, c.var.learner);
    return c.json({ ...data, serverTime: now().toISOString() });
  });

  app.delete('/me', async (c) => {
    await eraseLearner(db, c.var.learner);
    return c.body(null, 204);
  });
}
