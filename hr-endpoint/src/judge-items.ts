import type { z } from 'zod';
import { eventIdOf } from './event-id.ts';
import { type Item, itemSchemas, type Kind } from './item.ts';
import { eventIdMismatch, malformed, type Verdict } from './ledger.ts';
import { uuidSchema } from './primitives.ts';

export type Judged = { eventId: string | null; verdict: Verdict } | { item: Item };

/** Reads one item of a batch: what keeps to the contract, or the verdict why it does not. */
export function readItem(kind: Kind, item: unknown): Judged {
  const parsed = itemSchemas[kind].safeParse(item);
  if (!parsed.success) return { eventId: eventIdIn(item), verdict: malformed(describe(parsed.error)) };
  const expected = eventIdOf(parsed.data);
  if (expected === parsed.data.eventId) return { item: parsed.data };
  return { eventId: parsed.data.eventId, verdict: eventIdMismatch(expected) };
}

/** The first thing that is wrong, with where it is, such as `course.title: Too small`. */
export function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'Not as the contract says';
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
}

function eventIdIn(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('eventId' in item)) return null;
  return uuidSchema.safeParse(item.eventId).data ?? null;
}
