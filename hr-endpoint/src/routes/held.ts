import type { Hono } from 'hono';
import { z } from 'zod';
import { listHeld, listKeys } from '../db/list-held.ts';
import { withdraw } from '../db/withdraw.ts';
import { digestOf } from '../digest.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { kinds } from '../item.ts';
import { describe } from '../judge-items.ts';
import { maxItems } from '../limits.ts';
import { revisionSchema, uuidSchema } from '../primitives.ts';
import { sendProblem } from '../problem.ts';

const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number')
  .transform(Number);
const pageSchema = z.object({
  cursor: uuidSchema.optional(),
  limit: wholeNumber.pipe(z.int().min(1).max(maxItems)).default(100),
});
const withdrawalSchema = z.object({ key: uuidSchema, revision: wholeNumber.pipe(revisionSchema).optional() });

/** What is held of the caller: lists, digest, and taking one back. Contract: `listMine`, `digest`, `withdraw`, and proposals alike. */
export function addHeld(app: Hono<EndpointEnv>, { db, now }: Deps): void {
  app.get('/digest', async (c) => {
    const digest = digestOf(await listKeys(db, c.var.learner));
    return c.json({ ...digest, serverTime: now().toISOString() });
  });

  for (const of of kinds) {
    app.get(`/${of}`, async (c) => {
      const page = pageSchema.safeParse(c.req.query());
      if (page.success) return c.json(await listHeld(db, c.var.learner, of, page.data));
      const detail = `${describe(page.error)}. Take the cursor from \`next\` of the page before, or start without one.`;
      return sendProblem(c, { status: 400, code: 'wrong-query', detail });
    });

    app.delete(`/${of}/:key`, async (c) => {
      const withdrawal = withdrawalSchema.safeParse({ ...c.req.query(), key: c.req.param('key') });
      if (!withdrawal.success) {
        const detail = `${describe(withdrawal.error)}. Name it by its key, as it was reported.`;
        return sendProblem(c, { status: 400, code: 'wrong-query', detail });
      }
      await withdraw(db, c.var.learner, { of, ...withdrawal.data }, now());
      return c.body(null, 204);
    });
  }
}
