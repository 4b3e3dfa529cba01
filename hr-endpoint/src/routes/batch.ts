import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { recordBatch } from '../db/record-batch.ts';
import type { Deps, EndpointEnv } from '../endpoint-env.ts';
import { kinds } from '../item.ts';
import { describe, readItem } from '../judge-items.ts';
import type { Verdict } from '../ledger.ts';
import { maxBytes, maxItems } from '../limits.ts';
import { momentSchema } from '../primitives.ts';
import { sendProblem } from '../problem.ts';
import { readBody } from '../read-body.ts';

/** The envelope of a batch. Items stay unknown here: each is judged by itself. Contract: `BatchRequest`. */
const batchSchema = z.strictObject({ sentAt: momentSchema, items: z.array(z.unknown()).min(1) });

/** Takes a batch, judges each item by itself and stores what is accepted. Contract: `putCompletions`, `putProposals`. */
export function addBatch(app: Hono<EndpointEnv>, { db, now, badges }: Deps): void {
  for (const of of kinds)
    app.post(`/${of}:batch`, async (c) => {
      const body = await readBody(c.req.raw, maxBytes);
      if (body.kind === 'too-large') return tooManyBytes(c, body.drained);
      if (!/^application\/json *(;|$)/i.test(c.req.header('Content-Type') ?? '')) return wrongType(c);
      const json = body.kind === 'text' ? parseJson(body.text) : undefined;
      if (json === undefined) return notJson(c);
      const envelope = batchSchema.safeParse(json);
      if (!envelope.success) return wrongEnvelope(c, describe(envelope.error));
      if (envelope.data.items.length > maxItems) return tooManyItems(c);

      const read = envelope.data.items.map((item) => readItem(of, item));
      const items = read.flatMap((one) => ('item' in one ? [one.item] : []));
      const at = now();
      const verdicts = await recordBatch(db, c.var.learner, { of, items }, at);
      if (of === 'completions') badges.wake();
      let next = 0;
      const results = read.map((one) => {
        if ('verdict' in one) return toResult(one.eventId, one.verdict);
        const verdict = verdicts[next];
        next += 1;
        if (!verdict) throw new Error('The batch came back with fewer verdicts than items');
        return toResult(one.item.eventId, verdict);
      });
      return c.json({ serverTime: at.toISOString(), results });
    });
}

const toResult = (eventId: string | null, verdict: Verdict) => ({ eventId, ...verdict });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrongType = (c: Context) =>
  sendProblem(c, { status: 415, code: 'not-json', detail: 'Send the batch with "Content-Type: application/json".' });

const notJson = (c: Context) =>
  sendProblem(c, { status: 400, code: 'not-json', detail: 'The body is not JSON. Send one batch as a JSON object.' });

const wrongEnvelope = (c: Context, problem: string) =>
  sendProblem(c, {
    status: 400,
    code: 'wrong-envelope',
    detail: `${problem.slice(0, 400)}. Send {sentAt, items} as the contract says; no item was looked at.`,
  });

const tooManyItems = (c: Context) =>
  sendProblem(c, { status: 413, code: 'too-many-items', detail: `Send at most ${maxItems} items at once.` });

// What was not read would be taken for the next request, so that connection ends.
const tooManyBytes = (c: Context, drained: boolean) =>
  sendProblem(
    c,
    { status: 413, code: 'too-many-bytes', detail: `Send at most ${maxBytes} bytes: make two batches.` },
    drained ? {} : { Connection: 'close' },
  );
