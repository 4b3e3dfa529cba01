import type { Hono } from 'hono';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { sendProblem } from '../problem.ts';

/** The competency model, with a strong ETag (RFC 9110, section 13.1.2). Contract: `getModel`. */
export function addModel(app: Hono<EndpointEnv>, { model }: Deps): void {
  app.get('/model', async (c) => {
    const loaded = await model.read();
    if (!loaded) {
      const detail = 'No competency model is loaded. HR sets one with MODEL_FILE; until then, load it from a file.';
      return sendProblem(c, { status: 404, code: 'no-model', detail });
    }
    const caching = { ETag: loaded.etag, 'Cache-Control': 'private, no-cache' };
    if (isHeld(c.req.header('If-None-Match'), loaded.etag)) return c.body(null, 304, caching);
    return c.body(loaded.bytes, 200, { ...caching, 'Content-Type': 'application/json' });
  });
}

/** Whether one of the listed tags is ours; If-None-Match compares weakly, so `W/` makes no difference. */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
