import type { Hono } from 'hono';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { maxBytes, maxItems } from '../limits.ts';

/** What this receiver can do; needs no credential. */
export function addDiscovery(app: Hono<EndpointEnv>, { now }: Deps): void {
  app.get('/.well-known/learning-completions', (c) =>
    c.json({
      contract: '1.1',
      serverTime: now().toISOString(),
      maxBatch: maxItems,
      maxBytes,
      auth: ['apiKey'],
      receipts: false,
      proposals: true,
    }),
  );
}
